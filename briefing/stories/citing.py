"""Whose report an item passes on: "according to Bloomberg", "first spotted by 9to5Mac".

In: an Item. Out: the domain of the newsroom it passes on. Never: a guess; only what the headline or the first sentences
say of a newsroom by name.

An interview ("told The Verge") is left out: whoever quotes it may have reported besides. So is a citation further down,
which is more often the background than the news.
"""

from __future__ import annotations

import re

from briefing.model import Item

_LEAD_WORDS = 60  # the first two sentences, in which a writer says where the news is from

NEWSROOMS = {
    "404 Media": "404media.co",
    "9to5Google": "9to5google.com",
    "9to5Mac": "9to5mac.com",
    "AFP": "afp.com",
    "Agence France-Presse": "afp.com",
    "Al Jazeera": "aljazeera.com",
    "Android Authority": "androidauthority.com",
    "Android Police": "androidpolice.com",
    "AP": "apnews.com",
    "AppleInsider": "appleinsider.com",
    "Ars Technica": "arstechnica.com",
    "Associated Press": "apnews.com",
    "Axios": "axios.com",
    "BBC": "bbc.co.uk",
    "BBC News": "bbc.co.uk",
    "Bleeping Computer": "bleepingcomputer.com",
    "BleepingComputer": "bleepingcomputer.com",
    "Bloomberg": "bloomberg.com",
    "Bloomberg News": "bloomberg.com",
    "Business Insider": "businessinsider.com",
    "CBS News": "cbsnews.com",
    "CNBC": "cnbc.com",
    "CNN": "cnn.com",
    "Deadline": "deadline.com",
    "Der Spiegel": "spiegel.de",
    "DigiTimes": "digitimes.com",
    "Electrek": "electrek.co",
    "Euractiv": "euractiv.com",
    "Eurogamer": "eurogamer.net",
    "Financial Times": "ft.com",
    "Forbes": "forbes.com",
    "Fortune": "fortune.com",
    "FT": "ft.com",
    "GeekWire": "geekwire.com",
    "Gizmodo": "gizmodo.com",
    "Guardian": "theguardian.com",
    "Hollywood Reporter": "hollywoodreporter.com",
    "IGN": "ign.com",
    "Information": "theinformation.com",
    "Insider": "businessinsider.com",
    "Kotaku": "kotaku.com",
    "Le Monde": "lemonde.fr",
    "MacRumors": "macrumors.com",
    "NBC News": "nbcnews.com",
    "New York Times": "nytimes.com",
    "Nikkei": "nikkei.com",
    "Nikkei Asia": "nikkei.com",
    "NPR": "npr.org",
    "Politico": "politico.com",
    "Polygon": "polygon.com",
    "Puck": "puck.news",
    "Reuters": "reuters.com",
    "SamMobile": "sammobile.com",
    "Semafor": "semafor.com",
    "Sky News": "sky.com",
    "South China Morning Post": "scmp.com",
    "TechCrunch": "techcrunch.com",
    "The Elec": "thelec.net",
    "The Intercept": "theintercept.com",
    "The Register": "theregister.com",
    "The Verge": "theverge.com",
    "Times of India": "indiatimes.com",
    "TorrentFreak": "torrentfreak.com",
    "Variety": "variety.com",
    "Wall Street Journal": "wsj.com",
    "Washington Post": "washingtonpost.com",
    "Windows Central": "windowscentral.com",
    "Wired": "wired.com",
    "WSJ": "wsj.com",
}
"""Newsrooms that others cite, by the names they are cited under, "the" left out where it may be."""


def passes_on(item: Item) -> str:
    """Find whose report an item passes on.

    Args:
        item: any item.

    Returns:
        A registrable domain; empty where it names no newsroom, or only its own.
    """
    lead = " ".join(item.text.split(None, _LEAD_WORDS)[:_LEAD_WORDS])
    named = (NEWSROOMS[found["after"] or found["before"]] for found in _CITATION.finditer(f"{item.title}. {lead}"))
    return next((domain for domain in named if domain != item.domain), "")


def _citation() -> re.Pattern[str]:
    """Make the pattern of a citation: words that name a source before a newsroom's name, or such words behind it."""
    name = "|".join(re.escape(name) for name in sorted(NEWSROOMS, key=len, reverse=True))
    before = (
        r"(?i:according to|reported(?: earlier)? by|(?:first )?(?:spotted|noticed|seen) by|via|per|"
        r"report(?:s|ing)? (?:from|by|in)) (?i:an? (?:new )?report (?:from|by|in) )?(?:[Tt]he )?"
    )
    behind = r"(?:['’]s(?: [A-Z][\w.’'-]+){1,3})? (?:first |has |also )?(?:reports|reported)\b"
    return re.compile(rf"(?<!\w)(?:{before}(?P<after>{name})(?!\w|['’]s [a-z])|(?P<before>{name}){behind})")


_CITATION = _citation()
