"""When a page's text takes the place of its feed's, and when not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefing.feeds import clean
from briefing.reading.page import read_page
from briefing.reading.telling import why_not

WALL = "<div class='paywall'><p>Subscribe to continue reading this article. Already have an account? Log in.</p></div>"


def judged(item, source: str, url: str = "") -> str:
    page = read_page(source.encode(), url or item.link)
    found = clean("".join(f"<p>{words}</p>" for words in page.paragraphs), item.title)
    return why_not(item, page, found.text)


def test_a_page_that_tells_the_same_and_more_is_taken(item, site):
    """Headline and lede are found where they should be."""
    assert judged(item, site()) == ""


def test_a_page_is_taken_under_a_rewritten_headline(item, site):
    """Sites change headlines after publication; the lede still tells."""
    assert judged(item, site(title="A year without the harbour bridge")) == ""


def test_a_page_is_taken_where_the_feed_has_no_text(item, site):
    """A bare headline is enough to know its article by."""
    assert judged(replace(item, text=""), site()) == ""


def test_a_copied_headline_does_not_carry_another_story(item, site):
    """The page's title is the feed's, its text holds nothing of what the feed says."""
    other = [f"The council of Lower Emden met for the {n}th time and spoke of its library. " * 5 for n in range(4)]
    assert judged(item, site(article=other)) == "it tells something else than its feed"


def test_another_article_is_refused(item, site):
    """A page that the site put in its place tells something else."""
    other = [
        f"The council of Lower Emden met for the {n}th time and spoke of its library and its roof. " * 4
        for n in range(4)
    ]
    assert judged(item, site(title="Library gets a new roof", article=other)) == "it tells something else than its feed"


def test_a_list_of_teasers_is_refused(item, site):
    """A front page names the headline among fifty others, and begins with another."""
    cards = [
        f"Number {n}: a ferry sank in a storm off the cape, and the crew of nine was saved by fishers."
        for n in range(30)
    ]
    assert judged(item, site(title="Port Amel Post", article=[*cards, item.title, item.text])) != ""


def test_a_beginning_with_a_wall_is_refused(item, site):
    """A few lines and a request to subscribe are no article."""
    assert judged(item, site(article=[item.text], wall=WALL)) != ""


def test_a_beginning_that_says_of_itself_that_it_is_closed_is_refused(item, site):
    """Markup for search engines tells a stub that shows no wall."""
    article = [item.text, "Engineers of the city noticed the first crack on Monday. " * 6]
    assert judged(item, site(article=article, told={"isAccessibleForFree": False})) == "its text is for subscribers"


@pytest.mark.parametrize(
    "notice",
    [
        "Please enable JavaScript and cookies to continue.",
        "We value your privacy. Accept all cookies to go on to the harbour bridge story.",
        "Access denied. You are not a robot? Verify that you are human.",
        "The page you were looking for could not be found.",
        "Sign in to read the harbour bridge story, or create a free account.",
        "This article is not available in your country.",
    ],
)
def test_whatever_stands_in_the_way_is_refused(item, site, notice):
    """Consent, scripts, captchas, soft 404s and sign-ins are known by their words, under the right headline too."""
    padding = "The harbour bridge in Port Amel is closed, says our reporter, and it will be for long. " * 5
    assert judged(item, site(article=[notice, padding])) != ""


def test_an_article_about_passwords_is_no_wall(item, site):
    """A long text may speak of signing in."""
    told = [
        f"Of the {n} people who sign in to the bridge office {n - 1} are told how the work goes on. " * 3
        for n in range(2, 9)
    ]
    told.insert(0, item.text)
    assert judged(item, site(article=told)) == ""


@pytest.mark.parametrize("path", ["/", "/login?next=/bridge", "/consent/collect", "/404", "/subscribe"])
def test_being_sent_elsewhere_is_refused(item, site, path):
    """A redirect to the front page or a sign-in page gives no text, whatever stands there."""
    assert judged(item, site(), f"https://post.example{path}") == "it sends its readers elsewhere"


def test_another_language_is_refused(item, site):
    """A page that its site shows in the language of the server's country is not told."""
    assert judged(item, site(language="de-DE")) == "it is in another language than its feed"
    assert judged(replace(item, language="EN_us"), site(language="en-GB")) == ""


def test_a_page_with_less_than_its_feed_is_refused(item, site):
    """What the feed said already is not given away for a teaser."""
    whole = replace(item, text=" ".join([item.text] * 20))
    assert judged(whole, site()) == "it holds no more than its feed"


def test_languages_without_spaces_are_compared_too(item, site):
    """Characters are compared in pairs where words do not stand apart."""
    lede = "港のアメル橋は、検査官が四つの橋脚にひび割れを見つけたため、一年間閉鎖される。"
    more = (
        "市の技術者は月曜日に最初のひび割れに気づき、潜水士が北側の橋脚を調べた。市長は火曜日の夜に橋の閉鎖を命じた。"
        * 4
    )
    there = replace(item, title="アメル橋、ひび割れで一年間閉鎖", text=lede, language="ja")
    assert judged(there, site(title="アメル橋が一年間閉鎖へ", article=[lede, more], language="ja")) == ""
    assert (
        judged(there, site(title="図書館の新しい屋根", article=["図書館は新しい屋根を得る。" * 20], language="ja"))
        != ""
    )
