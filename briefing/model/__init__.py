"""The data that walks through the rooms: frozen, keyword-only, with tuples for lists.

In: nothing. Out: every type the rooms hand to each other, and their JSON form. Never: behaviour beyond a sum.
"""

from briefing.model.base import Struct, decode, encode
from briefing.model.edits import Edits, Replacement
from briefing.model.news import (
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
from briefing.model.show import Category, Chapter, Enclosure, Episode, EpisodeStory, Loudness, Reference, Show
from briefing.model.sound import Cue, Pace, Recording, Take, Utterance, Voice, WordTime
from briefing.model.words import Kind, Left, Pause, Script, Segment, Sentence

__all__ = [
    "Category",
    "Chapter",
    "Cue",
    "Edits",
    "Enclosure",
    "Episode",
    "EpisodeStory",
    "FeedFailure",
    "Gathered",
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
    "Struct",
    "Take",
    "Term",
    "Utterance",
    "Voice",
    "WordTime",
    "decode",
    "encode",
]
