"""How a sentence is seen: words, tags, tree, and the rules that fired or nearly did."""

from collections.abc import Iterator

from pitchcoach.check.near_misses import NearMiss
from pitchcoach.language.tokens import Tokens
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.reasons import reason
from pitchcoach.reports.parts.said import told
from pitchcoach.reports.parts.wording import number, says
from pitchcoach.review import Explanation
from pitchcoach.text import Span


def sentence_page(explanation: Explanation, page: Page) -> str:
    """Everything seen in a text, sentence by sentence, and then the rules."""
    lines: list[str] = []
    for passage in explanation.passages:
        if passage.tokens is not None:
            for sentence in passage.tokens.sentences:
                lines += [*_words(passage.tokens, sentence), ""]
                lines += [*_tree(passage.tokens, sentence), ""]
    lines += [*_fired(explanation, page), "", *_near(explanation, page)]
    return page.finished("\n".join(lines).rstrip() + "\n")


def _words(tokens: Tokens, sentence: Span) -> Iterator[str]:
    """A line a word: its tag, its role, and the word it hangs on."""
    words = [
        word for word in range(sentence.start, sentence.end) if tokens.text[word].strip()
    ]
    columns = [(tokens.text[w], tokens.tag[w], tokens.dep[w]) for w in words]
    widths = [max((len(row[n]) for row in columns), default=0) for n in range(3)]
    for word, row in zip(words, columns, strict=True):
        cells = "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        )
        head = tokens.head[word]
        yield f"  {cells}  {'' if head == word else '→ ' + tokens.text[head]}".rstrip()


def _tree(tokens: Tokens, sentence: Span) -> Iterator[str]:
    """The words under those they hang on."""
    members = range(sentence.start, sentence.end)
    roots = [word for word in members if tokens.head[word] not in members]
    roots += [word for word in members if tokens.head[word] == word]
    waiting = [(root, "  ", "  ") for root in sorted(roots, reverse=True)]
    while waiting:
        word, branch, below = waiting.pop()
        yield f"{branch}{tokens.text[word]}"
        children = [c for c in tokens.children[word] if tokens.text[c].strip()]
        for place, child in enumerate(reversed(children)):
            last = place == 0
            waiting.append(
                (child, below + ("└ " if last else "├ "), below + ("  " if last else "│ "))
            )


def _fired(explanation: Explanation, page: Page) -> Iterator[str]:
    key = "fired" if explanation.findings else "none fired"
    yield from page.heading(says(page.language, key))
    for finding in explanation.findings:
        message = told(finding, page.language)
        text = says(page.language, "told", finding.rule.id, message)
        yield from page.wrapped(text, "  ", "    ")
        scope = finding.scope(page.language)
        if scope:
            points = number(finding.points, page.language, "g")
            text = says(page.language, "weighs", shown(scope), points)
            yield from page.wrapped(text, "    ")


def _near(explanation: Explanation, page: Page) -> Iterator[str]:
    if explanation.near_misses:
        yield from page.heading(says(page.language, "nearly"))
    texts = (_miss(miss, page.language) for miss in explanation.near_misses)
    for text in dict.fromkeys(texts):
        yield from page.wrapped(text, "  ", "    ")


def _miss(miss: NearMiss, language: str) -> str:
    """What nearly fired and why it did not; the words are named once."""
    words = "" if f"'{miss.words}'" in miss.reason else f"“{shown(miss.words)}” "
    why = f"{words}{shown(reason(miss.reason, language))}"
    return says(language, "told", miss.rule.id, why)
