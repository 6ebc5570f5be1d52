"""What is known of words before any night is read: which say nothing, and which stand in much of the news.

In: nothing. Out: two sets of words, and how many texts in an imagined body of news hold a word. Never: a count
taken from somebody's texts; the words were chosen by hand.

A night is small: a word that one text in six hundred holds may be rare or may only be rare tonight. So every count
starts from an imagined body of news of `TEXTS` texts, as a prior count in a Bayesian estimate.
"""

from __future__ import annotations

from briefing.stories.stems import stem

TEXTS = 2000
"""Size of the imagined body of news."""
COMMON_IN = 40.0
"""How many of its texts hold a common word."""
RARE_IN = 1.0
"""How many hold any other word."""

EMPTY = frozenset(
    """
    a about above according after again against all also am an and any are aren't as at be because been before
    being below between both but by can cannot could day days did do does doing don't down during each even ever
    few first for from further get gets got had has have having he her here hers him his how however i if in
    into is isn't it it's its just last like made make makes many may me might month months more most much must
    my new news no nor not now of off on once one only onto or other our out over own per report reported
    reports s said same say says she should since so some such t than that the their them then there these they
    this those through time times to today told too two under until up upon us very was we week weeks well were
    what when where whether which while who whom whose why will with within without would year years yesterday
    yet you your yours i'm i've i'll you're you've you'll we're we've we'll they're they've they'll he's she's it'll
    that's there's here's what's who's let's aren't couldn't didn't doesn't hadn't hasn't haven't shouldn't wasn't
    weren't won't wouldn't ain't
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon
    tue wed thu fri sat sun
    """.split()  # noqa: SIM905 - a text is easier to edit than two hundred quoted words
)
"""Words that say nothing about an event; the calendar's among them, for every text of a night shares it."""

_COMMON = """
    people company companies use using used user users way ways making best back take taking come coming see
    work working world state states country government public national million billion percent including another
    around early late latest high still former big set part help want need know think good better great right
    long old next left number group later home find found call called show shows official officials plan plans
    release released update updates announced announces announce launch launched launches technology tech app
    apps free price available feature features device devices phone phones data service services online internet
    software game games system systems support team members three four five six seven eight nine ten top likely
    start started end life open run full review deal deals video business market police man men woman women case
    killed died death court thing things look give keep try ask feel leave put mean let begin seem turn hear
    play move live believe bring happen write provide sit stand lose pay meet include continue learn change lead
    understand watch follow stop create speak read allow add spend grow walk win offer remember love consider
    appear buy wait serve die send expect build stay fall cut reach kill remain large small low short young
    important able bad real sure clear recent major local city place week program question hand point water room
    mother father area money story fact lot study book eye job word issue side kind head house friend power hour
    line law car name president minute idea body information parent face level office door health person art war
    history party result morning reason research girl boy guy moment air teacher force education version model
    technology option detail reveal share claim suggest rumor rumour leak confirm arrive future next-gen test
    tip sale save discount ahead image photo camera screen display battery ai intelligence artificial generative
    chatbot chip processor graphics card laptop computer pc hardware internet web site website security attack
    hacker hackers vulnerability malware ransomware breach flaw bug fix patch browser series season episode
    movie film trailer star tv streaming gaming gamer player black holiday gift scientist scientists researcher
    researchers university discover planet space climate energy electric vehicle vehicles judge federal legal
    lawsuit google apple microsoft amazon samsung meta android iphone ipad ios windows mac galaxy pixel chatgpt
    openai tesla netflix youtube instagram facebook whatsapp twitter tiktok spotify disney sony nintendo
    playstation xbox nvidia intel amd linux chrome nasa u.s uk eu european china chinese russia russian india
    indian american america california texas washington london york
    """.split()  # noqa: SIM905 - as above

COMMON = frozenset(stem(word) for word in _COMMON)
"""Stems of words that stand in much of the news, the great companies and their products among them."""


def expected(term: str) -> float:
    """Say how many texts of the imagined body of news hold a term.

    Args:
        term: a stem.

    Returns:
        A prior count, at least `RARE_IN`.
    """
    return COMMON_IN if term in COMMON else RARE_IN
