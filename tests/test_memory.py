import json
import subprocess
import sys
from pathlib import Path

import pytest

from pitchcoach.memory import remembered
from pitchcoach.rules.load import load_rules
from tests.rules.folders import RULE, base, rulebook, written


def kept(folder: Path) -> list[Path]:
    """The files in a cache."""
    return sorted(folder.glob("*"))


def test_what_was_worked_out_once_is_remembered(tmp_path: Path) -> None:
    remembered(tmp_path / "cache", "key", lambda: {"a": ["é", 1.5, True, None]})

    again = remembered(tmp_path / "cache", "key", lambda: pytest.fail("worked out again"))

    assert again == {"a": ["é", 1.5, True, None]}


def test_another_key_is_worked_out_anew(tmp_path: Path) -> None:
    remembered(tmp_path, "key", lambda: 1)

    assert remembered(tmp_path, "other", lambda: 2) == 2


def test_rules_from_the_cache_equal_those_from_files(tmp_path: Path) -> None:
    files = {
        "Pack/One.yml": f"{RULE}allow: 1\nneeds_near: {{any: number}}\nfr: {{message: m}}\n"
        "unless: [a, {pattern: [{lower: no, not: {tag: [VB, NN]}}]}]\n",
        "Pack/Two.yml": "extends: substitution\nmessage: m\nswap: {on: off}\n",
    }

    read = rulebook(tmp_path, files, cache=tmp_path / "cache")
    again = rulebook(tmp_path, files, cache=tmp_path / "cache")

    assert len(kept(tmp_path / "cache")) == 1
    assert (again.rules, again.rubric) == (read.rules, read.rubric)
    assert (again.profiles, again.hash) == (read.profiles, read.hash)
    assert [move.cues[0].phrase for move in again.moves] == [("we need",)]


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = rulebook(tmp_path, {"Pack/Rule.yml": RULE}, cache)

    after = rulebook(tmp_path, {"Pack/Rule.yml": RULE.replace("maybe", "perhaps")}, cache)

    assert after.rules[0].kind.tokens == ("perhaps",)  # type: ignore[attr-defined] # an Existence
    assert after.hash != before.hash


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\x80\x04\x95\n",
        b"[" * 100_000,
        b"0" * 64 + b'\n{"rules": []}',
        json.dumps({"rules": []}).encode(),
    ],
)
def test_a_damaged_cache_is_made_anew(content: bytes, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    rulebook(tmp_path, {"Pack/Rule.yml": RULE}, cache)
    (file,) = kept(cache)
    sound = file.read_bytes()
    file.write_bytes(content)

    rules = rulebook(tmp_path, {"Pack/Rule.yml": RULE}, cache).rules

    assert [rule.id for rule in rules] == ["Pack.Rule"]
    assert file.read_bytes() == sound


def test_a_truncated_cache_is_made_anew(tmp_path: Path) -> None:
    remembered(tmp_path, "key", lambda: ["long", "enough"])
    (file,) = kept(tmp_path)
    file.write_bytes(file.read_bytes()[:-5])

    assert remembered(tmp_path, "key", lambda: ["anew"]) == ["anew"]


def test_a_folder_that_cannot_be_written_does_without_a_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    assert remembered(tmp_path / "file", "key", lambda: 1) == 1
    assert remembered(tmp_path / "file/below", "key", lambda: 1) == 1
    assert remembered(Path("/proc/nowhere"), "key", lambda: 1) == 1


def test_a_folder_in_the_place_of_a_kept_file_is_left_alone(tmp_path: Path) -> None:
    remembered(tmp_path, "key", lambda: 1)
    (file,) = kept(tmp_path)
    file.unlink()
    file.mkdir()

    assert remembered(tmp_path, "key", lambda: 2) == 2


def test_old_files_make_way(tmp_path: Path) -> None:
    for number in range(40):
        remembered(tmp_path, f"key {number}", lambda: 1)

    assert len(kept(tmp_path)) <= 24


def test_nothing_unfinished_stays_behind(tmp_path: Path) -> None:
    remembered(tmp_path, "key", lambda: 1)

    assert [file.suffix for file in kept(tmp_path)] == [".json"]


def test_a_mistake_is_not_remembered(tmp_path: Path) -> None:
    written(tmp_path, {"S/Rule.yml": "extends: existence\n"})

    for _ in range(2):
        with pytest.raises(Exception, match="needs the key 'message'"):
            load_rules([tmp_path / "S/Rule.yml"], cache=tmp_path / "cache")

    assert not kept(tmp_path / "cache")


@pytest.mark.parametrize(
    "load",
    [
        "from pitchcoach.rules.load import load_rules\n"
        "load_rules([Path({rule!r})], cache=cache)",
        "from pitchcoach.rules.rulebook import load_rulebook\n"
        "load_rulebook([Path({base!r}), Path({own!r})], cache=cache)",
    ],
)
def test_a_warm_start_imports_neither_yaml_nor_difflib(load: str, tmp_path: Path) -> None:
    own = written(tmp_path / "own", {"S/Rule.yml": RULE})
    names = {
        "rule": str(own / "S/Rule.yml"),
        "base": str(base(tmp_path / "base")),
        "own": str(own),
    }
    code = (
        f"import sys\nfrom pathlib import Path\ncache = Path({str(tmp_path / 'cache')!r})\n"
        f"{load.format(**names)}\n"
        "print(*sorted({'yaml', 'difflib', 'spacy'} & sys.modules.keys()))\n"
    )

    cold, warm = (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(2)
    )

    assert "yaml" in cold
    assert warm == []
