"""Whether a page tells what its feed announced, or stands in its way.

In: an item, its page, the page's cleaned text. Out: why the text is not taken, or nothing. Never: a change to either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from briefing.model import Item
from briefing.reading.page import Page

LEAST = 60  # words; a shorter text is a teaser, a notice or a wall
WHOLE = 150  # words; a text for subscribers that is shorter is only its beginning
SHORT = 250  # words; a page that speaks of signing in and holds less is a wall, one that holds more an article about it
BEGINNING = 250  # words of a page among which what the feed says must be found
LEDE = 60  # words of a feed's text that are looked for
_SAME_TITLE, _SAME_LEDE, _SAME_HEADLINE = (
    0.6,
    0.5,
    0.4,
)  # shares of words; a page has its headline rewritten, its lede seldom
_ADDRESS = re.compile(
    r"/(?:log-?in|sign-?in|sign-?up|register|auth|sso|account|subscribe|subscription|paywall|consent|cookies?|privacy"
    r"|gdpr|captcha|challenge|404|not-?found|error)(?:[/.?]|$)|^/?$",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"""(?:sign|log)\ ?in\ (?:to|with|or)\b | create\ (?:a|an|your)\ (?:free\ )?account
      | already\ (?:a\ subscriber|have\ an\ account) | for\ subscribers\ only | \bpaywall\b
      | subscrib\w+\ (?:now|today|to\ (?:continue|read|keep|unlock|get))
      | (?:continue|keep)\ reading\ (?:with|for|by|this)
      | (?:this|the)\ (?:article|content|story)\ is\ (?:for|only|reserved|exclusive)
      | (?:enable|turn\ on|requires?|activate)\ java-?script | java-?script\ (?:is|must\ be|and\ cookies)
      | (?:accept|consent\ to|manage|use\ of)\ (?:all\ )?cookies | we\ value\ your\ privacy
      | your\ (?:privacy\ )?(?:consent|choices)\b | (?:are\ you|you\ are\ not)\ a\ (?:robot|human)
      | verify\ (?:that\ )?you | unusual\ (?:traffic|activity) | access\ denied
      | (?:page|article)\ (?:you\ (?:\w+\ ){1,4})?(?:was\ |is\ |could\ )?
        (?:not\ found|no\ longer|not\ be\ found|does\ ?n[o’'\ ]t\ exist)
      | not\ available\ in\ your\ (?:country|region)""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL, _LEAST_LEDE = 8, 0.2  # of so many words of a lede the article itself has at least so many
_WORD = re.compile(r"[^\W_]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that write no spaces, or few
_SMALL = 3  # letters; shorter words stand in every text


def why_not(item: Item, page: Page, text: str) -> str:
    """Tell why a page's text must not take the place of its feed's.

    Args:
        item: what the feed announced.
        page: what was read.
        text: its article, cleaned.

    Returns:
        A few words ("it wants a reader to sign in"), or empty where it tells the same and more.
    """
    words = len(_parts(text))
    if _ADDRESS.search(urlsplit(page.url).path) and urlsplit(page.url).path != urlsplit(item.link).path:
        return "it sends its readers elsewhere"
    if words < SHORT and (_WALL.search(" ".join(page.paragraphs)) or _WALL.search(page.title)):
        return "it wants a sign-in, a consent or a script"
    if not page.open and words < WHOLE:
        return "its text is for subscribers"
    if words < max(LEAST, len(_parts(item.text))):
        return "it holds no more than its feed"
    if _another(page.language, item.language):
        return "it is in another language than its feed"
    return "" if _same(item, page, text) else "it tells something else than its feed"


def _another(one: str, other: str) -> bool:
    first, second = (re.split(r"[-_]", tag.casefold())[0] for tag in (one, other))
    return bool(first and second) and first != second


def _same(item: Item, page: Page, text: str) -> bool:
    """Look for the feed's headline and lede where a page that tells the same has them."""
    beginning = _parts(text)[:BEGINNING]
    headline = _words(_parts(item.title))
    lede = _words(_parts(item.text)[:LEDE])
    titled = _share(headline, _words(_parts(page.title)))
    begun = _share(lede, _words(beginning)) if lede else 0.0
    told = _share(headline, _words([*_parts(page.title), *beginning]))
    if len(lede) >= _SEVERAL and not _WIDE.search(item.text) and _share(lede, _words(_parts(text))) < _LEAST_LEDE:
        return False  # a headline is soon copied
    return told >= _SAME_TITLE and (titled >= _SAME_HEADLINE or begun >= _SAME_LEDE)


def _parts(text: str) -> list[str]:
    found: list[str] = []
    for word in _WORD.findall(text.casefold()):
        found += [word[at : at + 2] for at in range(len(word) - 1)] if _WIDE.search(word) else [word]
    return found


def _words(parts: Iterable[str]) -> frozenset[str]:
    """Keep the words that tell texts apart, without the endings that headlines change."""
    return frozenset(part[:5] for part in parts if len(part) > _SMALL or part[0].isdigit() or _WIDE.search(part))


def _share(of: frozenset[str], among: frozenset[str]) -> float:
    return len(of & among) / len(of) if of else 1.0
