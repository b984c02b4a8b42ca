"""Pitches of many kinds and the moves a trainer hears in each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """A pitch, and for each move words of the sentence that makes it, empty if none."""

    name: str
    text: str
    moves: dict[str, str]


PITCHES = (
    Heard(
        "seed round",
        "Nettle tells cheesemakers when a wheel is ripe. Today they open one wheel in ten"
        " to find out, and they throw it away. We hold a small speaker to the rind and "
        "listen. Fifty-two dairies pay us $210 a month, up from nine last June. There are"
        " 4,800 dairies in America, and each one would pay $2,520 a year. I aged Comté "
        "for eight years, and my cofounder Ada Brin built the sonar that two navies use. "
        "Unlike an X-ray, our speaker costs $90. We're raising $1.2 million to reach 600 "
        "dairies by March 2027.",
        {
            "one_liner": "tells cheesemakers",
            "problem": "throw it away",
            "customer": "cheesemakers",
            "traction": "Fifty-two dairies",
            "market": "4,800 dairies",
            "team": "I aged Comté",
            "contrast": "Unlike an X-ray",
            "ask": "raising $1.2 million",
        },
    ),
    Heard(
        "on a stage, with a share of the company",
        "Good evening. My name is Rosa, and my company is Tinderbud. Have you ever tried "
        "to light a wet log? Campers waste half an hour on it. Tinderbud is a tea bag for"
        " your fire: you drop it in, and in ten seconds it burns. Last summer I sold "
        "14,000 boxes at county fairs. It costs me 80 cents to make, and I sell it for "
        "six dollars. I'm here tonight asking for $90,000 in exchange for 15 percent of "
        "my company.",
        {
            "one_liner": "my company is Tinderbud",
            "problem": "Campers waste",
            "traction": "sold 14,000 boxes",
            "market": "",
            "ask": "$90,000 in exchange for 15 percent",
            "why_now": "",
        },
    ),
    Heard(
        "a buyer's meeting",
        "Your night nurses walk four miles a shift to find pumps. Findling puts a tag on "
        "each pump, and any phone shows the nearest one. At Saint Brieuc, 340 nurses use "
        "it every night since October, and they save 50 minutes each. Could we run a "
        "four-week pilot on two floors, starting on May 4? I'll call your head nurse on "
        "Monday.",
        {
            "one_liner": "Findling puts a tag",
            "traction": "340 nurses use it",
            "ask": "four-week pilot",
            "next_step": "Monday",
            "market": "",
        },
    ),
    Heard(
        "an ask that is only past money",
        "Quill makes ink from old tires. We raised $2 million last year from three funds,"
        " and we built a plant near Lyon. Eleven printers buy 40 tons a month. After "
        "raising our seed round we hired six chemists.",
        {"traction": "Eleven printers", "ask": "", "next_step": "", "why_now": ""},
    ),
    Heard(
        "why now and the market",
        "Half of all elevators in France are older than thirty years, and nobody makes "
        "their parts. Hoister prints them overnight. Since January 2026, a new law "
        "requires every building to fix a stopped elevator within two days. Until 2022, a"
        " steel printer cost $600,000. Now it's $45,000. There are 320,000 such "
        "elevators, and each one needs $1,100 of parts a year.",
        {
            "problem": "nobody makes",
            "why_now": "new law requires",
            "market": "320,000 such elevators",
            "ask": "",
        },
    ),
    Heard(
        "the founder's record",
        "I ran the spare-parts desk of a shipyard for eleven years and led 60 people. "
        "Before that, I shipped the first route planner at Bolden, which 2,000 captains "
        "still use. Now we're building the same thing for river barges.",
        {"team": "ran the spare-parts desk", "one_liner": "building", "market": ""},
    ),
    Heard(
        "as a slide deck says it",
        "Beekeepers lose a third of their hives each winter\n\n"
        "We weigh every hive from a phone\n\n"
        "1,900 hives, $4 a month each, 94% renewed in September\n\n"
        "Other scales cost $300. Ours costs $22\n\n"
        "Introduce us to one almond grower before August",
        {
            "problem": "lose a third",
            "traction": "94% renewed",
            "contrast": "Other scales",
            "ask": "almond grower",
        },
    ),
    Heard(
        "a French founder who hedges",
        "Hello everybody, I'm very happy to be here. We are a young French company and "
        "our ambition is to revolutionize the logistic. We think that our solution could "
        "maybe help the companies. We have some clients and we are actually in discussion"
        " with others. If you are interested, we could possibly exchange about it.",
        {"market": "", "why_now": "", "contrast": ""},
    ),
    Heard(
        "what the visitor does today",
        "You pay three agencies to translate your manuals. Each takes two weeks and "
        "charges $9,000. Lingot does it overnight for $400, and one of your own engineers"
        " signs it off. Compared to an agency, we make a third of the mistakes. Send us "
        "one manual today, and let's meet on Thursday to look at the result.",
        {
            "contrast": "Compared to an agency",
            "ask": "meet on Thursday",
            "next_step": "Thursday",
        },
    ),
    Heard(
        "growth without a price",
        "Pandle teaches welders with a helmet that talks. In six months we grew from 2 to"
        " 31 schools, and 4,400 students use it each week. Our revenue is $38,000 a month"
        " and grows 12 percent a month. We need $700K to certify it in Germany by next "
        "spring.",
        {
            "one_liner": "teaches welders",
            "traction": "2 to 31 schools",
            "ask": "$700K",
            "market": "",
            "team": "",
        },
    ),
    Heard(
        "one person in need",
        "Every morning my grandmother fills in the same form at the pharmacy, and she "
        "still waits forty minutes. Three million people over 75 do the same every week. "
        "We fill in the form by voice, on the phone she already has. Will you introduce "
        "us to one pharmacy chain?",
        {
            "problem": "waits forty minutes",
            "one_liner": "by voice",
            "ask": "introduce us",
            "traction": "",
        },
    ),
    Heard(
        "news, not a pitch",
        "The city opened a second library on Tuesday. It holds forty thousand books, and "
        "children may read there until eight. The mayor thanked the builders and went "
        "home.",
        {
            "one_liner": "",
            "ask": "",
            "traction": "",
            "why_now": "",
            "contrast": "",
            "team": "",
        },
    ),
)

ASKS = (
    "I'm here today seeking $250,000 in exchange for ten percent of my company.",
    "We're asking for $150,000 for a 12% stake in our business.",
    "My husband and I are looking for a hundred thousand dollars for fifteen percent.",
    "We are offering 10% of our company for $300,000.",
    "We want 400,000 dollars and a partner who knows retail.",
    "We're raising $1.5M to open Boston and reach 400 clinics by June.",
    "Our ask today is $500K for the next 18 months.",
    "What we need is two hundred thousand dollars to buy a second oven.",
    "In exchange for $250,000, we will give you 10% of the company.",
    "I hope one of you will give me $45,000 for 30 percent of my business.",
    "Introduce us to one oyster grower in Maine this week.",
    "Let's start a four-week pilot in two of your stores on March 3.",
    "We need two lighthouse customers in the Midwest.",
)

NO_ASKS = (
    "We raised $2M last year.",
    "Since raising our seed round in May, we have hired six people.",
    "Acme closed a $4M Series A round led by a fund in Boston.",
    "Our app is for people looking for a parking space.",
    "Without a credit card, nobody needs to ask for anything.",
    "With 5 million patients in the US, the market grows fast.",
    "Hotels spend $40,000 a year on towels, and 12% of them disappear.",
    "Floral lets you talk with any gardener.",
    "I would like to start by presenting our company.",
    "We are here for you every step of the way.",
)
