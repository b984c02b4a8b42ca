"""A coach for founders who pitch in American English: be direct, be efficient, sell yourself."""

from typing import Any

__version__ = "0.1.0"
__all__ = ["Coach", "Review", "__version__"]


def __getattr__(name: str) -> Any:
    # Coach and Review bring the whole engine, which the command line must not pay for at start.
    if name in ("Coach", "Review"):
        from pitchcoach import review  # noqa: PLC0415 # see above

        return getattr(review, name)
    raise AttributeError(f"module 'pitchcoach' has no attribute '{name}'")
