import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from pitchcoach.tui.screens.tour import STOPS, Stop, TourScreen
from tests.tui.screens_as_text import golden_screen, rows

Act = Callable[[Pilot[object]], Awaitable[object]]


class Room(Screen[None]):
    """Laid out as the draft screen is."""

    DEFAULT_CSS = """
    Room {
        & #gauges, & #moves { height: 2; }
        & #room { height: 1fr; }
        & #editor { width: 1fr; height: 1fr; }
        & #panel { width: 44; height: 1fr; }
        &.-narrow #room { layout: vertical; }
        &.-narrow #panel { width: 1fr; height: 8; }
        & .toured { text-style: reverse; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal")]  # noqa: RUF012 - Textual declares it so

    def compose(self) -> ComposeResult:
        yield Static("gauges", id="gauges")
        with Horizontal(id="room"):
            yield Static("editor", id="editor")
            yield Static("panel", id="panel")
        yield Static("moves", id="moves")
        yield Static("status", id="status")


class House(App[object]):
    def get_default_screen(self) -> Room:
        return Room()


def _tour(
    act: Act,
    see: Callable[[House], None],
    size: tuple[int, int] = (80, 24),
    stops: tuple[Stop, ...] = STOPS,
) -> None:
    async def drive() -> None:
        app = House()
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await app.push_screen(TourScreen(stops))
            await pilot.pause()
            await act(pilot)
            await pilot.pause()
            see(app)

    asyncio.run(drive())


def _keys(*keys: str) -> Act:
    async def act(pilot: Pilot[object]) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return act


def _title(app: House) -> str:
    return str(app.screen.query_one("#card").border_title)


def _lit(app: House) -> list[str]:
    return [str(widget.id) for widget in app.screen_stack[0].query(".toured")]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_tour_looks_as_kept(size: tuple[int, int], pytestconfig: pytest.Config) -> None:
    rewrite = bool(pytestconfig.getoption("--rewrite-golden"))
    name = f"tour-{size[0]}x{size[1]}"

    _tour(_keys("right"), lambda app: golden_screen(app, name, rewrite=rewrite), size)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
@pytest.mark.parametrize("step", range(len(STOPS)))
def test_a_card_covers_nothing_of_what_it_speaks_of(
    step: int, size: tuple[int, int]
) -> None:
    def see(app: House) -> None:
        card = app.screen.query_one("#card").region
        lit = app.screen_stack[0].query(".toured")

        assert lit
        if step or size[0] == 80:
            assert not any(card.overlaps(widget.region) for widget in lit)
        assert Region(0, 0, *size).contains_region(card)

    _tour(_keys(*["right"] * step), see, size)


def test_only_what_the_card_speaks_of_is_lit() -> None:
    def see(app: House) -> None:
        assert _lit(app) == ["panel"]

    _tour(_keys("right"), see)


def test_back_goes_back_and_not_before_the_first() -> None:
    def see(app: House) -> None:
        assert _title(app) == STOPS[0].title

    _tour(_keys("right", "left", "left"), see)


@pytest.mark.parametrize("keys", [["enter"] * 4, ["right"] * 4, ["escape"], ["n", "q"]])
def test_the_tour_ends_and_leaves_nothing_lit(keys: list[str]) -> None:
    def see(app: House) -> None:
        assert isinstance(app.screen, Room)
        assert _lit(app) == []

    _tour(_keys(*keys), see)


@pytest.mark.parametrize(("button", "step"), [("#next", 2), ("#back", 0)])
def test_the_buttons_can_be_clicked(button: str, step: int) -> None:
    async def act(pilot: Pilot[object]) -> None:
        await pilot.press("right")
        await pilot.pause()
        await pilot.click(button)

    def see(app: House) -> None:
        assert _title(app) == STOPS[step].title

    _tour(act, see)


def test_skip_can_be_clicked() -> None:
    def see(app: House) -> None:
        assert isinstance(app.screen, Room)

    _tour(lambda pilot: pilot.click("#skip"), see)


def test_the_last_card_says_where_to_find_the_tour_again() -> None:
    assert "tour" in STOPS[-1].says
    assert "start screen" in STOPS[-1].says


def test_what_is_not_on_the_screen_is_spoken_of_all_the_same() -> None:
    def see(app: House) -> None:
        assert any("Nowhere" in row for row in rows(app))

    _tour(_keys(), see, stops=(Stop("Nowhere", "It is not there.", "#nowhere"),))


@pytest.mark.parametrize("size", [(20, 5), (40, 12)])
def test_any_size_will_do(size: tuple[int, int]) -> None:
    def see(app: House) -> None:
        assert len(rows(app)) == size[1]

    _tour(_keys("right", "right"), see, size)


def test_a_new_size_finds_the_card_a_new_place() -> None:
    async def act(pilot: Pilot[object]) -> None:
        await pilot.press("right")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()

    def see(app: House) -> None:
        card = app.screen.query_one("#card").region
        panel = app.screen_stack[0].query_one("#panel").region

        assert not card.overlaps(panel)

    _tour(act, see)
