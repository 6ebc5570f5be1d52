"""Single values of a feed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from uuid import uuid4, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.check import apple, values
from briefing.check.fault import shown

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(9998, 12, 30), timezones=ZONES)  # noqa: DTZ001 - a zone is added


@given(MOMENTS)
def test_every_date_of_rfc_2822_is_one(moment):
    """What the standard library writes as RFC 2822 is accepted."""
    assert values.is_date(format_datetime(moment))


@given(MOMENTS, st.sampled_from(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]))
def test_the_wrong_day_of_the_week_is_no_date(moment, day):
    """A date is one only with its own day of the week."""
    written = format_datetime(moment)
    assert values.is_date(day + written[3:]) is (day == written[:3])


@given(st.text(max_size=60))
def test_no_text_makes_a_value_rule_raise(text):
    """Every rule answers for every text."""
    for rule in (values.is_date, values.is_address, values.is_language, values.is_podcast_guid, values.discloses):
        assert rule(text) in {True, False}
    assert isinstance(values.markup_faults(text), tuple)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://news.example/a?b=c", True),
        ("http://127.0.0.1:8000/", True),
        ("http://news.example/a b", False),
        ("javascript:alert(1)", False),
        ("http://", False),
        ("//news.example", False),
        ("http://[", False),
    ],
)
def test_addresses(value, expected):
    """Only a whole http address without spaces is one."""
    assert values.is_address(value) is expected


def test_a_podcast_guid_is_a_uuid_of_version_5():
    """The example of the namespace's page passes; a random UUID does not."""
    assert values.is_podcast_guid("917393e3-1b1e-5cef-ace4-edaa54e1f810")
    assert values.is_podcast_guid(str(uuid5(uuid4(), "feed")))
    assert not values.is_podcast_guid(str(uuid4()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Written from 9 sources by software and read by a synthetic voice.", True),
        ("This is an AI-generated briefing.", True),
        ("The voice you hear is a synthetic voice.", True),
        ("Read by artificial intelligence.", True),
        ("AI is in the news again, says a company that makes AI.", False),
        ("Synthetic diamonds are cheaper.", False),
        ("", False),
    ],
)
def test_news_of_ai_is_no_disclosure(text, expected):
    """Only words that say a machine made or speaks this disclose it."""
    assert values.discloses(text) is expected


@pytest.mark.parametrize(
    ("html", "faults"),
    [
        ("<p>One <strong>two</strong> <a href='https://a.example/'>three</a></p><ul><li>4</li></ul>", ()),
        ("plain & simple", ()),
        ("<div>one</div>", ("<div>",)),
        ("<p onclick='x()'>one</p>", ("the attribute onclick",)),
        ("<a href='javascript:x()'>one</a>", ("a link to javascript:x()",)),
        ("<h1>a</h1><h1>b</h1>", ("<h1>",)),
    ],
)
def test_markup_that_apps_do_not_show(html, faults):
    """Tags outside PSP-1's list, attributes and links that run something are named, each once."""
    assert values.markup_faults(html) == faults


@given(st.text(max_size=300))
def test_what_is_shown_is_printable_and_short(text):
    """Nothing unprintable reaches a terminal, and nothing endless."""
    assert shown(text).isprintable()
    assert len(shown(text)) <= 101


def test_apples_list_is_whole():
    """Apple lists 19 categories and 91 subcategories."""
    assert len(apple.CATEGORIES) == 19
    assert sum(map(len, apple.CATEGORIES.values())) == 91
