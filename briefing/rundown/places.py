"""The tables of places: what an item's address, its publisher and its manner show, whatever its words say.

In: nothing. Out: the tables, with points as in `routines`. Never: a decision.
"""

from __future__ import annotations

from briefing.rundown.wording import named

FOLDERS = named("""
= a deal
2     deals deal coupons shopping seasonal-sales
= sponsored
2     sponsored sponsored-content brandvoice partner-content advertorial
= a review or buying advice
2     reviews review
0.5   gear best-picks buying-guides gift-guides
= a how-to
0.9   guides how-to howto diy recipes personal-finance bitesize explainers
0.2   health wellness lifestyle home home-and-office
= a comment
2     opinion opinions commentary columns editorial ideas forbestechcouncil forbesbusinesscouncil forrester quora
0.2   sites pro
= an episode of a podcast
2     podcasts podcast
= a newsletter or regular column
2     newsletters newsletter
= a live blog
2     live-blog liveblog live
= a horoscope
2     horoscope horoscopes
= a puzzle or quiz
2     crossword crosswords quiz quizzes puzzles
= a page worth a visit, not an event
1     video videos watch
= a list
0.3   features
""")
"""Folders of the address."""

HOUSES = named("""
= a how-to
0.6   lifehacker.com
0.4   cnet.com
= news
-0.5  phys.org sciencedaily.com eurekalert.org science.org nature.com
-0.3  techradar.com
-0.2  geekwire.com
-0.1  androidauthority.com arstechnica.com gizmodo.com popsci.com reclaimthenet.org washingtonpost.com
= a comment
0.3   techdirt.com
0.2   forbes.com securityweek.com theverge.com
0.1   bgr.com
= a page worth a visit, not an event
0.2   codeproject.com
= a deal
0.2   gadgets360.com
0.1   neowin.net
= sponsored
0.3   thehackernews.com
0.1   hackread.com
= a review or buying advice
0.2   zdnet.com
""")
"""What publishers print most, by domain; it tips a headline that says little."""

CARD = "-dpnl"
"""How the addresses of a publisher's shop cards end."""

SHORT, SHORT_WORDS = 0.3, 5
"""Points of a headline that is too short to tell of an event, and how many words it has at most."""

LONG, LONG_WORDS = -0.1, 14
"""Points of a headline that is long enough to tell of one, and how many words it has at least."""

COLON, DASH, QUESTION = 0.3, -0.1, 0.1
"""Points of a headline with a colon, as columns have it, with a dash, and of one that ends in a question mark."""

PAST, PAST_WORDS = -0.2, 2
"""Points of a text that starts by telling what happened, and how many of its first words end in -ed at least."""

FOUND = {
    "page": 0.2,
    "old page": 0.9,
    "home page": 0.4,
    "blog": 0.2,
    "stranger": 0.5,
    "bare name": 0.5,
    "release": -0.5,
    "report": -0.5,
}
"""Points of what an aggregator points at: any page, one with an old year in its headline or on a site of evergreens, a
home page, a blog, a site nobody has given a spoken name, a headline that is a mere name, a release, a publisher's news.
"""

FIND_FOLDERS = frozenset(
    ("blog", "blogs", "courses", "entries", "notes", "p", "papers", "post", "posts", "questions", "teaching", "wiki")
)
"""Folders of pages that an aggregator finds and that report nothing new."""

FIND_HOUSES = frozenset(
    ("wikipedia.org", "youtube.com", "vimeo.com", "stackexchange.com", "stackoverflow.com", "archive.org")
)
"""Sites of which an aggregator's finds report nothing new, by domain."""
