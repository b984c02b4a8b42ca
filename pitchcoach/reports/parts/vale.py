"""Lint's alerts in the two forms in which Vale prints them."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from pitchcoach.lint.alerts import Alert


def lines(alerts: Iterable[Alert]) -> Iterator[str]:
    """A line for each: `file:line:column:Style.Rule:message`."""
    for each in alerts:
        yield f"{each.path}:{each.line}:{each.column}:{each.rule}:{each.message}\n"


def objects(alerts: Iterable[Alert]) -> Iterator[str]:
    """One JSON object: for each file with alerts, the list of them."""
    by_file = groupby(alerts, key=lambda alert: alert.path)
    data = {path: [_object(each) for each in group] for path, group in by_file}
    yield f"{json.dumps(data, ensure_ascii=False, indent=2)}\n"


def _object(alert: Alert) -> dict[str, Any]:
    name, *params = alert.action or ("",)
    return {
        "Action": {"Name": name, "Params": params or None},
        "Span": [alert.column, alert.end],
        "Check": alert.rule,
        "Description": alert.description,
        "Link": alert.link,
        "Message": alert.message,
        "Severity": alert.level,
        "Match": alert.match,
        "Line": alert.line,
    }
