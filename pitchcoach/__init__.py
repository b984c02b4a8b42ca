"""A coach for founders who pitch in American English."""

from typing import Any

__version__ = "0.1.0"
__all__ = ["Coach", "Review", "__version__"]


def __getattr__(name: str) -> Any:
    # Coach and Review bring the whole engine: too much for the command line to start with.
    if name in ("Coach", "Review"):
        from pitchcoach import review  # noqa: PLC0415 # see above

        return getattr(review, name)
    raise AttributeError(f"module 'pitchcoach' has no attribute '{name}'")
