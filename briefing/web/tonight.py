"""The client of one night, which asks no address twice.

In: an address that a show wants. Out: what it answered to the first show that wanted it. Never: an answer kept for
another night.
"""

from __future__ import annotations

from http import HTTPStatus

from briefing.config import FeedSettings
from briefing.errors import FetchError, Kind
from briefing.web.calls import Answer
from briefing.web.client import Web


class Tonight(Web):
    """A client that several shows use one after the other; what one of them was told is told to the next."""

    def __init__(self, settings: FeedSettings, named: frozenset[tuple[str, int]] = frozenset()) -> None:
        """Begin a night.

        Args:
            settings: how politely.
            named: as for `Web`.
        """
        super().__init__(settings, named)
        self._told: dict[str, Answer | FetchError] = {}

    def get(
        self, url: str, *, etag: str = "", modified: str = "", seconds: float | None = None, via: str = ""
    ) -> Answer:
        """Fetch an address, or tell again what it said tonight.

        Args:
            url: as for `Web`.
            etag: as for `Web`.
            modified: as for `Web`.
            seconds: as for `Web`.
            via: as for `Web`.

        Returns:
            What it answered. "Not modified" is told again only to who has kept something too.

        Raises:
            FetchError: it gave nothing that can be used, now or earlier tonight.
        """
        told = self._told.get(url)
        if isinstance(told, FetchError):
            raise told
        if told and (told.status != HTTPStatus.NOT_MODIFIED or etag or modified):
            return told
        try:
            answer = super().get(url, etag=etag, modified=modified, seconds=seconds, via=via)
        except FetchError as error:
            if error.kind is not Kind.PRIVATE:  # another show's own list may name that network
                self._told[url] = error
            raise
        self._told[url] = answer
        if answer.status != HTTPStatus.NOT_MODIFIED:  # which was said of what was kept under the first address
            self._told[answer.url] = answer  # who knows of a move asks the new address
        return answer
