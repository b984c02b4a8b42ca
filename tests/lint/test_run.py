from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError, SettingsError
from pitchcoach.language.tokens import Tokens
from pitchcoach.lint.alerts import Alert
from pitchcoach.lint.run import lint
from pitchcoach.rules.vale_config import read_config
from pitchcoach.text import Span

Run = Callable[..., list[str]]

VERY = "extends: existence\nmessage: Drop '%s'.\ntokens: [very]\n"
INI = "StylesPath = styles\n[*]\nBasedOnStyles = S\n"


@pytest.fixture
def alerts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Alert]]:
    """Lints files with the rules of a style `S`; both are given by name."""
    monkeypatch.chdir(tmp_path)

    def run(
        rules: Mapping[str, str],
        files: Mapping[str, str],
        ini: str = INI,
        tell: Callable[[object], object] = lambda trouble: pytest.fail(str(trouble)),
        tagger: Callable[[], Callable[[list[str]], list[Tokens]]] | None = None,
    ) -> list[Alert]:
        for name, text in {**rules, ".vale.ini": ini, **files}.items():
            path = Path("styles", "S", f"{name}.yml") if name in rules else Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        config = read_config(tmp_path / ".vale.ini")
        return list(lint([Path()], config, tell, tagger=tagger))  # type: ignore[arg-type] # a list is a sequence

    return run


@pytest.fixture
def told(alerts: Callable[..., list[Alert]]) -> Run:
    """As `alerts`, each as `file:line:column:Rule:message`."""

    def run(*args: object, **kwargs: object) -> list[str]:
        return [
            f"{a.path}:{a.line}:{a.column}:{a.rule.partition('.')[2]}:{a.message}"
            for a in alerts(*args, **kwargs)
        ]

    return run


def test_alerts_come_file_by_file_in_order(told: Run) -> None:
    files = {"b/c.md": "A *very* good,\nvery good.\n", "a.txt": "very\n\nvery very\n"}

    assert told({"Very": VERY}, files) == [
        "a.txt:1:1:Very:Drop 'very'.",
        "a.txt:3:1:Very:Drop 'very'.",
        "a.txt:3:6:Very:Drop 'very'.",
        "b/c.md:1:4:Very:Drop 'very'.",
        "b/c.md:2:1:Very:Drop 'very'.",
    ]


def test_only_texts_that_can_be_read_are_linted(told: Run) -> None:
    never = dict.fromkeys(("a.rst", "node_modules/a.md", ".git/a.md"), "very")
    files = {**never, ".a/b.markdown": "very"}

    assert told({"Very": VERY}, files) == [".a/b.markdown:1:1:Very:Drop 'very'."]


def test_an_ending_can_be_read_as_another(told: Run) -> None:
    ini = f"{INI}[formats]\nmdx = md\n"

    assert told({"Very": VERY}, {"a.mdx": "`very` very"}, ini) == [
        "a.mdx:1:8:Very:Drop 'very'."
    ]


EVERYWHERE = """\
# very

##  very

very

- very

> very

| very |
|------|

```
very
```
"""


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("text", "1:3 3:5 5:1 7:3 9:3 11:3"),
        ("heading", "1:3 3:5"),
        ("heading.h2", "3:5"),
        ("~heading", "5:1 7:3 9:3 11:3"),
        ("paragraph", "5:1"),
        ("sentence", "5:1"),
        ("list", "7:3"),
        ("blockquote", "9:3"),
        ("table", "11:3"),
        ("[list, blockquote]", "7:3 9:3"),
        ("text & ~heading & ~list", "5:1 9:3 11:3"),
        ("raw", "1:3 3:5 5:1 7:3 9:3 11:3 15:1"),
        ("summary", "1:3 3:5 5:1"),
        ("text.md", "1:3 3:5 5:1 7:3 9:3 11:3"),
        ("text.txt", ""),
    ],
)
def test_a_rule_looks_where_its_scope_says(told: Run, scope: str, places: str) -> None:
    found = told({"Very": f"{VERY}scope: {scope}\n"}, {"a.md": EVERYWHERE})

    assert [":".join(line.split(":")[1:3]) for line in found] == places.split()


def test_plain_text_has_paragraphs_and_sentences(told: Run) -> None:
    rule = "extends: occurrence\nmessage: Too long.\ntoken: '[a-z]+'\nmax: 2\nscope: {}\n"
    rules = {"P": rule.format("paragraph"), "S": rule.format("sentence")}

    assert told(rules, {"a.txt": "aa bb. cc\ndd ee.\n\nff gg\n"}) == [
        "a.txt:1:1:P:Too long.",
        "a.txt:1:8:S:Too long.",
    ]


def test_comments_switch_rules_off_from_their_block_on(told: Run) -> None:
    off, on = ("<!-- vale S.Very = NO -->", "<!-- vale S.Very = YES -->")
    text = f"very\n\n{off}\n\nvery\n\n{on}\n\n# very\n"

    assert told({"Very": VERY}, {"a.md": text}) == [
        "a.md:1:1:Very:Drop 'very'.",
        "a.md:9:3:Very:Drop 'very'.",
    ]


def test_comments_switch_words_off(told: Run) -> None:
    rule = "extends: existence\nmessage: Drop '%s'.\ntokens: [very, quite]\n"
    text = '<!-- pitchcoach S.Very["very"] = NO -->\n\nvery quite\n'

    assert told({"Very": rule}, {"a.md": text}) == ["a.md:3:6:Very:Drop 'quite'."]


def test_front_matter_is_linted_text_by_text_and_nothing_else_of_it(told: Run) -> None:
    text = '---\ntitle: "very good"\ndate: 2024-01-01\nvery: 5\n---\n\nvery\n'

    assert told({"Very": VERY}, {"a.md": text}) == [
        "a.md:2:9:Very:Drop 'very'.",
        "a.md:7:1:Very:Drop 'very'.",
    ]


def test_front_matter_can_be_left_out(told: Run) -> None:
    ini = INI.replace("[*]", "IgnoredScopes = text.frontmatter, code\n[*]")

    assert told({"Very": VERY}, {"a.md": "---\ntitle: very\n---\n"}, ini) == []


def test_what_is_to_be_ignored_is_not_read(told: Run) -> None:
    ini = f"{INI}BlockIgnores = (?s) *(<x>.*?</x>)\nTokenIgnores = (\\$[^$]+\\$), {{.+?}}\n"
    text = "a\n<x>\nvery\n</x>\n\n$very$ {very} **very**\n"

    assert told({"Very": VERY}, {"a.md": text}, ini) == ["a.md:6:2:Very:Drop 'very'."]


def test_tags_can_be_skipped_and_masked(told: Run) -> None:
    ini = INI.replace("[*]", "SkippedScopes = blockquote\nIgnoredScopes = em\n[*]")

    assert told({"Very": VERY}, {"a.md": "> very\n\n*very* `very`\n"}, ini) == [
        "a.md:3:2:Very:Drop 'very'."
    ]


def test_the_least_level_and_the_users_levels_count(
    alerts: Callable[..., list[Alert]],
) -> None:
    ini = f"MinAlertLevel = warning\n{INI}S.Loud = error\nS.Off = NO\n"
    quiet = f"{VERY}level: suggestion\n"

    found = alerts({"Quiet": quiet, "Loud": quiet, "Off": VERY}, {"a.md": "very\n"}, ini)

    assert [(a.rule, a.level) for a in found] == [("S.Loud", "error")]


def test_single_rules_run_without_their_style(told: Run) -> None:
    ini = "StylesPath = styles\n[*.md]\nS.Very = YES\n"

    found = told({"Very": VERY, "Other": VERY}, {"a.md": "very", "b.txt": "very"}, ini)

    assert found == ["a.md:1:1:Very:Drop 'very'."]


def test_a_limit_holds_for_each_file(told: Run) -> None:
    files = {"a.md": "very very very", "b.md": "very"}

    assert told({"Very": f"{VERY}limit: 2\n"}, files) == [
        "a.md:1:1:Very:Drop 'very'.",
        "a.md:1:6:Very:Drop 'very'.",
        "b.md:1:1:Very:Drop 'very'.",
    ]


def test_words_that_markup_divides_are_placed_at_their_line_as_in_vale(told: Run) -> None:
    rule = VERY.replace("[very]", "['very good']")

    assert told(
        {"Very": rule}, {"a.md": "It is very **good**.\n\nvery *good* it is.\n"}
    ) == [
        "a.md:1:1:Very:Drop 'very good'.",
    ]


def test_what_is_missing_is_told_once_at_the_first_words(told: Run) -> None:
    rule = "extends: occurrence\nmessage: No number.\ntoken: '\\d'\nmin: 1\n"

    assert told({"Number": rule}, {"a.md": "\n\na\n\nb\n", "b.md": "1"}) == [
        "a.md:3:1:Number:No number."
    ]


def test_formulas_know_the_files_numbers(told: Run) -> None:
    rule = (
        "extends: metric\nmessage: '%s words a sentence'\n"
        "formula: words / sentences + heading.h2 + pre\ncondition: '> 0'\n"
    )
    text = "# No\n\n## No\n\nOne two three. Four five.\n\n```\nNo\n```\n"

    assert told({"Long": rule}, {"a.md": text, "a.txt": "One."}) == [
        "a.md:1:1:Long:4.50 words a sentence"
    ]


def test_the_vocabulary_is_let_pass_and_checked(told: Run, tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "V"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("very\nGitHub\n", encoding="utf-8")
    (folder / "reject.txt").write_text("synergy\n", encoding="utf-8")
    styles = "BasedOnStyles = S, Vale\nVale.Spelling = NO\n"
    ini = f"StylesPath = styles\nVocab = V\n[*.md]\n{styles}"

    assert told({"Very": VERY}, {"a.md": "very github synergy the the\n"}, ini) == [
        "a.md:1:6:Terms:Use 'GitHub' instead of 'github'.",
        "a.md:1:13:Avoid:Avoid using 'synergy'.",
        "a.md:1:21:Repetition:'the' is repeated!",
    ]


def test_the_word_template_decides_what_is_a_word(told: Run) -> None:
    ini = INI.replace("[*]", "WordTemplate = (?:%s)\n[*]")

    assert told({"Very": VERY}, {"a.md": "every"}, ini) == ["a.md:1:2:Very:Drop 'very'."]


def test_an_action_offers_its_result_to_the_message(
    alerts: Callable[..., list[Alert]],
) -> None:
    rule = (
        "extends: existence\nmessage: Use '%[2]s' for '%[1]s'.\ntokens: ['a\\.m\\.']\n"
        "nonword: true\naction:\n  name: edit\n  params: [regex, '\\.', '']\n"
    )

    (alert,) = alerts({"Am": rule}, {"a.md": "At 7 a.m.\n"})

    assert alert.message == "Use 'am' for 'a.m.'."
    assert alert.action == ("edit", "regex", "\\.", "")


def test_rules_that_cannot_run_here_are_named_and_the_others_run(told: Run) -> None:
    notices: list[object] = []
    script = "extends: script\nmessage: No.\nscript: |\n  matches := []\n"
    spelling = "extends: spelling\nmessage: No.\n"
    ini = f"{INI}Vale.Spelling = YES\nS.None = YES\nNLP = x\nT.None = YES\n"

    found = told(
        {"Script": script, "Spelling": spelling, "Very": VERY},
        {"a.md": "very"},
        ini,
        notices.append,
    )

    assert found == ["a.md:1:1:Very:Drop 'very'."]
    assert [
        next(
            name
            for name in ("NLP", "T.None", "Script", "Vale.Sp", "Spelling")
            if name in str(n)
        )
        for n in notices
    ] == ["NLP", "T.None", "Script", "Spelling", "Vale.Sp"]


def test_a_runaway_rule_is_stopped_and_named_once(told: Run) -> None:
    notices: list[object] = []
    runaway = "extends: existence\nmessage: No.\nraw: ['(?=(a+)+$)a']\n"
    files = {"a.md": "a" * 5_000 + "b very", "b.md": "a" * 5_000 + "b very"}

    found = told({"Away": runaway, "Very": VERY}, files, tell=notices.append)

    assert [line.split(":")[3] for line in found] == ["Very", "Very"]
    (notice,) = notices
    assert "S.Away" in str(notice)


def test_a_runaway_expression_for_what_to_ignore_is_named_once(told: Run) -> None:
    notices: list[object] = []
    ini = f"{INI}TokenIgnores = (?=(a+)+$)a\n"
    files = {"a.md": "a" * 5_000 + "b very", "b.md": "a" * 5_000 + "b very"}

    found = told({"Very": VERY}, files, ini, notices.append)

    assert len(found) == 2
    (notice,) = notices
    assert "(?=(a+)+$)a" in str(notice)


def test_a_file_that_cannot_be_read_does_not_stop_the_others(
    told: Run, tmp_path: Path
) -> None:
    troubles: list[object] = []
    (tmp_path / "a.md").write_bytes(b"%PDF-1.7")

    found = told({"Very": VERY}, {"b.md": "very"}, tell=troubles.append)

    assert found == ["b.md:1:1:Very:Drop 'very'."]
    (trouble,) = troubles
    assert "a.md" in str(trouble)


def test_a_style_that_does_not_exist_is_a_mistake(told: Run) -> None:
    with pytest.raises(SettingsError, match="'T'"):
        told(
            {"Very": VERY},
            {"a.md": "very"},
            f"{INI}BasedOnStyles = S, T\n".replace("= S\n", "= T\n", 1),
        )


def test_a_broken_rule_is_a_mistake_with_its_place(told: Run) -> None:
    with pytest.raises(RuleFileError, match=r"Very\.yml:3:1: .*tokens"):
        told({"Very": VERY.replace("tokens", "toekns")}, {"a.md": "very"})


def test_tags_are_asked_for_only_by_rules_about_word_classes(told: Run) -> None:
    rule = "extends: sequence\nmessage: No.\ntokens:\n  - tag: DT\n  - pattern: dog\n"
    texts: list[str] = []

    def tags(sentences: list[str]) -> list[Tokens]:
        texts.extend(sentences)
        return [
            Tokens(
                ("A", "dog"), (0, 2), (1, 5), ("DT", "NN"), ("", ""), (0, 1), (Span(0, 2),)
            )
            for _ in sentences
        ]

    assert told({"Very": VERY}, {"a.md": "A dog"}, tagger=pytest.fail) == []
    assert told({"Dog": rule}, {"a.md": "A dog"}, tagger=lambda: tags) == [
        "a.md:1:1:Dog:No."
    ]
    assert texts == ["A dog"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("very `very` very very\n", "1:13 1:18"),
        ("A `very` and very.\n", "1:14"),
        ("\ufeffvery\n", "1:2"),
        ("every very thing very\n", "1:7 1:18"),
        ("---\ntitle: A very good one\n---\n\nvery\n", "2:10 5:1"),
        ("$$\nvery\n$$\n\nvery\n", "5:1"),
        ("<figure><img src=x alt='very'></figure>\n", "1:25"),
        ("A very *very* [very](very.md) line\nand very.\n", "1:3 1:9 1:16 2:5"),
        ("| very | b |\n|---|---|\n| `very` | very |\n", "1:3 3:12"),
        ("Very: &amp; very &lt; very\n", "1:13 1:23"),
    ],
)
def test_words_are_placed_where_vale_finds_them(told: Run, text: str, places: str) -> None:
    found = told({"Very": VERY}, {"a.md": text})

    assert [":".join(line.split(":")[1:3]) for line in found] == places.split()


def test_comments_may_begin_and_end_as_the_configuration_says(told: Run) -> None:
    ini = INI.replace("[*]", "[*.md]") + "CommentDelimiters = {/*, */}\n"
    text = "very\n\n{/* vale off */}\n\nvery\n\n{/* vale on */}\n\nvery\n"

    assert told({"Very": VERY}, {"a.md": text}, ini) == [
        "a.md:1:1:Very:Drop 'very'.",
        "a.md:9:1:Very:Drop 'very'.",
    ]


def test_alternative_texts_can_be_skipped(told: Run) -> None:
    ini = INI.replace("[*]", "SkippedScopes = alt\n[*]")

    assert told({"Very": VERY}, {"a.md": "![very](a.png)\n"}, ini) == []


def test_a_phrase_is_let_pass_as_it_is_spelt(told: Run) -> None:
    rule = f"{VERY}ignorecase: true\nexceptions: [very well]\n"

    assert told({"Very": rule}, {"a.md": "Very well, very well.\n"}) == [
        "a.md:1:1:Very:Drop 'Very'."
    ]
