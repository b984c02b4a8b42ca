"""The terminal interface: a room to write a pitch in, with the coach beside it."""
