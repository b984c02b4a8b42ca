import json

from pitchcoach.lint.alerts import Alert
from pitchcoach.reports.parts.vale import lines, objects

ALERTS = (
    Alert(
        "a.md", 1, 5, 8, "S.Very", "error", "Drop 'very'.", "very", "Why.", "https://x.y"
    ),
    Alert("b.md", 2, 1, 1, "S.Few", "warning", "Füve.", action=("replace", "a", "b")),
)


def test_lines_are_vales() -> None:
    assert list(lines(ALERTS)) == [
        "a.md:1:5:S.Very:Drop 'very'.\n",
        "b.md:2:1:S.Few:Füve.\n",
    ]


def test_objects_are_vales() -> None:
    assert json.loads("".join(objects(ALERTS))) == {
        "a.md": [
            {
                "Action": {"Name": "", "Params": None},
                "Span": [5, 8],
                "Check": "S.Very",
                "Description": "Why.",
                "Link": "https://x.y",
                "Message": "Drop 'very'.",
                "Severity": "error",
                "Match": "very",
                "Line": 1,
            }
        ],
        "b.md": [
            {
                "Action": {"Name": "replace", "Params": ["a", "b"]},
                "Span": [1, 1],
                "Check": "S.Few",
                "Description": "",
                "Link": "",
                "Message": "Füve.",
                "Severity": "warning",
                "Match": "",
                "Line": 2,
            }
        ],
    }


def test_no_alerts_are_an_empty_object() -> None:
    assert list(objects([])) == ["{}\n"]
