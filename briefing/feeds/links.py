"""Addresses in one form, and the site behind each.

In: an address as a feed writes it. Out: its canonical form, its registrable domain, a key to tell doubles by. Never: a
call.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qsl, quote, urljoin, urlsplit

if TYPE_CHECKING:
    from tldextract import TLDExtract

PORTS = {"http": 80, "https": 443}
HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")
TRACKING = re.compile(
    r"""utm_\w+ | at_\w+ | pk_\w+ | mtm_\w+ | hsa_\w+ | guce_\w+ | oly_\w+ | vero_\w+ | _hs\w+ | wt[._]\w+ | mc_[ce]id
    | mkt_tok | ftag | fbclid | gclid | dclid | gclsrc | gbraid | wbraid | msclkid | twclid | ttclid | yclid | igshid
    | igsh | li_fat_id | ref | ref_src | ref_url | referrer | referer | cmp | cmpi?d | cid | ncid | icid | ocid | s_cid
    | intcid | smid | smtyp | sr_share | sref | srnd | trk | trkcampaign | guccounter | taid | xtor | echobox | mod
    | partner | emc | campaign_id | rss | feedtype | feedname | rss_id | traffic_source | syndication_id
    | __twitter_impression | amp_\w+ | spm | share_id""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST = 4096  # characters; no page of news has a longer address
FEED_WORD = re.compile(r"atom|feeds?|rss(?:feed|[\W\d_].*)?", re.IGNORECASE)
TRACKING_FRAGMENT = re.compile(r"[\w.-]+=.*|:~:.*|tk\..*|rss.*|comments?|respond|more(-\d+)?|top|_?=?_?", re.IGNORECASE)


def canonical(url: str, base: str = "") -> str:
    """Write an address in its one plain form.

    Args:
        url: as the feed writes it; may be relative.
        base: what a relative one is relative to.

    Returns:
        An http or https address without tracking parameters, tracking fragments, credentials and default port; empty
        where it is no such address.
    """
    parts = _split("".join(url.split()), base) if len(url) <= LONGEST else None
    if parts is None:
        return ""
    name = (parts.hostname or "").rstrip(".")
    name = f"[{name}]" if ":" in name else name
    port = "" if parts.port in {None, PORTS[parts.scheme]} else f":{parts.port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _tracks(pair))
    fragment = "" if TRACKING_FRAGMENT.fullmatch(parts.fragment) else quote(parts.fragment, safe="/%:@!$&'()*+,;=~-._?")
    return (
        f"{parts.scheme}://{name}{port}{path}{'?' if query else ''}{_quoted(query)}{'#' if fragment else ''}{fragment}"
    )


def _split(url: str, base: str) -> SplitResult | None:
    """Take an address apart; None where it is not one that a browser would fetch."""
    try:
        parts = urlsplit(urljoin(base, url))
        good = parts.scheme in PORTS and HOST.fullmatch(_ascii(parts.hostname or "")) and parts.port != 0
    except (ValueError, UnicodeError):
        return None
    return parts._replace(netloc=parts.netloc.lower()) if good else None


def _ascii(name: str) -> str:
    return name if name.isascii() else name.encode("idna").decode()


def _quoted(query: str) -> str:
    return quote(query, safe="/%:@!$&'()*+,;=~-._?[]{}|")


def _tracks(pair: str) -> bool:
    name, _, value = pair.partition("=")
    return bool(TRACKING.fullmatch(name) or FEED_WORD.fullmatch(value))


def key(url: str) -> str:
    """Name what an address leads to, whichever way it is written.

    Args:
        url: a canonical address.

    Returns:
        The address without scheme, `www.`, trailing slash, and with its parameters in order; equal for the same page.
    """
    parts = urlsplit(url)
    site = parts.netloc.removeprefix("www.")
    query = "&".join(sorted(f"{name}={value}" for name, value in parse_qsl(parts.query, keep_blank_values=True)))
    return f"{site}{parts.path.rstrip('/')}?{query}#{parts.fragment}"


def digest(*words: str) -> str:
    """Hash words into an item's id.

    Args:
        words: what tells it from all others.

    Returns:
        20 hexadecimal digits of SHA-256.
    """
    return hashlib.sha256("\0".join(words).encode()).hexdigest()[:20]


def host(url: str) -> str:
    """Name the host of an address.

    Args:
        url: an address, canonical or not.

    Returns:
        In lower case; empty where there is none, or the address is not to be read.
    """
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def domain(url: str) -> str:
    """Name the registrable domain of an address, by the public suffix list that tldextract bundles.

    Args:
        url: an address, canonical or not.

    Returns:
        Such as `theverge.com`; for a number or a bare name the host itself; empty where there is no host.
    """
    name = host(url)
    if not name or name.replace(".", "").isdecimal() or ":" in name:
        return name
    # Where no rule of the list matches, the last label is the suffix: its prevailing rule is "*".
    return _suffixes().extract_str(name).top_domain_under_public_suffix or ".".join(name.split(".")[-2:])


@cache
def _suffixes() -> TLDExtract:
    """Open the bundled list once; nothing is downloaded and nothing written.

    Sites under a host's own name (`someone.github.io`) count as sites, by the list's private section.
    """
    from tldextract import TLDExtract  # noqa: PLC0415 - 50 ms that no other command should pay

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
