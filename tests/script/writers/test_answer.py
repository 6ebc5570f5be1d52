"""What of an answer may be read on air."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Role
from briefing.script.writers.answer import Line, Unwritten, judge, read
from briefing.script.writers.night import Night
from briefing.script.writers.prompt import Prompts
from briefing.script.writers.shown import shown

_LEDE = "Ambrovane Works has recalled 4,300 kettles with a faulty coil after two fires in Fenlowe."
_SECOND = "Owners of the kettles can have them repaired at no cost until the end of June."
_THIRD = "The coil was made by Corvandel, and 900 kettles were sold abroad."
_LIGHT = "A spectacular collection of the kettles fills two rooms of the museum in Pellow."
_OTHER = "Regulators in Garrowick opened an inquiry into the coil on Monday, their spokesman Theo Hestrel said."


@pytest.fixture
def bench(room, tmp_path):
    """Put lines to the check, and give what passes."""

    class Bench:
        def __init__(self, role=Role.BODY, *, grave=False, after_grave=False):
            items = (
                room.item(
                    "post", f"{_LEDE} {_SECOND} {_THIRD} {_LIGHT}", title="Ambrovane Works recalls 4,300 kettles"
                ),
                room.item("dial", f"{_LEDE} {_OTHER}", title="Ambrovane kettles recalled after two fires"),
            )
            slot = room.slot(*items, role=role, grave=grave)
            self.night = Night(room.rundown([slot]), show=room.show(), verbatim_words=75)
            found = shown(slot, self.night)
            self.question = Prompts(tmp_path).question(slot, found, self.night, after_grave=after_grave)

        def number(self, text):
            """The number a sentence is shown by."""
            return next(at for at, one in enumerate(self.question.shown, 1) if one.text == text)

        def passed(self, *lines):
            """Judge lines: texts with the sentence that each cites."""
            told = [Line(text=text, cites=tuple(self.number(cite) for cite in cites)) for text, *cites in lines]
            return judge(told, self.question, self.night)

    return Bench


def test_sentences_near_their_source_pass_in_their_order(bench):
    """Shortened sentences are taken as they are, each with the item that carries it."""
    short = "Ambrovane Works has recalled 4,300 kettles after two fires in Fenlowe."
    told = bench().passed((short, _LEDE), (_SECOND, _SECOND), (_OTHER, _OTHER))
    assert [one.text for one in told] == [short, _SECOND, _OTHER]
    assert [one.item.id for one in told] == ["post", "post", "dial"]


def test_a_sentence_of_two_publishers_is_refused(bench):
    """What no source carries alone is not said, though both together do."""
    merged = "The coil was made by Corvandel, and Theo Hestrel said that an inquiry opened on Monday."
    with pytest.raises(Unwritten, match="not supported"):
        bench().passed((_LEDE, _LEDE), (merged, _THIRD, _OTHER))


@pytest.mark.parametrize(
    "text",
    [
        "Ambrovane Works has recalled 4,800 kettles with a faulty coil after two fires in Fenlowe.",
        "Ambrovane Works has recalled 4,300 kettles with a faulty coil after two fires in Garrowick.",
        "Ambrovane Works has recalled 4,300 kettles with a faulty coil after two deaths in Fenlowe.",
        "Ambrovane Works has not recalled 4,300 kettles with a faulty coil after two fires in Fenlowe.",
        "“Our kettles are safe,” said Max Oldacre of Ambrovane Works after two fires in Fenlowe.",
    ],
)
def test_another_number_name_fact_turn_or_quotation_is_refused(bench, text):
    """One changed word is enough where it changes the claim."""
    with pytest.raises(Unwritten, match="not supported"):
        bench().passed((text, _LEDE), (_SECOND, _SECOND))


def test_what_goes_beyond_what_was_asked_is_left_off(bench):
    """A brief asks for three sentences, and the fourth is not even looked at."""
    told = bench(Role.BRIEF).passed((_LEDE, _LEDE), (_SECOND, _SECOND), (_THIRD, _THIRD), ("Nonsense", _LEDE))
    assert len(told) == 3


def test_a_single_sentence_is_too_little_for_a_full_story(bench):
    """Where the sources have more to say; an item in brief may have one."""
    with pytest.raises(Unwritten, match="more to say"):
        bench().passed((_LEDE, _LEDE))
    assert len(bench(Role.BRIEF).passed((_LEDE, _LEDE))) == 1


def test_two_sentences_in_one_line_are_two(bench):
    """Each is judged by itself."""
    told = bench().passed((f"{_LEDE} {_SECOND}", _LEDE))
    assert [one.text for one in told] == [_LEDE, _SECOND]


def test_the_first_sentence_stands_alone(bench):
    """A pronoun that opens the story has nobody to stand for."""
    with pytest.raises(Unwritten, match="leans"):
        bench().passed(("They can have them repaired at no cost until the end of June.", _SECOND), (_LEDE, _LEDE))


def test_a_light_word_is_refused_in_a_grave_story_only(bench):
    """A source may have it, and the writer with a model still leaves it out beside a disaster."""
    told = bench().passed((_LEDE, _LEDE), (_LIGHT, _LEDE))
    assert told[1].text == _LIGHT
    with pytest.raises(Unwritten, match="too light"):
        bench(grave=True).passed((_LEDE, _LEDE), (_LIGHT, _LEDE))


def test_the_first_sentence_after_a_grave_story_is_sober(bench):
    """What comes after it may have its colour."""
    with pytest.raises(Unwritten, match="right after one"):
        bench(after_grave=True).passed((_LIGHT, _LEDE), (_SECOND, _SECOND))
    assert len(bench(after_grave=True).passed((_LEDE, _LEDE), (_LIGHT, _LEDE))) == 2


@given(st.text())
def test_any_answer_is_read_or_refused(content):
    """Whatever a model writes gives sentences or one reason, never anything else."""
    with suppress(Unwritten):
        assert read(content)


@given(st.lists(st.tuples(st.text(), st.lists(st.integers(0, 9), max_size=3)), min_size=1, max_size=5), st.text())
def test_json_is_found_in_what_stands_around_it(lines, before):
    """Words before and a fence behind do not matter, as long as they hold no brace."""
    told = json.dumps({"sentences": [{"text": text, "cites": cites} for text, cites in lines]})
    around = before.replace("{", "").replace("}", "").replace("<think>", "")
    found = read(f"{around}```json\n{told}\n```")
    assert [(line.text, list(line.cites)) for line in found] == [(text, cites) for text, cites in lines]


@pytest.mark.parametrize(
    "content", ["<think>" * 100_000, "{" * 300_000, "{" * 300_000 + "}" * 300_000, "\x00" * 300_000]
)
def test_a_flood_is_refused_without_a_long_look(content):
    """An answer made to keep its reader busy is given up like any other."""
    with pytest.raises(Unwritten):
        read(content)


def test_a_sentence_of_a_megabyte_is_not_looked_at(bench):
    """Neither taken apart nor checked."""
    with pytest.raises(Unwritten, match="far too long"):
        bench().passed((_LEDE, _LEDE), ("so and " * 150_000, _SECOND))
