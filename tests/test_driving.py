import os
import sys
import time
from collections.abc import Iterator

import pytest

from tests.driving import keys
from tests.driving.screen import Screen
from tests.driving.style import Style
from tests.driving.terminal import NotSeenError, Terminal

ECHO = """
import os, sys, termios, tty
before = termios.tcgetattr(0)
tty.setraw(0)
sys.stdout.write("\\x1b[?1049h\\x1b[?2026$p")
sys.stdout.flush()
os.read(0, 1024)
sys.stdout.write("ready")
sys.stdout.flush()
while (got := os.read(0, 1024)) != b"q":
    size = os.get_terminal_size()
    told = f"\\x1b[?2026h\\x1b[2;1H\\x1b[K{got!r} {size.columns}x{size.lines}\\x1b[?2026l"
    sys.stdout.write(told)
    sys.stdout.flush()
"""


def shown(output: str, columns: int = 10, lines: int = 3) -> Screen:
    screen = Screen(columns, lines)
    screen.feed(output.encode())
    return screen


@pytest.fixture
def echo() -> Iterator[Terminal]:
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color"}
    command = [sys.executable, "-c", ECHO]
    with Terminal(command, columns=60, lines=5, environment=environment) as terminal:
        terminal.wait_for("ready")
        yield terminal


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("a", b"a"),
        ("é", "é".encode()),
        ("enter", b"\r"),
        ("ctrl+s", b"\x13"),
        ("ctrl+shift+s", b"\x1b[115;6u"),
        ("alt+x", b"\x1bx"),
        ("f1", b"\x1bOP"),
        ("shift+f3", b"\x1b[1;2R"),
        ("f12", b"\x1b[24~"),
        ("shift+f12", b"\x1b[24;2~"),
        ("up", b"\x1b[A"),
        ("ctrl+shift+right", b"\x1b[1;6C"),
        ("ctrl+end", b"\x1b[1;5F"),
        ("shift+pagedown", b"\x1b[6;2~"),
    ],
)
def test_a_key_is_sent_as_terminals_send_it(name: str, sent: bytes) -> None:
    assert keys.key(name) == sent


def test_mouse_and_paste_are_sent_as_terminals_send_them() -> None:
    assert keys.click(2, 4) == b"\x1b[<0;3;5M\x1b[<0;3;5m"
    assert keys.move(0, 0) == b"\x1b[<35;1;1M"
    assert keys.wheel(0, 0, "down") == b"\x1b[<65;1;1M"
    assert keys.paste("a\x1b[201~b") == b"\x1b[200~ab\x1b[201~"


@pytest.mark.parametrize(
    ("output", "rows"),
    [
        ("one\r\ntwo", ["one", "two", ""]),
        ("1\r\n2\r\n3\r\n4", ["2", "3", "4"]),
        ("\x1b[2;3Hx\x1b[Hy", ["y", "  x", ""]),
        ("abcdef\x1b[3D\x1b[K", ["abc", "", ""]),
        ("abc\x1b[2J\x1b[Hd", ["d", "", ""]),
        ("\x1b[?7labcdefghijkl", ["abcdefghil", "", ""]),
        ("abcdefghijkl", ["abcdefghij", "kl", ""]),
        ("main\x1b[?1049h\x1b[Hother\x1b[?1049l", ["main", "", ""]),
        (
            "\x1b]0;title\x07\x1bP1$r\x1b\\\x1b[>1u\x1b(Bshown\x1b[?2026$p",
            ["shown", "", ""],
        ),
        ("\x1b\x1b[Ha", ["a", "", ""]),
        ("日本\x1b[1;2Hx", [" x本", "", ""]),
        ("e\u0301a\x1b[1;2Hb", ["e\u0301b", "", ""]),
    ],
)
def test_the_screen_shows_what_a_terminal_would(output: str, rows: list[str]) -> None:
    assert shown(output).rows == rows


@pytest.mark.parametrize(
    ("codes", "style"),
    [
        ("4", Style(underline=1)),
        ("4:2", Style(underline=2)),
        ("21", Style(underline=2)),
        ("1;31;48;2;1;2;255", Style(bold=True, colour="1", background="#0102ff")),
        ("38:5:9", Style(colour="9")),
        ("38:2::1:2:3", Style(colour="#010203")),
        ("91;7;0;3", Style(italic=True)),
        ("4;24;97", Style(colour="15")),
    ],
)
def test_cells_keep_their_style(codes: str, style: Style) -> None:
    screen = shown(f"a\x1b[{codes}mb\x1b[mc")

    assert [cell.style for cell in screen.cells[0][:3]] == [Style(), style, Style()]


def test_output_may_be_cut_anywhere() -> None:
    output = "\x1b[2;2H\x1b[4:2mé日\x1b]0;t\x1b\\👩‍👧 end".encode()
    whole, pieces = Screen(20, 3), Screen(20, 3)

    whole.feed(output)
    for byte in output:
        pieces.feed(bytes([byte]))

    assert pieces.rows[1].replace(" ", "")[:4] == whole.rows[1].replace(" ", "")[:4]
    assert [cell.style for cell in pieces.cells[1][1:4]] == [Style(underline=2)] * 3


def test_words_are_found_by_their_cell() -> None:
    assert shown("日本 ask").find("ask") == (5, 0)
    assert shown("nothing").find("ask") is None


def test_a_program_in_the_terminal_gets_keys_and_size(echo: Terminal) -> None:
    echo.press("f1")
    echo.wait_for(r"b'\x1bOP' 60x5")

    echo.resize(40, 4)
    echo.press("x")

    echo.wait_for("b'x' 40x4")


def test_frames_come_with_the_time_they_were_there(echo: Terminal) -> None:
    sent = echo.press("a")
    time.sleep(0.1)
    painted = list(echo.frames())

    assert all(sent < moment < sent + 0.1 for moment in painted)
    assert "b'a'" in echo.screen.text


def test_waiting_ends_with_the_screen_where_the_words_do_not_come(echo: Terminal) -> None:
    with pytest.raises(NotSeenError, match="ready"):
        echo.wait_for("never", 0.05)


def test_a_closed_terminal_ends_its_program(echo: Terminal) -> None:
    assert echo.processes() == [echo.process.pid]

    echo.hang_up()
    echo.process.wait(5)

    assert echo.processes() == []
