import pytest
from textual.geometry import Region, Size

from pitchcoach.tui.drawings.beside import beside

ROOM, CARD = Size(80, 24), Size(50, 8)


def _card(*targets: Region) -> Region:
    place = beside(CARD, ROOM, targets)
    return Region(place.x, place.y, CARD.width, CARD.height)


@pytest.mark.parametrize(
    "targets",
    [
        [Region(0, 0, 30, 24)],
        [Region(50, 0, 30, 24)],
        [Region(0, 0, 80, 12)],
        [Region(0, 14, 80, 8)],
        [Region(0, 1, 80, 1), Region(0, 19, 80, 2)],
        [Region(0, 23, 80, 1)],
    ],
)
def test_the_card_covers_nothing_of_what_it_speaks_of(targets: list[Region]) -> None:
    card = _card(*targets)

    assert not any(card.overlaps(target) for target in targets)
    assert Region(0, 0, *ROOM).contains_region(card)


def test_the_card_stands_right_beside_a_narrow_target() -> None:
    assert _card(Region(0, 5, 20, 4)).offset == (20, 5)


def test_beside_a_target_as_large_as_the_room_the_card_still_is_in_it() -> None:
    whole = Region(0, 0, *ROOM)

    assert whole.contains_region(_card(whole))


def test_without_a_target_the_card_stands_in_the_middle() -> None:
    assert _card().offset == (15, 8)


def test_a_card_larger_than_the_room_begins_at_its_corner() -> None:
    assert beside(Size(50, 9), Size(20, 5), [Region(0, 0, 20, 5)]) == (0, 0)
