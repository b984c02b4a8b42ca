"""`python -m pitchcoach`, where the folder of commands is not on the search path."""

from pitchcoach.cli.main import main

main()
