"""Texts that break careless layouts."""

ODD_TEXTS = (
    "",
    "日本のパン屋",
    "👩‍🚀👨‍👩‍👧‍👦🇫🇷",
    "e\u0301te\u0301 cafe\u0301",
    "❤️ 1️⃣ ☎️",
    "שלום \u202eabc",
    "zero\u200bwidth\u200d\ufeff",
    "[red]no markup[/red] $primary",
    "\x1b[31mred\x07\r\n\tnext",
    "a" * 300,
)
