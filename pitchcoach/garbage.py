"""Python's search for garbage, put off where it only costs time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_alone() -> Iterator[None]:
    """No search for garbage for a while; what was made meanwhile counts as old.

    A batch makes many small values and next to no garbage that only a search would find;
    looking through all of them again and again takes a fifth of the time. A threshold of
    nothing is used because loading a model switches searches on again.
    """
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        gc.set_threshold(*before)
