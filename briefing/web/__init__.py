"""The one polite and careful http client of the house.

In: an address. Out: what it answers, or one plain sentence why it gave nothing. Never: an address that nobody checked.
"""

from briefing.web.client import Answer, Web

__all__ = ["Answer", "Web"]
