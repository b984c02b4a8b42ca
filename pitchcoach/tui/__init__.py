"""The terminal interface: a room to write a pitch in, with the coach beside it."""

import os

# Textual waits for the next beat of its clock after each frame. At its usual 60 beats a
# second, a key that comes just after a finding was painted waits up to 17 ms; painting
# itself is no more work, as a frame is only painted when something has changed.
os.environ.setdefault("TEXTUAL_FPS", "240")
