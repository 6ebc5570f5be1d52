"""Whether a site lets us in: its robots.txt, asked for once and kept for the night.

In: an address, and a way to fetch a robots.txt. Out: nothing, or the refusal in a sentence. Never: a second request to
the same site.

RFC 9309 asks who cannot get a robots.txt because the server fails to leave the whole site alone (2.3.1.4). That is done
for pages. A feed was put up to be asked for by programs, and its own server says at once how it is: where only the
robots.txt fails, the feed is asked for. A server that answers 429 is in no state to be asked for more, so it counts as
failing, which the RFC leaves open (2.3.1.3).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLate
from http import HTTPStatus
from threading import Lock
from urllib.parse import urlsplit

from briefing.errors import FetchError, Kind
from briefing.plain import one_line
from briefing.web import robots
from briefing.web.addresses import endpoint

SECONDS = 2.0  # what a robots.txt may take in all, so that a slow one holds nobody up
REDIRECTS = 5  # of a robots.txt (RFC 9309, 2.3.1.2)
LONGEST_RULE = 120  # characters that are told of a rule, which may be as long as its file
_OF_THE_SERVER = {Kind.ADDRESS, Kind.DNS, Kind.PRIVATE, Kind.REFUSED, Kind.TLS}  # the page would fail in the same way

Site = tuple[str, str, int]


class Leave:
    """What every site's robots.txt says, each fetched by the first who asks while the others wait."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        """Start with nothing asked.

        Args:
            fetch: gets a robots.txt, empty where the site has none; raises FetchError where the server fails.
        """
        self._fetch = fetch
        self._sites: dict[Site, Future[robots.Rules]] = {}
        self._lock = Lock()

    def ask(self, url: str, *, page: bool) -> None:
        """Go on only where a site's robots.txt lets us fetch an address.

        Args:
            url: the address.
            page: it is an article's page rather than a feed.

        Raises:
            FetchError: its robots.txt forbids it; or it could not be had, and the address is that of a page.
        """
        try:
            rules = self.rules(url)
        except FetchError as error:
            if page:
                raise _unread(url, error) from error
            return
        rule = robots.decisive(rules.rules, url)
        if rule and not rule.allow:
            raise _refused(url, rule, page=page)

    def rules(self, url: str) -> robots.Rules:
        """Tell what the robots.txt of an address's site says to us.

        Args:
            url: the address.

        Returns:
            Its rules; none where the site has no robots.txt.

        Raises:
            FetchError: it could not be had.
        """
        site = (urlsplit(url).scheme, *endpoint(url))
        with self._lock:
            answer = self._sites.get(site)
            first = answer is None
            if answer is None:
                answer = self._sites[site] = Future()
        if first:
            self._answer(site, answer, _place(url))
        try:
            return answer.result(SECONDS)
        except TooLate as error:
            raise FetchError(url, f"No answer within {SECONDS:g} seconds.", Kind.TIMEOUT) from error

    def _answer(self, site: Site, answer: Future[robots.Rules], url: str) -> None:
        try:
            answer.set_result(robots.read(self._fetch(url)))
        except BaseException as error:  # whoever waits must hear of it, whatever it was
            if isinstance(error, FetchError) and error.kind is Kind.PRIVATE:
                self._sites.pop(site)  # another errand may be let into that network
            answer.set_exception(error)
            if not isinstance(error, FetchError):
                raise


def unavailable(error: FetchError) -> bool:
    """Tell whether a failure means that a site has no robots.txt, so that everything is allowed (RFC 9309, 2.3.1.3).

    Args:
        error: of fetching it.

    Returns:
        True for the statuses from 400 to 499 but 429.
    """
    return error.kind is Kind.STATUS and error.status // 100 == 4 and error.status != HTTPStatus.TOO_MANY_REQUESTS  # noqa: PLR2004


def _place(url: str) -> str:
    apart = urlsplit(url)
    return f"{apart.scheme}://{apart.netloc.rpartition('@')[2]}/robots.txt"


def _refused(url: str, rule: robots.Rule, *, page: bool) -> FetchError:
    said = f"{_place(url)} keeps Briefing out: `{one_line(str(rule), LONGEST_RULE)}` (line {rule.line})."
    way = "" if page else " If its publisher lets you, set `robots = false` under [feeds]."
    return FetchError(url, said + way, Kind.ROBOTS)


def _unread(url: str, error: FetchError) -> FetchError:
    if error.kind in _OF_THE_SERVER:
        return FetchError(url, str(error), error.kind)
    return FetchError(url, f"{_place(url)} cannot be read, so its pages are left alone: {error}", error.kind)
