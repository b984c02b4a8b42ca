"""Forty and more broken rule files and packs, each with what a trainer is told."""

from dataclasses import dataclass, field

HEAD = "extends: existence\nmessage: m\n"
GOOD = "good: [We grow., It works.]\n"
PATTERN = "extends: pattern\nmessage: m\npattern:\n"
MEASURE = "extends: measure\nmessage: m\n"
_LAUGHS = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
)


@dataclass(frozen=True)
class Broken:
    """Files of a rules folder, and the one line that is told of them."""

    told: str
    """Its beginning: file, line and column, and what would be right."""
    content: str | bytes = ""
    """Of `Pack/Rule.yml`."""
    files: dict[str, str | bytes] = field(default_factory=dict)
    """Others beside it, or in place of it where it is empty."""

    @property
    def all(self) -> dict[str, bytes]:
        """Every file, by its path in the rules folder."""
        written = {"Pack/Rule.yml": self.content, **self.files}
        return {
            path: content.encode() if isinstance(content, str) else content
            for path, content in written.items()
            if content or path in self.files
        }


def rule(told: str, content: str | bytes) -> Broken:
    """A broken rule file; what is told begins with its line."""
    return Broken(f"Pack/Rule.yml:{told}", content)


YAML = {
    "tab": rule(
        "2:1: A tab stands here: indent with spaces.", "extends: existence\n\tmessage: m\n"
    ),
    "entry swallowed": rule(
        "5:3: This '-' is indented further", f"{HEAD}tokens:\n- maybe\n  - perhaps\n"
    ),
    "indented too far": rule(
        "2:10: Indented further than the key above", "extends: existence\n  message: m\n"
    ),
    "indented too little": rule(
        "5:3: Indented unlike every key above", f"{HEAD}fr:\n    why: a\n  asks: b\n"
    ),
    "no colon": rule("1:1: No colon after the key", "extends existence\nmessage: m\n"),
    "two colons": rule(
        "2:16: A second colon on this line", "extends: existence\nmessage: Say it: now\n"
    ),
    "percent without quotes": rule(
        "2:10: A value that begins with '%' needs quotes",
        "extends: existence\nmessage: %s is weak\n",
    ),
    "open quote": rule(
        "2:10: The quote that opens here is never closed.",
        'extends: existence\nmessage: "weak\ntokens: [a]\n',
    ),
    "open bracket": rule(
        "3:9: The list or table that opens here needs",
        f"{HEAD}tokens: [a, b\nlevel: error\n",
    ),
    "key twice": rule(
        "3:1: 'message' stands here a second time (first in line 2).", f"{HEAD}message: n\n"
    ),
    "two documents": rule("3:1: A second document begins here", f"{HEAD}---\n{HEAD}"),
    "python object": rule(
        "3:9: A value that begins with '!' needs quotes",
        f"{HEAD}tokens: !!python/object/apply:os.system [ls]\n",
    ),
    "billion laughs": rule("5:26: More than 50,000 values: divide the file", _LAUGHS),
    "nested deeply": rule("1:42: Nested more than 40 levels deep.", "[" * 900_000),
    "empty": rule("1:1: This file is empty", "\n"),
    "only a list": rule("1:1: This file is no table of keys", "- extends: existence\n"),
}

FILES = {
    "binary": rule("1:1: Not UTF-8 text from here on", b"\x89PNG\r\n\x1a\n" + bytes(900)),
    "UTF-16": rule(
        "1:1: Not UTF-8 text from here on", f"{HEAD}tokens: [é]\n".encode("utf-16")
    ),
    "Latin-1": rule(
        "2:13: Not UTF-8 text from here on", b"extends: existence\nmessage: caf\xe9\n"
    ),
    "byte order mark": rule(
        "3:1: Unknown key 'token'. Did you mean 'tokens'?",
        b"\xef\xbb\xbf" + f"{HEAD}token: [a]\n".encode(),
    ),
    "huge": rule("1:1: Larger than 1 MB", b"#" * 1_000_001),
    "other ending": Broken(
        "Pack/Rule.yaml:1:1: Rule files end in .yml: rename this one to Rule.yml.",
        files={"Pack/Rule.yaml": HEAD},
    ),
}

KEYS = {
    "unknown key": rule(
        "3:1: Unknown key 'token'. Did you mean 'tokens'?", f"{HEAD}token: [a]\n"
    ),
    "no kind": rule("1:1: Missing 'extends', the kind of rule", "message: m\n"),
    "unknown kind": rule(
        "1:10: There is no kind of rule called 'existense'. Did you mean 'existence'?",
        "extends: existense\nmessage: m\n",
    ),
    "no message": rule("1:1: Pack.Rule needs the key 'message'.", "extends: existence\n"),
    "text for a number": rule(
        "3:8: 'limit' is a whole number, not 'many'.", f"{HEAD}limit: many\n"
    ),
    "table for a text": rule(
        "2:10: 'message' is a text, not a table", "extends: existence\nmessage: {a: b}\n"
    ),
    "unknown level": rule(
        "3:8: 'level' is one of suggestion, warning, error", f"{HEAD}level: high\n"
    ),
    "unknown scope": rule(
        "3:8: Unknown scope `headin`; did you mean", f"{HEAD}scope: headin\n"
    ),
    "unknown item": rule(
        "3:7: 'item' names 'hedgin', which does not exist. Did you mean 'hedging'?",
        f"{HEAD}item: hedgin\n{GOOD}bad: [maybe, perhaps]\n",
    ),
    "unknown criterion": rule(
        "3:12: 'criterion' names 'direkt', which does not exist. Did you mean 'direct'?",
        f"{HEAD}criterion: direkt\nitem: hedging\n{GOOD}bad: [maybe, perhaps]\n",
    ),
    "unknown profile": rule(
        "3:12: 'profiles' names 'meting', which does not exist",
        f"{HEAD}profiles: [meting]\n",
    ),
    "unknown move": rule(
        "3:7: 'move' names 'asc', which does not exist. Did you mean 'ask'?",
        "extends: move\nmessage: m\nmove: asc\npresent: true\n",
    ),
    "unknown measure": rule(
        "3:10: 'measure' names 'word', which does not exist. Did you mean 'words'?",
        f"{MEASURE}measure: word\nmax: 3\n",
    ),
    "negative points": rule(
        "3:9: 'points' is a number from 0 to 100.", f"{HEAD}points: -1\n"
    ),
    "bounds exchanged": rule(
        "4:1: 'max' 2 is below 'min' 5: exchange the two.",
        f"{MEASURE}measure: words\nmax: 2\nmin: 5\n",
    ),
    "missing examples": rule(
        "1:1: Pack.Rule needs at least 2 examples under 'good', and has 0.",
        f"{HEAD}item: hedging\nbad: [maybe, perhaps]\n",
    ),
    "good and bad at once": rule(
        "4:7: The same example is under 'good' and 'bad': keep one.",
        f"{HEAD}good: [a, b]\nbad: [b, c]\n",
    ),
}

EXPRESSIONS = {
    "bad expression": rule(
        "4:10: This regular expression cannot be read", f"{HEAD}tokens:\n  - kind (of\n"
    ),
    "bad expression in a swap": rule(
        "4:6: This regular expression cannot be read",
        "extends: substitution\nmessage: m\nswap:\n  bad): fine\n",
    ),
    "bad expression in unless": rule(
        "4:16: This regular expression cannot be read",
        f"{HEAD}tokens: [a]\nunless: ['b', '(?<c']\n",
    ),
    "unknown condition": rule(
        "4:6: Unknown condition 'lowr'. Did you mean", f"{PATTERN}  - {{lowr: we}}\n"
    ),
    "unknown tag": rule("4:6: 'VRB' is not a Penn tag", f"{PATTERN}  - {{tag: VRB}}\n"),
    "unknown dep": rule(
        "4:11: 'nsbj' is not a known role in a sentence (`dep`). Did you mean 'nsubj'?",
        f"{PATTERN}  - {{dep: nsbj}}\n",
    ),
    "unknown part of speech": rule(
        "4:12: 'NOUNS' is not a known part of speech (`pos`). Did you mean 'NOUN'?",
        f"{PATTERN}  - {{pos: [NOUNS, VERB]}}\n",
    ),
    "conditions too deep": rule(
        "4:", f"{PATTERN}  - {'{head: ' * 14}{{lower: a}}{'}' * 14}\n"
    ),
}

GROUPS = {
    "group without rules": rule("3:1: 'rules' ", f"{HEAD}rules:\n"),
    "group as a list": rule("3:1: 'rules' is a table: 'Name:'", f"{HEAD}rules: [a]\n"),
    "member without keys": rule(
        "4:3: 'A' has no keys: indent them", f"{HEAD}rules:\n  A:\n"
    ),
    "name given twice": Broken(
        "Pack/Rule.yml:1:1: Pack.Rule is already the name of the rule at ",
        HEAD,
        {"Pack/Group.yml": f"{HEAD}rules:\n  Rule: {{tokens: [a]}}\n"},
    ),
}

INHERITED = {
    "missing parent": rule("1:10: ", "extends: Pack.Nobody\nmessage: m\n"),
    "inheritance in a circle": Broken(
        "Pack/One.yml:1:10: ",
        files={
            "Pack/One.yml": "extends: Pack.Two\n",
            "Pack/Two.yml": "extends: Pack.One\n",
        },
    ),
}

BROKEN = {**YAML, **FILES, **KEYS, **EXPRESSIONS, **GROUPS}

FAILING = rule(
    "4:8: Pack.Rule",
    f"{HEAD}tokens: [maybe]\ngood: [We maybe grow., It works.]\nbad: [maybe, so maybe]\n",
)
"""A good example that is flagged; told by `rules test`."""

RUNAWAY = rule(
    "3:10: warning: Pack.Rule: '(?:\\w+\\s?)+(?=#)' runs away: on some texts it takes so "
    "long that it is stopped.",
    """\
extends: existence
message: "'%s' is weak."
tokens: ['(?:\\w+\\s?)+(?=#)']
item: hedging
why: It makes the listener doubt.
asks: Are you sure?
advice: Cut it.
source: our school, 2026
fr: {message: m, why: w, asks: a, advice: a}
good: [We grow., It works., It sells.]
bad: ["We grow#.", "It works#."]
""",
)
"""Right in all its keys; told by `rules check` as a warning."""
