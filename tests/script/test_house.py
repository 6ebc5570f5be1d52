from datetime import date, timedelta

import pytest

from briefing.errors import StyleError
from briefing.script.house import House, spoken_date, start
from briefing.script.tongues import ENGLISH

DAY = date(2026, 3, 4)


def house(folder, day=DAY, show="tide"):
    return House(folder, show=show, date=day)


def test_wordings_take_turns(tmp_path):
    """Two uses in a row differ, and so do two days in a row."""
    (tmp_path / "segue.txt.j2").write_text("{# a comment #}\nOne.\n\n  Two.\nThree.\n")
    today = [house(tmp_path).wording("segue", turn, bool) for turn in range(3)]
    assert sorted(today) == ["One.", "Three.", "Two."]
    assert house(tmp_path, DAY + timedelta(1)).wording("segue", 0, bool) != today[0]
    assert house(tmp_path).wording("segue", 0, bool) == today[0]


def test_a_wording_that_does_not_fit_is_passed_over(tmp_path):
    """The next line that fits is taken; none where none does."""
    (tmp_path / "segue.txt.j2").write_text("One.\nTwo.\n")
    assert {house(tmp_path).wording("segue", turn, "Two".__lt__) for turn in range(4)} == {"Two."}
    assert house(tmp_path).wording("segue", 0, lambda _: False) == ""


def test_text_is_spoken_as_it_is(tmp_path):
    """Nothing is escaped, and what a value holds is never run as a template."""
    (tmp_path / "open.txt.j2").write_text("{{ show }}\n")
    assert house(tmp_path).said("open", show="Mills & {{ 1 }} <Sons>") == ("Mills & {{ 1 }} <Sons>",)


@pytest.mark.parametrize(
    "template", ["{{ nothing }}", "{% if %}", "{{ 1 / 0 }}", "{% include 'gone' %}", "{{ 'a' + 1 }}"]
)
def test_a_broken_template_is_named(tmp_path, template):
    """An editor's mistake ends in a message with the file, not in a traceback."""
    (tmp_path / "open.txt.j2").write_text(template)
    with pytest.raises(StyleError, match=r"open\.txt\.j2|has no template gone"):
        house(tmp_path).said("open", show="The Tide")


def test_a_missing_template_is_named(tmp_path):
    """A style that lacks a template says which."""
    with pytest.raises(StyleError, match=r"sign_off\.txt\.j2"):
        house(tmp_path).said("sign_off")


def test_small_words():
    """Numbers up to twelve are words, names are joined for the ear, dates are named."""
    assert [ENGLISH.number(0), ENGLISH.number(12), ENGLISH.number(13)] == ["no", "twelve", "13"]
    assert [ENGLISH.listed(["A"]), ENGLISH.listed(["A", "B"]), ENGLISH.listed(["A", "B", "C"])] == [
        "A",
        "A and B",
        "A, B and C",
    ]
    assert [start("the BBC"), start("iMill"), start("Tern")] == ["The BBC", "iMill", "Tern"]
    assert spoken_date(date(2023, 11, 8)) == "Wednesday, November 8"
