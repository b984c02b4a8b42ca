"""The Rules screen at a desk: the coach is a stand-in that knows three rules."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.pilot import Pilot

from pitchcoach.analyst import craft
from pitchcoach.analyst.craft import Offer, RuleCard, Vocabulary
from pitchcoach.analyst.feedback import Asked, Request, Word
from pitchcoach.drafts.draft import open_draft
from pitchcoach.settings import Folders
from pitchcoach.tui.screens.rules.screen import RulesScreen
from tests.tui.making_feedback import TEXT
from tests.tui.sitting import Desk, StandIn, settled, written

SOURCE = "extends: existence\nmessage: \"It's '%s'.\"\ntokens:\n  - robots\n"
SHIPPED = "extends: existence\nmessage: Cut it.\n"
VOCABULARY = Vocabulary(
    shared=(
        Offer("extends", "The kind of rule"),
        Offer("message", "What is wrong"),
        Offer("level", "How much it matters"),
        Offer("limit", "The most findings shown"),
        Offer("scope", "Where the rule looks"),
        Offer("fr", "The same in French"),
        Offer("rules", "Several rules in one file"),
    ),
    kinds={
        "existence": (Offer("tokens", "Words or phrases"), Offer("raw", "One expression")),
        "pattern": (Offer("pattern", "The words"),),
    },
    within={"fr": (Offer("message", "In French"), Offer("why", "In French"))},
    values={
        "level": (Offer("suggestion", "a hint"), Offer("warning"), Offer("error")),
        "extends": (Offer("existence", "Words"), Offer("pattern"), Offer("Direct.KindOf")),
        "scope": (Offer("text"), Offer("title", "titles of slides")),
        "tag": (Offer("VB*", "any verb"), Offer("NN*", "any noun")),
    },
    conditions=(Offer("lower", "in small letters"), Offer("tag", "its grammar")),
    rules={"Direct.KindOf": "existence"},
)
FOUND = craft.Words("We maybe sell ", "robots", " to bakers.", "Mine.Robots", "Cut.", 14, 1)


class Trainer(StandIn):
    """Answers what trainers ask, too; a source with `wrong` in it has a mistake."""

    def __init__(self, heard: Callable[[Word], None], folder: Path) -> None:
        super().__init__(heard)
        self.folder = folder
        self.orders: list[craft.Order] = []
        self.mute: set[str] = set()
        self.rules: list[Path] = [folder]

    def ask(self, request: Asked) -> None:
        if isinstance(request, Request):
            super().ask(request)
            return
        self.orders.append(request)
        if type(request).__name__ not in self.mute:
            self.heard(self.told_of(request))

    def asked_for(self, kind: type) -> list[craft.Order]:
        """What was asked of this sort."""
        return [order for order in self.orders if isinstance(order, kind)]

    def told_of(self, order: craft.Order) -> craft.Told:
        """What is answered."""
        v = order.version
        match order:
            case craft.Browse():
                return craft.Shelf(v, self.cards, VOCABULARY)
            case craft.Explain():
                return craft.Manual(v, order.rule, f"The manual of {order.rule}.\n")
            case craft.Check():
                return craft.Checked(v, slips(order.source))
            case craft.Try():
                fails = craft.Trial("Mine.Robots", "bad", 1, "We like ovens.")
                failures = (fails,) if "ovens" in order.source else ()
                return craft.Tried(v, 4, failures, CHANGE if order.text else None)
            case craft.Compare():
                return craft.Compared(v, order.pitch, CHANGE)
            case craft.Own():
                return craft.Begun(v, order.rule, f"extends: {order.rule}\n")
            case craft.Reload():
                files = [p for f in self.rules for p in f.glob("*/*.yml")]
                return craft.Reloaded(
                    v,
                    tuple(
                        craft.Slip(s.line, s.column, s.message, str(p))
                        for p in files
                        for s in slips(p.read_text(encoding="utf-8"))
                    ),
                )

    @property
    def cards(self) -> tuple[RuleCard, ...]:
        """One rule of the trainer's, and two that are shipped."""
        own = str(self.folder / "Mine" / "Robots.yml")
        shipped = str(self.folder / "shipped.yml")
        return (
            RuleCard(
                "Direct.KindOf", "Unsure.", "direct", "", "warning", "x", shipped, 1, False
            ),
            RuleCard(
                "Sell.Ask", "No ask.", "sell", "", "error", "move", shipped, 1, False, "$5"
            ),
            RuleCard("Mine.Robots", "Cut.", "", "", "suggestion", "x", own, 1, True),
        )


CHANGE = craft.Change(60, 58.5, (FOUND,), (FOUND,), ())


def slips(source: str) -> tuple[craft.Slip, ...]:
    """A mistake at each `wrong`."""
    lines = enumerate(source.splitlines(), 1)
    return tuple(
        craft.Slip(number, line.index("wrong") + 1, "This is wrong: write right.")
        for number, line in lines
        if "wrong" in line
    )


See = Callable[[Desk, Pilot[None]], Awaitable[None]]


def train(
    see: See,
    folder: Path,
    *,
    size: tuple[int, int] = (120, 40),
    draft: str = TEXT,
    rule: str | None = None,
) -> Desk:
    """Open the Rules screen over a draft, or alone with a rule, and see."""

    async def at_desk() -> Desk:
        pack = folder / "rules" / "Mine"
        pack.mkdir(parents=True, exist_ok=True)
        if not (pack / "Robots.yml").exists():
            (pack / "Robots.yml").write_text(SOURCE, encoding="utf-8")
        (pack.parent / "shipped.yml").write_text(SHIPPED, encoding="utf-8")
        home = folder / "home"
        opened = open_draft(written(folder, draft)) if rule is None else None
        app = Desk(opened, folders=Folders(home, home), rules=[folder / "rules"], rule=rule)
        app.__dict__["analyst"] = Trainer(app._heard, folder / "rules")
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            if rule is None:
                await pilot.press("f10")
                await settled(pilot)
            await see(app, pilot)
        return app

    return asyncio.run(at_desk())


def screen_of(app: Desk) -> RulesScreen:
    """The Rules screen."""
    assert app.training
    return app.training


def trainer_of(app: Desk) -> Trainer:
    """The stand-in."""
    assert isinstance(app.analyst, Trainer)
    return app.analyst


async def until(pilot: Pilot[None], done: Callable[[], object]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(10):
        while not done():
            await pilot.pause(0.01)
    await pilot.pause()
