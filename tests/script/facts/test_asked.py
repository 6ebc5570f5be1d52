"""A question is formed only of its answer's own words, and only where the sentence has a shape that answers one."""

import pytest

from briefing.script.facts.asked import asked
from briefing.script.pool import pool

CASED = {"the": "the", "a": "a", "tram": "tram"}

ANSWERED = [
    (
        "Bellisk Robotics raised 40 million dollars from the pension fund of Quell.",
        "How much did Bellisk Robotics raise?",
    ),
    (
        "Bellisk Robotics has invested more than $40 million in the quarry at Tarn.",
        "How much has Bellisk Robotics invested?",
    ),
    ("The Hestrel lamp costs $90 in the shops of Pellow this winter.", "How much does the Hestrel lamp cost?"),
    ("Tram fares in Quell rose by 12 percent over the last five years.", "How much did tram fares in Quell rise?"),
    ("Fenlowe Rail has cut about 180 jobs from its ferry division in Pellow.", "How many jobs has Fenlowe Rail cut?"),
    ("A storm injured 14 people on the piers of Pellow and Tarn.", "How many people did a storm injure?"),
    (
        "The glacier tunnel at Merrow will open to trains in spring 2027.",
        "When will the glacier tunnel at Merrow open to trains?",
    ),
    (
        "Lena Oldacre has been named director of the Quell lighthouse museum.",
        "Who has been named director of the Quell lighthouse museum?",
    ),
    ("Fenlowe Rail has agreed to buy Tern Foundry for 3 million crowns.", "Who has agreed to buy Tern Foundry?"),
    (
        "Fenlowe Rail has closed the pier at Tarn because of cracks in the stone.",
        "Why has Fenlowe Rail closed the pier at Tarn?",
    ),
    (
        "A study of Quell University found that gulls remember the faces of fishermen.",
        "What did a study of Quell University find?",
    ),
    ("Hestrel Labs warns of a flaw in the locks of 40 lighthouses on the coast.", "What does Hestrel Labs warn of?"),
    ("Hestrel Labs plans to light the harbour of Pellow with red lamps.", "What does Hestrel Labs plan to do?"),
]


def questions(room, text):
    """The questions that one sentence answers."""
    story = room.slot(room.item("quill", text, title="Something else happened in Ondrimal")).story
    found = pool(story, airs=room.now.date(), cased=CASED)
    return [(question, line.text) for question, line in asked(found, CASED)]


@pytest.mark.parametrize(("answer", "question"), ANSWERED)
def test_a_sentence_answers_its_question(room, answer, question):
    """Who, how much, how many, when, why and what are asked of the subject and the verb that the sentence has."""
    assert (question, answer) in questions(room, answer)


UNASKED = [
    "It has raised 40 million dollars from the pension fund of Quell.",
    "The lamp that Hestrel built last year in Pellow costs $90 in the shops.",
    "If the wind turns, the ferry to Quell will sail on Friday morning.",
    "Bellisk Robotics won for the best lamp of the whole winter in Pellow.",
    "Gulls over the harbour of Pellow were loud on Friday night.",
]


@pytest.mark.parametrize("text", UNASKED)
def test_another_shape_is_not_asked(room, text):
    """A pronoun, a clause inside the subject, a condition, a verb without its object: nothing is asked."""
    assert questions(room, text) == []
