"""What a robots.txt lets Briefing fetch, by RFC 9309.

In: a robots.txt as it came, and an address. Out: the rule that decides, where one does. Never: a fetch.

Read here and not by a library: Python 3.11's own parser takes the first rule that fits instead of the longest and knows
no wildcards; protego reads rules rightly, but names neither the rule nor its line to a caller, and takes a group for
"B" as one for "Briefing".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from briefing.model import Struct

TOKEN = "briefing"  # noqa: S105 - the product token of our user agent, in lower case
LARGEST = 500 << 10  # bytes that are read of a robots.txt; the RFC (2.5) asks for at least as many
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_NAME = re.compile(r"[A-Za-z_-]+|\*")
_SECONDS = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_A_QUERY = frozenset(":/")  # mean the same there, percent-encoded or not (the RFC's table in 2.2.2)
_KEPT = "/%?&=:@!+,;'()[]~"  # what stands in a path or a query by right, and is left as it is


class Rule(Struct, frozen=True, kw_only=True):
    """One line of a robots.txt.

    Attributes:
        allow: it lets us in.
        path: what it is about, as it is written.
        line: number of its line, from 1.
        parts: the path in its comparable form, apart at its wildcards.
        ends: the path must end where the rule does.
        octets: length of the comparable form; the longest rule that fits decides.
    """

    allow: bool
    path: str
    line: int
    parts: tuple[str, ...]
    ends: bool
    octets: int

    def __str__(self) -> str:
        """Write it as a robots.txt does."""
        return f"{'Allow' if self.allow else 'Disallow'}: {self.path}"


class Rules(Struct, frozen=True, kw_only=True):
    """What one robots.txt says to us.

    Attributes:
        rules: the rules for us, or for everyone where none is for us.
        delay: seconds asked for between two calls (Crawl-delay, which is no part of the RFC); 0 where none are.
    """

    rules: tuple[Rule, ...] = ()
    delay: float = 0.0


def read(body: bytes, token: str = TOKEN) -> Rules:
    """Read a robots.txt.

    Args:
        body: as it came, whatever it holds; what is no line of a robots.txt is passed over.
        token: product token, in lower case.

    Returns:
        The rules of all groups for the token, or of all groups for `*` where there is none (RFC 9309, 2.2.1).
    """
    groups: dict[str, list[Rule]] = {}
    delays: dict[str, float] = {}
    names: list[str] = []
    begun = False  # a rule has come since the last name, so that the next name begins a group
    for number, (key, value) in _records(body):
        if key == "user-agent":
            names, begun = ([] if begun else names), False
            found = _NAME.match(value)
            names.append(found[0].lower() if found else "")
            groups.setdefault(names[-1], [])
        elif key in {"allow", "disallow"}:
            begun = True
            rules = _rules(key == "allow", value, number)
            for name in {token, "*"}.intersection(names):  # kept for others, a hostile file would fill the memory
                groups[name] += rules
        elif key == "crawl-delay" and _SECONDS.fullmatch(value):
            delays |= dict.fromkeys(names, float(value))
    ours = token if token in groups else "*"
    return Rules(rules=tuple(groups.get(ours, ())), delay=delays.get(ours, 0.0))


def decisive(rules: Iterable[Rule], url: str) -> Rule | None:
    """Find the rule that decides about an address.

    Args:
        rules: of its site's robots.txt.
        url: the address.

    Returns:
        The one that fits the most octets, an allowing one before a forbidding one as long (RFC 9309, 2.2.2); None
        where no rule fits, so that it may be fetched, as `/robots.txt` itself always may.
    """
    path = _of_address(url)
    if path == "/robots.txt":
        return None
    fitting = [rule for rule in rules if _fits(rule, path)]
    return max(fitting, key=lambda rule: (rule.octets, rule.allow, -rule.line), default=None)


def _records(body: bytes) -> Iterable[tuple[int, tuple[str, str]]]:
    whole = len(body) <= LARGEST
    lines = _END_OF_LINE.split(body[:LARGEST].decode("utf-8-sig", "surrogateescape"))
    for number, line in enumerate(lines if whole else lines[:-1], start=1):  # half a rule may say what none does
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield number, (key.strip(" \t").lower(), value.strip(" \t"))


def _rules(allow: bool, path: str, line: int) -> tuple[Rule, ...]:
    """Read one rule; none where its path is empty, which forbids nothing."""
    if not path:
        return ()
    ends = path.endswith("$")
    form = _comparable(path[:-1] if ends else path, keep="*")
    parts = tuple(re.sub(r"\*+", "*", form).split("*"))
    return (Rule(allow=allow, path=path, line=line, parts=parts, ends=ends, octets=len(form) + ends),)


def _of_address(url: str) -> str:
    try:
        apart = urlsplit(url)
    except ValueError:
        return "/"
    path = apart.path if apart.path.startswith("/") else f"/{apart.path}"
    return _comparable(f"{path}?{apart.query}" if "?" in url.partition("#")[0] else path)


def _comparable(path: str, keep: str = "") -> str:
    """Bring a path to the form in which two spellings of it are equal (RFC 9309, 2.2.2 and 2.2.3)."""
    before, mark, query = quote(path, safe=_KEPT + keep, errors="surrogateescape").partition("?")
    return _decoded(before, _UNRESERVED) + mark + _decoded(query, _UNRESERVED | _IN_A_QUERY)


def _decoded(text: str, plain: frozenset[str]) -> str:
    """Decode what need not be encoded, and write the rest in capitals."""

    def one(found: re.Match[str]) -> str:
        letter = chr(int(found[1], 16))
        return letter if letter in plain else found[0].upper()

    return _ESCAPED.sub(one, text)


def _fits(rule: Rule, path: str) -> bool:
    first, *rest = rule.parts
    if not path.startswith(first):
        return False
    if not rest:
        return not rule.ends or path == first
    place = len(first)
    for part in rest[:-1]:
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    last = rest[-1]
    if rule.ends:
        return path.endswith(last) and len(path) - len(last) >= place
    return path.find(last, place) >= 0
