import os
import socket
import subprocess
import sys

import pytest

from pitchcoach.drafts import program
from pitchcoach.drafts.program import Program, running, this_program


def test_the_program_that_asks_is_running() -> None:
    assert running(this_program(), 1e6)


def test_a_program_that_ended_is_not() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    other = this_program()._replace(pid=child.pid, started=program._started(child.pid))
    was_running = running(other, 0)

    child.communicate()

    assert was_running
    assert not running(other, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere ps leaves them out")
def test_a_program_that_nobody_buried_has_ended() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    other = this_program()._replace(pid=child.pid, started=program._started(child.pid))

    child.kill()
    assert child.stdin
    child.stdin.close()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)

    assert not running(other, 0)
    child.wait()


def test_another_program_with_the_same_number_is_another() -> None:
    assert not running(this_program()._replace(started="1"), 0)


def test_what_ran_before_the_machine_was_started_has_ended() -> None:
    assert not running(this_program()._replace(boot="another"), 0)


@pytest.mark.parametrize(("quiet", "runs"), [(60, True), (600, False)])
def test_on_another_machine_what_keeps_copies_is_running(quiet: float, runs: bool) -> None:
    elsewhere = this_program()._replace(host=f"not-{socket.gethostname()}")

    assert running(elsewhere, quiet) is runs


def test_where_the_system_tells_nothing_silence_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    program._program.cache_clear()
    here = this_program()
    other = Program(here.pid + 1, "", here.host, here.boot)
    try:
        assert running(here, 1e6)
        assert running(other, 60)
        assert not running(other, 600)
    finally:
        program._program.cache_clear()


def test_other_systems_are_asked_when_a_program_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    program._program.cache_clear()
    try:
        assert program._started(2**22 + 5) == ""
    finally:
        program._program.cache_clear()
