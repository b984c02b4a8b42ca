"""How the Rules screen is arranged, by its width."""

LOOK = """\
RulesScreen {
    layout: vertical;
    background: $background;
    & #about { height: 1; padding: 0 1; background: $surface; }
    & #room { height: 1fr; }
    & #shelf { width: 36; height: 1fr; border-right: solid $surface-lighten-1; }
    & #sought { border: none; height: 1; padding: 0 1; background: $boost; }
    & #sought:focus { border: none; }
    & #rules { height: 1fr; background: $background; }
    & #desk { width: 1fr; height: 1fr; display: none; }
    & #where { height: 1; padding: 0 1; background: $surface; color: $text-muted; }
    & #where.wrong { color: $text-error; }
    & #sheet { height: 3fr; layers: base above; }
    & #file { height: 1fr; layer: base; }
    & #outcome { height: 2fr; background: $background; }
    & #outcome { border-top: solid $surface-lighten-1; }
    & #manual { width: 1fr; height: 1fr; padding: 0 1; }
    & #page { height: auto; }

    &.-editing #desk { display: block; }
    &.-editing #manual { display: none; border-left: solid $surface-lighten-1; }
    &.-editing.-narrow #shelf { display: none; }
    &.-editing.-manual #manual, &.-editing.-wide #manual { display: block; }
    &.-editing #manual { max-width: 60; }
    &.-editing.-narrow.-manual #desk { display: none; }
    &.-editing.-narrow.-manual #manual { max-width: 100%; border-left: none; }
    &.-editing.-wide.-manual #manual { display: none; }
    &.-narrow #shelf { width: 32; }
    &.-wide #shelf { width: 44; }
}
"""
