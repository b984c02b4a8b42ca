"""How much language work there is to choose from, from none to all."""

from typing import Literal, TypeAlias

Need: TypeAlias = Literal["text", "tags", "parse", "entities"]
NEEDS: tuple[Need, ...] = ("text", "tags", "parse", "entities")
"""In order: each includes what stands before it."""
