"""The data that walks through the rooms: frozen, keyword-only, with tuples for lists.

In: nothing. Out: every type the rooms hand to each other, and their JSON form. Never: behaviour beyond a sum.
"""

from briefing.model.base import Struct, decode, encode
from briefing.model.edits import Edits, Replacement
from briefing.model.health import Health, Yield
from briefing.model.news import (
    Cause,
    FeedFailure,
    Gathered,
    Item,
    Label,
    Remembered,
    Role,
    Rundown,
    Score,
    Slot,
    Source,
    Spike,
    Story,
    Term,
)
from briefing.model.show import Category, Chapter, Enclosure, Episode, EpisodeStory, Loudness, Show
from briefing.model.sound import Cue, Pace, Recording, Take, Utterance, Voice, WordTime
from briefing.model.thread import Entry, Fact, Reference, Update
from briefing.model.words import Kind, Left, Pause, Script, Segment, Sentence, StoryFacts, Writing

__all__ = [
    "Category",
    "Cause",
    "Chapter",
    "Cue",
    "Edits",
    "Enclosure",
    "Entry",
    "Episode",
    "EpisodeStory",
    "Fact",
    "FeedFailure",
    "Gathered",
    "Health",
    "Item",
    "Kind",
    "Label",
    "Left",
    "Loudness",
    "Pace",
    "Pause",
    "Recording",
    "Reference",
    "Remembered",
    "Replacement",
    "Role",
    "Rundown",
    "Score",
    "Script",
    "Segment",
    "Sentence",
    "Show",
    "Slot",
    "Source",
    "Spike",
    "Story",
    "StoryFacts",
    "Struct",
    "Take",
    "Term",
    "Update",
    "Utterance",
    "Voice",
    "WordTime",
    "Writing",
    "Yield",
    "decode",
    "encode",
]
