"""Times as they are shown."""


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: `1:38`."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"
