import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pitchcoach.errors import ModelError
from pitchcoach.language import model
from pitchcoach.language.known_files import KNOWN_FILES
from pitchcoach.language.parser import Parser

TEXT = (
    "We sell robots to farms in Spain. They pay us $200 a month, and it is growing! "
    "There are 40 of them. Our team was founded by two nurses who didn't want to wait."
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(need="parse")


@pytest.mark.model
def test_words_stand_where_the_tokens_say(parser: Parser) -> None:
    tokens = parser.analyses([TEXT])[0].tokens

    assert tokens is not None
    for word, start, end in zip(tokens.text, tokens.start, tokens.end, strict=True):
        assert TEXT[start:end] == word


@pytest.mark.model
def test_sentences_are_ours_and_the_tree_keeps_to_them(parser: Parser) -> None:
    analysis = parser.analyses(["We won 3.5 M. dollars and. we go on"])[0]
    tokens = analysis.tokens

    assert tokens is not None
    assert len(tokens.sentences) == len(analysis.sentences)
    for word, head in enumerate(tokens.head):
        assert tokens.sentence_of[word] == tokens.sentence_of[head]


@pytest.mark.model
def test_lemmas_and_parts_of_speech_are_those_of_spacy(parser: Parser) -> None:
    spacy = model.import_spacy()
    whole = spacy.load(model.model_folder(), exclude=["ner", "senter"])
    tokens = parser.analyses([TEXT])[0].tokens
    assert tokens is not None
    doc = parser._pipeline.nlp.make_doc(TEXT)
    for token, tag, dep in zip(doc, tokens.tag, tokens.dep, strict=True):
        token.tag_, token.dep_ = tag, dep
    for name in ("attribute_ruler", "lemmatizer"):
        doc = whole.get_pipe(name)(doc)

    assert tokens.lemma == tuple(token.lemma_.lower() for token in doc)
    assert tokens.pos == tuple(token.pos_ for token in doc)
    assert tokens.morph == tuple(str(token.morph) for token in doc)


@pytest.mark.model
def test_a_text_is_parsed_once(parser: Parser) -> None:
    parser.analyses(["We grew 40% in May.", "We grew 40% in May."])
    before = parser.parsed

    again = parser.analyses(["We grew 40% in May."])

    assert parser.parsed == before
    assert again[0].text == "We grew 40% in May."


def test_lexical_work_never_imports_spacy() -> None:
    code = (
        "import sys; from pitchcoach.language.parser import Parser; "
        "Parser(need='text').analyses(['We sell. You buy.']); "
        "sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert run.returncode == 0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of one small file, with its hash on record."""
    (tmp_path / "config.cfg").write_text("whole")
    known = {"config.cfg": hashlib.sha256(b"whole").hexdigest()}
    monkeypatch.setattr(model, "KNOWN_FILES", known)
    return tmp_path


def _alter(folder: Path) -> None:
    (folder / "config.cfg").write_text("broken!")


def _remove(folder: Path) -> None:
    (folder / "config.cfg").unlink()


@pytest.mark.parametrize("damage", [_alter, _remove])
def test_an_altered_model_is_refused_with_the_command_that_mends_it(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    model.verify(folder, folder / "stamps")
    damage(folder)

    with pytest.raises(
        ModelError, match=r"'config.cfg' is missing or altered.*\n.*pip install"
    ):
        model.verify(folder, folder / "stamps")


def test_a_passed_check_is_not_made_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.verify(folder, folder / "stamps")
    monkeypatch.setattr(model, "_hash", lambda path: "never asked")

    model.verify(folder, folder / "stamps")


@pytest.mark.parametrize("name", ["en_core_web_none", "not a name"])
def test_a_missing_model_says_how_to_install_it(name: str) -> None:
    with pytest.raises(ModelError, match="is not installed"):
        model.model_folder(name)


@pytest.mark.model
def test_the_recorded_hashes_are_those_of_the_installed_model() -> None:
    folder = model.model_folder()

    assert {name: model._hash(folder / name) for name in KNOWN_FILES} == KNOWN_FILES
