"""How a newsreader says who reports it.

In: domains, titles, the table `feeds/names.toml`. Out: spoken names. Never: a feed's title read out as it stands.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing import resources
from briefing.errors import FeedListError

TABLE = "feeds/names.toml"
# Companies that carry what others write: their name says nothing of who does.
CARRIERS = {
    "bsky.app", "feedblitz.com", "feedburner.com", "feedpress.me", "fetchrss.com", "github.com", "gitlab.com",
    "google.com", "mastodon.social", "medium.com", "reddit.com", "rss.app", "substack.com", "twitter.com",
    "wordpress.com", "x.com", "youtube.com",
}  # fmt: skip
TRAILER = re.compile(
    r"""\s*(?:\s[-–—|·•:»]+\s|\s--\s|:\s|\s\|\|?\s)(?=.*\b(?:latest|news|rss|feeds?|stories|articles|headlines|home
        |blog|all|top|updates?|tech|technology|science|world|business|ai|artificial|front\s?page|posts?|reviews
        |official|insights?|analysis|security)\b).*$
    | \s*[\[(](?:rss|atom|feed)s?(?:\ feed)?[\])]\s*$
    | \s+(?:rss|atom)?\s*feeds?$ | \s+rss$ | ^(?:rss|feed)\s*[:–-]?\s+""",
    re.VERBOSE | re.IGNORECASE,
)
DOT = re.compile(r"(?<=\w)\.(?=[a-z]{2,12}\b)", re.IGNORECASE)


def table(station: Path) -> Mapping[str, str]:
    """Read the spoken names by domain; a nearer table adds to a farther one.

    Args:
        station: the folder of `briefing.toml`.

    Returns:
        Registrable domain to spoken name.

    Raises:
        FeedListError: a table is broken.
    """
    names: dict[str, str] = {}
    for place in reversed(resources.places(station)):
        path = place / TABLE
        if not path.is_file():
            continue
        try:
            found = tomllib.loads(path.read_text("utf8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise FeedListError(path, f"{path} cannot be read as a table of names: {error}.") from error
        names.update({domain.lower(): name for domain, name in found.items() if isinstance(name, str)})
    return names


def of_domain(domain: str, names: Mapping[str, str]) -> str:
    """Say the name behind a domain.

    Args:
        domain: registrable domain.
        names: the table.

    Returns:
        The table's name, else the domain spoken ("example dot com"); empty for no domain.
    """
    return names.get(domain) or DOT.sub(" dot ", domain)


def of_source(title: str, domains: Iterable[str], names: Mapping[str, str]) -> str:
    """Say the name of a source whose list does not tell.

    Args:
        title: what the list or the feed calls it.
        domains: registrable domains it may be known by, the surest first; carriers do not count.
        names: the table.

    Returns:
        The table's name for the first domain it knows, else one made from the title, else the first domain spoken.
    """
    sites = [domain for domain in domains if domain and domain not in CARRIERS]
    known = next((names[domain] for domain in sites if domain in names), "")
    return known or of_title(title) or of_domain(sites[0] if sites else "", names)


def of_title(title: str) -> str:
    """Make a name that can be said from what a feed calls itself.

    Args:
        title: such as `Example.org - latest science news`.

    Returns:
        Such as `Example dot org`.
    """
    name = TRAILER.sub("", TRAILER.sub("", " ".join(title.split()))).strip(" -–—|:·»«\"'")
    return DOT.sub(" dot ", name or title.strip())


def commonest(domains: Iterable[str]) -> str:
    """Find the domain most of a feed's items lie on.

    Args:
        domains: one for each item, empty ones do not count.

    Returns:
        It, where more than half agree, else empty.
    """
    counted = Counter(domain for domain in domains if domain)
    best, times = max(counted.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return best if 2 * times > counted.total() else ""
