"""Where a card may stand so that what it speaks of stays in sight."""

from collections.abc import Iterator, Sequence

from textual.geometry import Offset, Region, Size


def beside(card: Size, room: Size, targets: Sequence[Region]) -> Offset:
    """The place next to the first target where the card covers least of any of them."""
    whole = Region(0, 0, room.width, room.height)
    places = [
        Region(place.x, place.y, card.width, card.height).translate_inside(whole)
        for place in _places(card, room, targets)
    ]
    best = min(places, key=lambda place: sum(_covered(place, each) for each in targets))
    return best.offset


def _places(card: Size, room: Size, targets: Sequence[Region]) -> Iterator[Offset]:
    """Right, below, left and above of each target; else any corner, or the middle."""
    right, bottom = room.width - card.width, room.height - card.height
    for target in targets:
        yield Offset(target.right, target.y)
        yield Offset(target.x, target.bottom)
        yield Offset(target.x - card.width, target.y)
        yield Offset(target.x, target.y - card.height)
    yield Offset(right // 2, bottom // 2)
    for x in (right, 0):
        for y in (bottom, 0):
            yield Offset(x, y)


def _covered(card: Region, target: Region) -> int:
    return card.intersection(target).area
