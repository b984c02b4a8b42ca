from pathlib import Path

import pytest
import yaml

from pitchcoach.moves import MoveDefinition, definitions
from pitchcoach.shipped import rules_folder


@pytest.fixture(scope="session")
def shipped() -> tuple[MoveDefinition, ...]:
    path: Path = rules_folder() / "moves.yml"
    return definitions(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
