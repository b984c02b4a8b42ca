"""`pitchcoach rules pack`: a folder of rules as one zip file to share."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pitchcoach.caches import cache_folder
from pitchcoach.cli import complain, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import PitchcoachError, SettingsError

if TYPE_CHECKING:
    from pitchcoach.authoring.packs.checking import Pack

_ASKED = {
    "name": "Name of the pack (letters, digits, - and _)",
    "version": "Version",
    "author": "Author",
    "licence": "Licence (what others may do with it)",
}
_MOST = 20
"""Files that are named when they are left out."""
_USUAL = {"version": "1.0", "licence": "CC BY 4.0"}


@click.command()
@click.argument("folder", metavar="DIR")
@click.option("-o", "--output", metavar="FILE.zip", help="Where to write the pack.")
@click.option("--name", help="Name of the pack, if it has no pack.yml yet.")
@click.option("--version", help="Its version, such as 1.0.")
@click.option("--author", help="Who wrote it.")
@click.option("--licence", help="What others may do with it, such as CC BY 4.0.")
@click.pass_context
def command(
    ctx: click.Context, /, folder: str, output: str | None, **said: str | None
) -> None:
    """Pack a folder of rules into one zip file to share.

    DIR holds packs of rules (MyPack/MyRule.yml), or the rule files of one pack. A file
    pack.yml in it says the pack's name, version, author and licence; without one you are
    asked, or give them as options, and it is written.

    \b
    Example: pitchcoach rules pack my-rules

    Only rules and texts are packed (.yml, README.md, LICENSE, templates/*.md). The pack
    is refused if a rule file has a mistake or an example fails.

    Exit code: 0 if the pack is written, 1 if an example fails, 2 for a mistake.
    """
    from pitchcoach.authoring.packs.checking import checked_pack, failing
    from pitchcoach.authoring.packs.packing import packed

    place = Path(folder)
    page = _page(place, {key: value for key, value in said.items() if value is not None})
    members, left_out = packed(place)
    for name in left_out[:_MOST]:
        click.echo(f"Left out: {name}.", err=True)
    if len(left_out) > _MOST:
        click.echo(f"Left out: {len(left_out) - _MOST} files more.", err=True)
    cache = cache_folder(os.environ)
    pack = checked_pack({"pack.yml": page, **members}, folder, cache)
    failed = list(failing(pack, cache))
    for failure in failed:
        show(f"{failure}\n")
    if failed:
        complain(f"{counted(len(failed), 'example')} failed: no pack is written.")
        ctx.exit(1)
    _write(pack, output, place / "pack.yml", page)


def _page(folder: Path, said: Mapping[str, str]) -> bytes:
    """The pack's page: as it stands, else made of what was said and asked."""
    from pitchcoach.authoring.packs.about import KEYS, about_of, written

    if not folder.is_dir():
        raise SettingsError(f"There is no folder {folder}: name one that holds rules.")
    path = folder / "pack.yml"
    if path.exists() or path.is_symlink():
        if said:
            raise SettingsError(f"{path} says what the pack is: change it there.")
        return b""
    lacking = [key for key in KEYS if key not in said]
    if lacking and not (sys.stdin and sys.stdin.isatty()):
        options = " ".join(f"--{key} …" for key in lacking)
        raise SettingsError(f"{folder} has no pack.yml. Say what the pack is: {options}")
    return written(about_of({**said, **{key: _asked(key, folder) for key in lacking}}))


def _asked(key: str, folder: Path) -> str:
    """What the trainer answers, asked again until it will do."""
    from pitchcoach.authoring.packs.about import trouble_with

    usual = folder.absolute().name if key == "name" else _USUAL.get(key)
    while True:
        answer: str = click.prompt(_ASKED[key], default=usual, err=True)
        trouble = trouble_with(key, answer)
        if not trouble:
            return answer
        complain(trouble)


def _write(pack: "Pack", output: str | None, page_path: Path, page: bytes) -> None:
    from pitchcoach.authoring.packs.archive import zipped
    from pitchcoach.kept import written_whole

    about = pack.about
    path = Path(output or f"{about.name}-{about.version}.zip")
    if path.suffix.lower() != ".zip" or path.is_dir():
        raise SettingsError(f"A pack is a file that ends in .zip, not {path}.")
    try:
        if page:
            written_whole(page_path, page, mode=0o666)
        written_whole(path, zipped(pack.members), mode=0o666)
    except (OSError, ValueError) as error:
        trouble = getattr(error, "strerror", None) or error
        raise PitchcoachError(f"{path} cannot be written: {trouble}.") from None
    rules = counted(len(pack.rules), "rule")
    show(f"{path}: {about.name} {about.version}, {rules}.\n")
    click.echo(f"Others install it with: pitchcoach rules install {path.name}", err=True)
