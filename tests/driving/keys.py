"""What a terminal sends for a key, a paste or the mouse."""

_NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    # As terminals say it that have other words for keys that begin like it: no pause is
    # needed to tell it from those.
    "escape": "\x1b[27u",
    "ctrl+space": "\x00",
}
_LETTERED = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_FUNCTION = {"f1": "P", "f2": "Q", "f3": "R", "f4": "S"}
_NUMBERED = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6}
_NUMBERED |= {"f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21}
_NUMBERED |= {"f11": 23, "f12": 24}
_MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4}
_MOVED = 32
_WHEEL = {"up": 64, "down": 65}

PASTE = (b"\x1b[200~", b"\x1b[201~")
"""What stands around a paste."""


def key(name: str) -> bytes:
    """The bytes of one key: `a`, `enter`, `shift+f3`, `ctrl+s`, `ctrl+shift+s`."""
    if len(name) == 1 or name in _NAMED:
        return _NAMED.get(name, name).encode()
    *held, plain = name.split("+")
    modifier = 1 + sum(_MODIFIERS[one] for one in held)
    if len(plain) == 1:
        return _letter(plain, modifier)
    if plain in _NUMBERED:
        return f"\x1b[{_NUMBERED[plain]}{_after(';', modifier)}~".encode()
    if plain in _FUNCTION and modifier == 1:
        return f"\x1bO{_FUNCTION[plain]}".encode()
    final = (_LETTERED | _FUNCTION)[plain]
    return f"\x1b[{_after('1;', modifier)}{final}".encode()


def _letter(letter: str, modifier: int) -> bytes:
    if modifier == 1 + _MODIFIERS["ctrl"]:
        return bytes([ord(letter.upper()) & 31])
    if modifier == 1 + _MODIFIERS["alt"]:
        return b"\x1b" + letter.encode()
    return f"\x1b[{ord(letter)};{modifier}u".encode()


def _after(before: str, modifier: int) -> str:
    return f"{before}{modifier}" if modifier > 1 else ""


def paste(text: str) -> bytes:
    """A text as a terminal pastes it; nothing in it can end the paste."""
    before, after = PASTE
    return before + text.encode().replace(b"\x1b[201~", b"") + after


def press(x: int, y: int, button: int = 0) -> bytes:
    """A mouse button going down at a cell; columns and rows count from 0."""
    return _mouse(button, x, y, "M")


def release(x: int, y: int, button: int = 0) -> bytes:
    """A mouse button let go."""
    return _mouse(button, x, y, "m")


def click(x: int, y: int, button: int = 0) -> bytes:
    """A mouse button pressed and let go at a cell."""
    return press(x, y, button) + release(x, y, button)


def move(x: int, y: int, button: int = 3) -> bytes:
    """The mouse moved to a cell, with a button held (3 is none)."""
    return _mouse(_MOVED + button, x, y, "M")


def wheel(x: int, y: int, way: str) -> bytes:
    """The wheel turned `up` or `down` over a cell."""
    return _mouse(_WHEEL[way], x, y, "M")


def _mouse(code: int, x: int, y: int, final: str) -> bytes:
    return f"\x1b[<{code};{x + 1};{y + 1}{final}".encode()
