"""The sentence that a claim rests on is the item's own."""

from briefing.script.facts.basis import basis


def test_the_nearest_sentence_is_the_basis(room):
    """The sentence that holds most of the claim is found, whatever stands around it."""
    item = room.item("quill", "The tide rose. Three ferries sank near Pellow at night. Nobody was hurt.", title="Tide")
    claim = "According to Quill, three ferries sank near Pellow."
    assert basis(claim, item) == "Three ferries sank near Pellow at night."


def test_a_report_without_its_words_rests_on_the_headline(room):
    """That somebody reports a story too rests on their headline."""
    item = room.item("quill", "The tide rose. Nobody was hurt.", title="Three ferries sink")
    assert basis("The Quill has the story as well.", item) == "Three ferries sink"
