"""What somebody might do at the keyboard who means no good and no harm: all by chance."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.driving import keys

WEAK = (
    "We maybe help people.",
    "In order to grow, we hope that we could perhaps sign some clients.",
    "Our unique, innovative and disruptive solution permits to optimize the process.",
    "First of all, I would like to thank you for giving me this opportunity.",
    "We are basically the leader of a huge market, and we have no competitors.",
    "Sixty bakeries pay us $40 a month. Introduce us to one chain this week.",
    "The revenue was multiplied by three, which is quite encouraging for the future.",
)
"""Sentences in which there is something to underline."""
ODD = (
    "👩‍👩‍👧 🚀🚀 🇫🇷 👍🏽",
    "e\u0301a\u0308n\u0303 Z\u0351\u036b\u0343a\u0316\u033b",
    "我们可能帮助面包店。とても簡単です。 한국어",
    "שלום עולם maybe مرحبا بالعالم",
    "may\u200bbe just\u200b \ufeffvery\u2060 \u00adreally",
    "maybe\ttabs\tand\tjust\tmore",
    "\x07\x1b[31mred\x1b[0m\x00\x0b\x85\x9b1m \x1b]0;title\x07",
    "“maybe” — ‘just’ … ½ ﬁ Ⅻ \u00a0",
    "[red]maybe[/red] [b]just[/] [/] $maybe {very}",
    "# Maybe\n\n* just\n* very\n\n> really\n\n| a | b |\n|---|---|\n| maybe | just |",
    "---\nprofile: elevator-30s\n---\n",
    "<!-- pitchcoach off --> maybe <!-- pitchcoach on -->",
    "\U000e0067\U0001f3f4\ufe0f\u20e3 \ud7b0 \U0001d4d0",
    "\r\nmaybe\rjust\u2028very\u2029really",
)
MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
HELD = ("", "shift+", "ctrl+", "ctrl+shift+")
EDITING = (
    *("backspace", "delete", "enter", "tab", "shift+tab", "space"),
    *(f"ctrl+{letter}" for letter in "zyzyxcvawkudehj"),
)
ASKING = (
    *(f"f{number}" for number in range(1, 13)),
    *("shift+f3", "shift+f4", "ctrl+f", "ctrl+p", "ctrl+s", "ctrl+n", "ctrl+o"),
    *("ctrl+shift+s", "ctrl+g", "ctrl+r", "ctrl+t", "ctrl+l", "ctrl+b"),
)
CHOOSING = ("up", "down", "enter", "escape", "tab", "space", "backspace")
PLAIN = "adrnpgjkhlyqsx1234567890?.,:;!-"
"""Letters that mean something in a list. No `/` and no `~`: no path leads elsewhere."""
LONG_WORDS, LONG_LINES = 100_000, 10_000


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done: bytes sent by the terminal, or another size of it."""

    told: str
    sent: bytes = b""
    size: tuple[int, int] | None = None
    """Columns and lines."""
    heavy: bool = False
    """Whether it takes a computer seconds to read."""


@dataclass
class Chance:
    """Draws one deed after another; the same seed draws the same ones.

    Args:
        most: words of the longest paste.
    """

    random: Random
    most: int = LONG_WORDS
    size: tuple[int, int] = (120, 40)

    def burst(self) -> list[Deed]:
        """A few deeds of one sort."""
        sorts: dict[Callable[[], Iterator[Deed]], int] = {
            self.write: 30,
            self.write_oddly: 8,
            self.paste: 10,
            self.go: 12,
            self.edit: 14,
            self.ask: 12,
            self.choose: 6,
            self.use_mouse: 12,
            self.resize: 6,
            self.start_anew: 2,
        }
        sort = self.random.choices(list(sorts), list(sorts.values()))[0]
        return list(sort())

    def write(self) -> Iterator[Deed]:
        """Some words."""
        sentence = self.random.choice(WEAK)
        start = self.random.randrange(len(sentence))
        yield _typed(sentence[start:] + " ")

    def write_oddly(self) -> Iterator[Deed]:
        """Letters that are hard to show, as an input method commits them."""
        text = self.random.choice(ODD)
        yield _typed("".join(c for c in text if c.isprintable()))

    def paste(self) -> Iterator[Deed]:
        """A paste: odd, plain, or now and then far too long."""
        draw = self.random.random()
        if draw < 0.5:
            yield _pasted(" ".join(self.random.choices((*ODD, *WEAK), k=4)))
        elif draw < 0.9:
            yield _pasted("\n\n".join(self.random.choices(WEAK, k=12)))
        elif draw < 0.95:
            yield self._long(" ".join(self.random.choices(WEAK, k=self.most // 10)))
        else:
            yield self._long("\n".join(self.random.choices(WEAK, k=self.most // 10)))

    def _long(self, text: str) -> Deed:
        told = f"paste {len(text.split())} words, {text.count(chr(10)) + 1} lines"
        return Deed(told, keys.paste(text), heavy=True)

    def go(self) -> Iterator[Deed]:
        """Move about."""
        for _ in range(self.random.randint(1, 12)):
            yield _pressed(self.random.choice(HELD) + self.random.choice(MOVING))

    def edit(self) -> Iterator[Deed]:
        """Delete, undo, cut, put in."""
        for _ in range(self.random.randint(1, 8)):
            yield _pressed(self.random.choice(EDITING))

    def ask(self) -> Iterator[Deed]:
        """Call for something, and do something there."""
        yield _pressed(self.random.choice(ASKING))
        if self.random.random() < 0.6:
            yield from self.choose()
        if self.random.random() < 0.7:
            yield _pressed("escape")

    def choose(self) -> Iterator[Deed]:
        """What one does in a list or a dialog."""
        for _ in range(self.random.randint(1, 6)):
            letter = self.random.choice(PLAIN)
            yield _pressed(self.random.choice((*CHOOSING, letter)))

    def use_mouse(self) -> Iterator[Deed]:
        """Click, drag, turn the wheel, move."""
        for _ in range(self.random.randint(1, 5)):
            x, y = (self.random.randrange(most) for most in self.size)
            to = tuple(self.random.randrange(most) for most in self.size)
            yield self.random.choice(
                (
                    Deed(f"click {x},{y}", keys.click(x, y, self.random.choice((0, 0, 2)))),
                    Deed(f"click twice {x},{y}", keys.click(x, y) * 2),
                    Deed(f"wheel {x},{y}", keys.wheel(x, y, "down") * 5),
                    Deed(f"wheel back {x},{y}", keys.wheel(x, y, "up") * 5),
                    Deed(f"move {x},{y}", keys.move(x, y)),
                    Deed(f"drag {x},{y} to {to}", _dragged((x, y), (to[0], to[1]))),
                )
            )

    def resize(self) -> Iterator[Deed]:
        """Make the terminal larger or smaller."""
        for _ in range(self.random.randint(1, 4)):
            self.size = self.random.randint(20, 250), self.random.randint(5, 70)
            yield Deed("resize to {}x{}".format(*self.size), size=self.size)

    def start_anew(self) -> Iterator[Deed]:
        """Throw away what there is, so that drafts do not only grow."""
        yield _pressed("escape")
        yield _pressed("ctrl+a")
        yield _pressed("backspace")
        yield from self.write()


def _typed(text: str) -> Deed:
    return Deed(f"type {text!r}", text.encode())


def _pasted(text: str) -> Deed:
    return Deed(f"paste {text!r}", keys.paste(text))


def _pressed(name: str) -> Deed:
    return Deed(f"press {name}", keys.key(name))


def _dragged(start: tuple[int, int], to: tuple[int, int]) -> bytes:
    return keys.press(*start) + keys.move(*to, button=0) + keys.release(*to)
