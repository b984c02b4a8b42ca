"""`pitchcoach schema`: what stands in the files that programs read."""

import click

from pitchcoach.cli import show


@click.command()
@click.argument("name", type=click.Choice(["report"]))
def command(name: str) -> None:
    """Print the JSON Schema of the JSON report.

    \b
    Example: pitchcoach schema report > report.schema.json
    """
    import json

    from pitchcoach.reports.parts.schema import REPORT

    show(json.dumps(REPORT, indent=2) + "\n")
