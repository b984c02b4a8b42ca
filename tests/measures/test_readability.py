import subprocess
import sys

import pytest

from pitchcoach.measures.readability import syllables, textstat
from tests.measures.test_measures import of


def test_the_grade_is_the_automated_readability_index_of_our_words_and_sentences() -> None:
    measures = of("We sell small lamps. They stop the mold on your plants.")
    characters = len("WesellsmalllampsTheystopthemoldonyourplants")

    grade = 4.71 * characters / 11 + 0.5 * 11 / 2 - 21.43

    assert measures["readability_grade"].value == pytest.approx(grade)


@pytest.mark.parametrize(
    ("formula", "harder"),
    [("flesch_reading_ease", -1), ("flesch_kincaid_grade", 1), ("gunning_fog", 1)],
)
def test_textstats_formulas_tell_an_easy_text_from_a_hard_one(
    formula: str, harder: int
) -> None:
    easy = of("We sell a lamp. It stops mold. You pay a dollar a day.")[formula]
    hard = of("Our proprietary infrastructure accelerates decontamination.")[formula]

    assert (hard.value - easy.value) * harder > 5


def test_a_hard_text_has_a_higher_grade() -> None:
    easy = of("We sell a lamp. It stops mold. You pay a dollar a day.")["readability_grade"]
    hard = of(
        "Our proprietary bioluminescent infrastructure substantially accelerates "
        "horticultural decontamination throughout heterogeneous agricultural "
        "environments worldwide."
    )["readability_grade"]

    assert hard.value > easy.value + 10
    assert hard.unit == "grade"


def test_syllables_are_those_of_textstat() -> None:
    assert [syllables(word) for word in ("lamp", "growers", "")] == [1, 2, 0]


def test_its_own_word_list_can_still_be_read() -> None:
    assert textstat().difficult_words("synchronous lamps") == 1


def in_a_fresh_process(code: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_textstat_is_imported_when_asked_for_and_leaves_no_stand_in_behind() -> None:
    code = (
        "import sys; from pitchcoach.measures.readability import syllables;"
        "before = 'textstat' in sys.modules; syllables('lamp');"
        "print(before, 'textstat' in sys.modules, 'pkg_resources' in sys.modules)"
    )

    assert in_a_fresh_process(code) == "False True False"


def test_a_real_pkg_resources_stays_where_it_is() -> None:
    code = (
        "import sys, types; real = sys.modules['pkg_resources'] = types.ModuleType('real');"
        "from pitchcoach.measures.readability import syllables; syllables('lamp');"
        "print(sys.modules['pkg_resources'] is real)"
    )

    assert in_a_fresh_process(code) == "True"
