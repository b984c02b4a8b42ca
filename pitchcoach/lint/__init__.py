"""Plain Vale styles run on files, as a `.vale.ini` says, with Vale's results."""
