"""Whether a story tells of death or disaster, and whether one is so light that it must not follow.

In: a Story. Out: yes or no. Never: a score.
"""

from __future__ import annotations

import re

from briefing.model import Story

LIGHT_CATEGORIES = frozenset({"Products", "Other"})
"""Categories whose stories must not follow death or disaster."""
_LEDE_WORDS = 30
_PEOPLE = (
    r"(?:people|civilians|children|child|m[ae]n|wom[ae]n|workers?|students?|soldiers?|pedestrians?|passengers|journalists?|"
    r"dozens|hundreds|thousands|scores|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|"
    r"\d[\d,]*)"
)
_SOME = r"(?:at least |more than |over |some |an? |his |her |their |the )?(?:\w+ )?"
_DISASTER = (
    r"(?:earthquakes?|hurricane|typhoon|tsunami|wildfires?|floods?|landslides?|eruption|famine|derailment|explosion|"
    r"(?:plane|train|bus) crash|building collapse)"
)
_HARM = (
    r"(?:kill|dead|death|victims?|casualt|homeless|missing|injur|destroy|displac|devastat|evacuat|shakes?|strikes?|"
    r"struck|hits?)"
)
_GRAVE = re.compile(
    "|".join(
        (
            r"\b(?:dies|died|dead) (?:at|aged|age|after|in a|from|on|of)\b|\bhas died\b|\bdeath toll\b|\bdeaths\b",
            r"\bdead (?:and|or) (?:\w+ )?(?:missing|injured|hurt|wounded)\b",
            r"\b(?:ferry|ship|boat) (?:sinks|sank|capsizes)\b",
            r"\b(?:found|shot|left|leaves|leaving|pronounced)(?: \w+){0,3} dead\b",
            r"\b(?:crush|burn|starv|beat)\w* (?:\w+ ){0,3}to death\b",
            rf"\bkill(?:s|ed|ing) {_SOME}(?:{_PEOPLE}|himself|herself|him|her|them)\b",
            rf"\b{_PEOPLE} (?:was |were |have been |has been |are )?(?:\w+ )?(?:killed|dead)\b",
            r"\b(?:massacres?|mass shooting|gunman|murder(?:s|ed)|suicides?|genocide|air ?strikes?|bombings?)\b",
            r"\b(?:bombardment|hostages?|Gaza|corpses?|funeral|fatal(?:ly|ities)?|casualties|terrorist attacks?)\b",
            rf"\b{_DISASTER}\b.{{0,80}}\b{_HARM}",
        )
    ),
    re.IGNORECASE,
)
_LIGHT = re.compile(
    r"\b(?:movies?|films?|trailers?|teasers?|teases|season|series|episodes?|games?|gaming|Netflix|Disney|Marvel|Lego|anime|"
    r"PlayStation|Xbox|Nintendo|Zelda|memes?|emoji|awards?|fun|funny|weird|cute)\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:movie|film|trailer|season \d|series|episode|game|gameplay|gamer|finale|comic|novel|Netflix|Marvel|DLC|anime|"
    r"character|horror|thriller|box office|soundtrack|fossils?|dinosaurs?|prehistoric|ancient|million years|"
    r"archaeolog\w+|galax\w+)\b",
    re.IGNORECASE,
)


def grave(story: Story) -> bool:
    """Tell whether a story tells of death or disaster.

    Args:
        story: any story.

    Returns:
        Whether its headline, or the first words of its best telling, says so; what happens on a screen or happened
        millions of years ago does not count.
    """
    opening = f"{story.title}. {' '.join(story.items[0].text.split(None, _LEDE_WORDS)[:_LEDE_WORDS])}"
    return bool(_GRAVE.search(opening)) and not _NOT_NOW.search(opening)


def light(story: Story) -> bool:
    """Tell whether a story is amusement.

    Args:
        story: any story.

    Returns:
        Whether its headline is about what is on a screen or in a shop.
    """
    return bool(_LIGHT.search(story.title))
