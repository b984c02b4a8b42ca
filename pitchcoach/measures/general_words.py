"""Words that tell little of who, what, where, when or how many; listed for this project.

Each list has dictionary forms, and words are looked up without their endings too. A word
that stands in none of them names something.
"""

from pitchcoach.language.words import word_set

LINKS = word_set(
    "about above across after against along alongside amid among around as at because "
    "before behind below beneath beside besides between beyond by despite down during "
    "except for from in inside into near of off on onto opposite out outside over past "
    "per since than through throughout till to toward towards under underneath until up "
    "upon versus via while when where which who whom whose with within without although "
    "unlike if"
)
"""Words that tie one detail to another: where, when, with whom, because of what."""

EMPTY = word_set(
    "a an the this that these those it its itself he him his himself she her hers herself "
    "they them their theirs themselves we us our ours ourselves i me my mine myself you "
    "your yours yourself yourselves one ones oneself and or but nor yet so either neither "
    "both not no yes be am is are was were been being do does did done doing have has had "
    "having will would shall should can could may might must ought cannot there here what "
    "how why whatever whichever whoever whether then too also just even only ever never "
    "such same other others another else im ive dont doesnt didnt cant couldnt wont "
    "wouldnt isnt arent wasnt thats theres whats youre theyre weve youve gonna wanna "
    "gotta u ur r n rt amp let lets"
)
"""Words of grammar."""

VAGUE = word_set(
    "thing things something anything everything nothing stuff someone somebody anyone "
    "anybody everyone everybody nobody none somewhere anywhere everywhere nowhere somehow "
    "anyhow sometimes sometime someday lot lots bunch ton tons loads plenty bit bits kind "
    "kinds sort sorts type types some any many much more most less least few several "
    "various numerous certain all every each whole enough etc"
)
"""Words that stand where a name, a noun or a number could."""

HEAT = word_set(
    "very really extremely incredibly truly super totally absolutely definitely literally "
    "completely quite pretty rather fairly highly hugely deeply seriously honestly "
    "actually basically simply obviously clearly certainly surely exactly especially "
    "particularly always again forever almost nearly maybe perhaps probably possibly "
    "likely apparently seemingly hopefully arguably supposedly presumably potentially "
    "somewhat generally usually often mostly overall anyway anyways however therefore "
    "thus moreover furthermore indeed still already now soon later once please thanks "
    "thank sorry hello hi hey welcome oh ah wow omg lol haha hahaha lmao yeah yep yup "
    "nope ok okay ugh meh hmm damn hell god gosh bye yay btw imo imho tbh smh wtf"
)
"""Words that add heat, doubt or courtesy, and no fact."""

PRAISE = word_set(
    "good great best better bad worse worst nice fine excellent amazing awesome fantastic "
    "wonderful incredible outstanding exceptional extraordinary terrific superb brilliant "
    "fabulous perfect lovely beautiful gorgeous cute cool funny exciting interesting "
    "impressive stunning terrible horrible awful disappointing stupid crazy weird "
    "important essential crucial strategic significant powerful effective efficient "
    "successful simple easy complex affordable innovative revolutionary unique disruptive "
    "seamless intuitive friendly helpful useful comfortable convenient robust "
    "comprehensive complete flexible scalable smart clever passionate talented "
    "experienced dedicated committed complementary dynamic motivated ideal special famous "
    "popular different able solid decent memorable compelling enjoyable pleasant "
    "satisfied satisfying positive valuable reliable secure serious ambitious modern "
    "intelligent"
)
"""Words that judge: with a number or a name beside them they would not be needed."""

SIZES = word_set(
    "huge big large small little massive vast tiny enormous giant fast quick quickly slow "
    "slowly cheap expensive strong weak high low many several various numerous few some "
    "lots tons"
)
"""Words that stand for a number."""

VERDICTS = word_set(
    "fun happy glad proud sad angry excited interested impressed disappointed poor suck "
    "ugly strange love hate enjoy like recommend appreciate adore worth wrong right true "
    "false real key major main hard difficult tough useless leading top ultimate favorite "
    "favourite new old young similar normal usual common general typical basic available "
    "ready sure possible impossible necessary busy tired lucky grateful thankful deserve "
    "dear mediocre average unforgettable unpleasant negative safe mean rich full free "
    "uncertain clear late early long short"
)
"""More words that judge or rank."""

GENERAL = word_set(
    # Nouns for whoever and whatever it is.
    "people person man woman men women guy boy girl folk kid child children friend family "
    "life world country place area home end top way time year month week day today "
    "tomorrow yesterday night morning moment future hour minute second number amount "
    "level point case fact idea reason question answer problem issue matter situation "
    "example result effect change difference advantage disadvantage benefit value quality "
    "quantity option choice chance opportunity challenge need goal aim objective purpose "
    "mission vision ambition dream hope success failure progress growth increase decrease "
    "rate range variety series set group team member leader company business firm "
    "enterprise organization startup sector industry market field domain space society "
    "community customer client user consumer partner stakeholder player actor product "
    "service solution platform system technology tool tech app software feature "
    "functionality process approach method strategy plan project program concept model "
    "offer offering experience expertise knowledge skill work job career activity action "
    "practice effort resource material item object piece information data content detail "
    "topic subject theme story word name news money cost price power energy control "
    "support help care attention trust interest feeling mind heart body self trouble "
    "mistake crisis debate discussion opinion view belief thought sense meaning truth "
    "reality policy measure rule law government state nation public official expert "
    "specialist professional worker staff employee performance efficiency productivity "
    "potential impact demand environment context condition circumstance factor element "
    "aspect nature structure form shape size line step stage phase start beginning middle "
    "event part party everybody deal fan weekend human being reach "
    # Verbs for doing, having, becoming, saying.
    "get got go went gone come came make made take took taken give gave given put keep "
    "kept know knew known think say said tell told see saw seen look watch hear heard "
    "feel felt find found want need try use work help become became seem appear remain "
    "stay happen occur begin began continue stop finish change improve grow grew increase "
    "reduce develop create build provide offer deliver enable allow ensure bring brought "
    "lead led include involve contain consist depend relate concern affect address handle "
    "manage deal solve treat support serve show mean meant believe understand understood "
    "learn remember forget expect wait agree talk speak ask answer call discuss explain "
    "describe mention suggest consider decide choose chose plan prepare follow join meet "
    "met turn move live play run ran leave left lose lost win won pay buy sell spend save "
    "cost care worry wish hope guess suppose wonder matter exist represent reflect "
    "achieve succeed fail face reach add set let facilitate optimize leverage transform "
    "revolutionize empower accelerate maximize minimize contribute participate "
    "collaborate share connect communicate focus aim target strive disappoint satisfy "
    "impress amaze miss thank please prove hold held carry raise return visit end done "
    # Adjectives and adverbs that fit everywhere.
    "own next last first second previous recent current additional entire single global "
    "local public private social national international professional personal individual "
    "human daily digital online economic political financial technical natural related "
    "ahead away back together apart alone instead almost far near ago yet well ever "
    "though"
)
"""Words of everyday use that fit a thousand things."""

ABSTRACT = (
    *(
        "tion",
        "sion",
        "ment",
        "ness",
        "ity",
        "ance",
        "ence",
        "ism",
        "ship",
        "hood",
        "ology",
    ),
    *("tions", "sions", "ments", "ities", "ances", "ences", "isms"),
)
"""Endings of nouns for what cannot be seen or counted."""
