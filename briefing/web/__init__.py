"""The one polite and careful http client of the house.

In: an address. Out: what it answers, or one plain sentence why it gave nothing. Never: an address that nobody checked.
"""

from briefing.web.calls import Answer
from briefing.web.client import Web
from briefing.web.tonight import Tonight

__all__ = ["Answer", "Tonight", "Web"]
