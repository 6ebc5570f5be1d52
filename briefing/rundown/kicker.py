"""Whether a story is one to end on: light, positive or curious.

In: a Candidate. Out: yes or no. Never: whether there is room for it.
"""

from __future__ import annotations

import re

from briefing.model import Story
from briefing.rundown.candidate import Candidate
from briefing.rundown.consequence import heavy
from briefing.rundown.gravity import light

_CURIOUS = re.compile(
    r"\b(?:cats?|kittens?|dogs?|pupp(?:y|ies)|geese|goose|ducks?|birds?|parrots?|owls?|penguins?|whales?)\b|"
    r"\b(?:dolphins?|octopus\w*|sharks?|turtles?|bees?|bumblebees?|beetles?|spiders?|frogs?|elephants?)\b|"
    r"\b(?:cheetahs?|pandas?|monkeys?|chimps?|bonobos?|orangutans?|gorillas?|horses?|cows?|goats?|sheep)\b|"
    r"\b(?:wolves|mosasaurs?|dinosaurs?|mammoths?|lice|zoo|oddest|weirdest|strange(?:st)?|curious|bizarre)\b|"
    r"\b(?:quirky|charming|adorable|hilarious|celebrat\w+|anniversary|birthday|retro|nostalgi\w+|vintage)\b|"
    r"\b(?:museum|1[89]th century|treasure|portraits?|paintings?|postcards?|songs?|Beatles|chocolate)\b|"
    r"\b(?:coffee|pizza|beer|cheese|pumpkins?|belly flops?|nebulas?|aurora|shimmering|homemade|reunit\w+)\b|"
    r"\b(?:turns? up|found at last|rediscovered|stowaways?|slippers|found alive|message in a bottle)\b|"
    r"\b(?-i:galax(?:y|ies))\b|\bworld['’]s (?:first|largest|smallest|oldest|longest|fastest)\b",
    re.IGNORECASE,
)
_SOUR = re.compile(
    r"\b(?:warn\w*|risks?|threat\w*|dangers?|dangerous|hate|abus\w+|scams?|fraud|fakes?|explicit|crush\w*|fears?|toxic|"
    r"fails?|failed|delay\w*|worse|worst|problems?|accus\w+|die[sd]?|kill\w*|crisis|controvers\w+|backlash|complain\w*|attacks?|guns?|missile|"
    r"Nazi|slav\w+|rape|drugs?|alcohol|cancer|disease|virus|not|\w+n['’]t|never|without|rush job|no longer)\b",
    re.IGNORECASE,
)


def deserves(candidate: Candidate) -> bool:
    """Tell whether a show may end on a story.

    Args:
        candidate: any story.

    Returns:
        Whether its headline is light or curious, nothing in it is sour, and nothing hangs on it for people.
    """
    story = candidate.story
    if candidate.grave or not candidate.dated or heavy(story) or _SOUR.search(story.title):
        return False
    return curious(story)


def curious(story: Story) -> bool:
    """Tell whether a story amuses or makes curious.

    Args:
        story: any story.

    Returns:
        Whether its headline is about what is on a screen or in a shop, an animal, a rarity, a thing of long ago.
    """
    return light(story) or bool(_CURIOUS.search(story.title))
