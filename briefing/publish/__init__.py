"""The publish room: a recording becomes an episode, its files, pages and feed.

In: Recording, Script, Rundown, Show and what is on air. Out: an Episode, a staged site, the public folder.
Never: a half-written feed.

The order that never leaves a feed pointing at what is not there: `stage` beside, prove it, `release` the files,
record the episode, `render` (feed last), `prune`.
"""

from briefing.publish.site import kept, on_air, present, prune, release, render
from briefing.publish.staging import stage

__all__ = ["kept", "on_air", "present", "prune", "release", "render", "stage"]
