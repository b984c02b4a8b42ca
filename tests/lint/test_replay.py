from pitchcoach.lint.replay import Replay, prepared
from pitchcoach.lint.tags import Event


def test_what_is_no_prose_is_put_out_of_sight_first() -> None:
    source = "```json\n```\n1. See [it][one]\n\n[one]: x\n"

    assert prepared(source) == "```****\n```\n** See [it][***]\n\n[***]: x\n"


def test_words_are_out_of_sight_once_their_block_is_closed() -> None:
    replay = Replay("one\ntwo one\n")
    replay.read(Event("text", "one"))
    before = replay.context
    replay.close()

    assert (before, replay.context) == (b"one\ntwo one\n", b"@@@\ntwo one\n")
    assert replay.line("two one") == 1


def test_addresses_and_comments_go_out_of_sight() -> None:
    replay = Replay("<!-- vale off --> [a](b%20c.md)")
    replay.read(Event("comment", "vale off"))
    replay.leave(Event("start", "a", {"href": "b%2520c.md"}))

    assert replay.context == b"<!-- @@@@@@@@ --> [a](@@@@@@@@)"
