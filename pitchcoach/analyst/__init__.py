"""Reviews made in a process of their own, so that typing never waits for them.

`feedback` has what comes back, as plain values; `client` is the front end's end of the
line, `serving` and `reading` the other: only those know the engine.
"""
