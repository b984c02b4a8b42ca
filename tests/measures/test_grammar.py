import pytest

from pitchcoach.measures.grammar import passive_share
from pitchcoach.measures.stretch import Stretch


@pytest.mark.parametrize(("active", "share"), [(2, None), (3, (25.0, "%"))])
def test_a_share_of_passives_takes_four_sentences(
    active: int, share: tuple[float, str] | None
) -> None:
    stretch = Stretch((), pace=120, slot=60)
    sentences = {"sentences": active + 1, "parsed": active + 1, "passives": 1}
    stretch.__dict__["counts"] = stretch.counts._replace(**sentences)

    assert passive_share(stretch) == share
