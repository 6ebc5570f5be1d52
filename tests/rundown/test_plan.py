"""Claims about the night's plan."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.config import RundownSettings
from briefing.model import (
    Cause,
    Edits,
    Enclosure,
    Episode,
    EpisodeStory,
    Item,
    Label,
    Loudness,
    Reference,
    Role,
    Rundown,
    Story,
)
from briefing.rundown import plan

NOW = datetime(2031, 4, 2, 6, tzinfo=UTC)
TODAY = date(2031, 4, 2)
SENTENCE = (
    "Engineers in Kessin finished the sea wall before the winter storms, the harbour board told reporters on Monday."
)
PLACES = (
    "Kessin",
    "Vardolen",
    "Issera",
    "Halden",
    "Orrin",
    "Tarl",
    "Brevick",
    "Sorn",
    "Mellow",
    "Quarn",
    "Wick",
    "Ull",
)
DEEDS = (
    "court orders {} to open its archive",
    "scientists in {} map an unknown reef",
    "{} airline raises $90 million for hangars",
    "ransomware stops the port of {}",
    "{} unveils a folding radio",
    "satellite network reaches {}",
    "teachers in {} end their strike",
)


def story(
    slug: str, title: str, *, publishers: int = 1, sentences: int = 3, hours: float | None = 3, **more: object
) -> Story:
    """Make a story told by so many publishers, each with so many whole sentences."""
    items = []
    for number in range(publishers):
        domain = f"{slug}{number}.example"
        values = {
            "id": f"{slug}-{number}",
            "source": domain,
            "publisher": domain,
            "domain": domain,
            "title": title,
            "text": " ".join(SENTENCE.replace("Kessin", slug.title()) for _ in range(sentences)),
            "link": f"https://{domain}/x",
            "published": None if hours is None else NOW - timedelta(hours=hours + number),
            "seen": NOW,
            "position": 1,
            "siblings": 20,
        }
        items.append(Item(**{**values, **more}))
    return Story(slug=slug, items=tuple(items), publishers=tuple(item.domain for item in items))


def night(size: int = 40) -> tuple[Story, ...]:
    """Make a night of different stories, the first ones reported by more publishers."""
    return tuple(
        story(
            f"s{number}",
            DEEDS[number % len(DEEDS)].format(PLACES[number % len(PLACES)]).capitalize() + f" in year {2000 + number}",
            publishers=max(6 - number // 2, 1),
            sentences=3 if number % 3 else 1,
        )
        for number in range(size)
    )


def planned(stories: object, **more: object) -> Rundown:
    values = {
        "settings": RundownSettings(),
        "seconds": 300.0,
        "date": TODAY,
        "now": NOW,
        "history": (),
        "edits": Edits(),
    }
    return plan(stories, **{**values, **more})  # type: ignore[arg-type]


def slugs(rundown: Rundown) -> list[str]:
    return [
        *(slot.story.slug for slot in (*rundown.slots, *rundown.reserve)),
        *(spike.slug for spike in rundown.spiked),
    ]


def reason(rundown: Rundown, slug: str) -> str:
    return next(spike.reason for spike in rundown.spiked if spike.slug == slug)


def episode(day: date, title: str, *, item: str = "", link: str = "") -> Episode:
    """Make an episode of that day that told one story."""
    told = EpisodeStory(
        slug="old",
        title=title,
        score=50,
        label=Label.NOTABLE,
        category="Other",
        start=9,
        references=(Reference(item=item, publisher="P", title=title, link=link),),
    )
    return Episode(
        guid="g",
        date=day,
        number=1,
        title="t",
        summary="s",
        published=NOW,
        revised=NOW,
        enclosure=Enclosure(path="p", bytes=1, sha256="0", seconds=300),
        chapters=(),
        chapters_path="c",
        transcript_path="t",
        page_path="p",
        stories=(told,),
        loudness=Loudness(lufs=-16, true_peak=-1),
        voice="v",
    )


def test_a_full_night_fills_its_slots() -> None:
    """Eight stories are told in full, the first is the lead, and enough one-sentence items lie ready."""
    found = planned(night())
    assert len(found.slots) == 8
    assert [slot.role for slot in found.slots] == [Role.LEAD, *[Role.BODY] * 7]
    assert found.notices == ()
    assert len(found.reserve) * 8.5 >= 1.5 * (300 - 25 - sum(slot.seconds for slot in found.slots))
    assert all(slot.role is Role.BRIEF for slot in found.reserve)


def test_the_lead_is_the_best_that_is_dated() -> None:
    """The highest score leads, but never a story that nobody dates."""
    undated = story("undated", "Court opens every archive of Vardolen at once", publishers=12, hours=None)
    found = planned((*night(), undated))
    assert found.slots[0].story.slug == "s0"
    assert "undated" in slugs(found)
    assert found.slots[0].role is Role.LEAD


def test_a_curiosity_never_leads_where_there_is_news() -> None:
    """However many print it, an amusement is not the lead; it ends the show."""
    film = story("film", "Orrin studio turns a sea shanty into a movie", publishers=12)
    found = planned((*night(), film))
    assert found.slots[0].story.slug == "s0"
    assert (found.slots[-1].story.slug, found.slots[-1].role) == ("film", Role.KICKER)
    assert "light" in found.slots[-1].reason


def test_no_kicker_is_forced() -> None:
    """A light story far below the last full one stays where it is, and a show may end without a kicker."""
    dull = story("dull", "Zoo of Sorn shows a new parrot", hours=30, position=19)
    found = planned((*night(), dull))
    assert not [slot for slot in found.slots if slot.role is Role.KICKER]


def test_a_kicker_never_follows_a_grave_story() -> None:
    """The story before the kicker is never one of death or disaster."""
    sad = [
        story(f"g{n}", f"Ferry sinks off {place}, {n + 7} people dead", publishers=5)
        for n, place in enumerate(("Sorn", "Ull", "Tarl"))
    ]
    film = story("film", "Orrin studio turns a sea shanty into a movie", publishers=4)
    found = planned((*night()[:4], *sad, film))
    order = [slot.story.slug for slot in found.slots]
    assert not found.slots[order.index("film") - 1].grave


def test_the_day_may_demand_a_third_on_one_organisation() -> None:
    """Five publishers carry a third story on an organisation, and its reason says so; fewer do not."""
    makers = [
        story(f"m{n}", f"Microsoft {deed}", publishers=count)
        for n, (deed, count) in enumerate(
            (("lays off poets", 9), ("sues a rival in court", 9), ("shuts down a tower", 6), ("recalls a kettle", 4))
        )
    ]
    found = planned((*night(), *makers), settings=RundownSettings(per_category=8))
    told = {slot.story.slug: slot.reason for slot in found.slots}
    assert {"m0", "m1", "m2"} <= set(told)
    assert "m3" not in told
    assert sum("demands another on Microsoft" in reason for reason in told.values()) == 1


def test_the_items_in_brief_vary_too() -> None:
    """In the reserve no third item on an organisation comes before others, and it says so."""
    makers = [
        story(f"m{n}", f"Nintendo {deed}", publishers=3)
        for n, deed in enumerate(("opens a harbour", "hires 40 poets", "buys a tower", "paints a bridge"))
    ]
    found = planned((*night(), *makers))
    order = [*found.slots, *found.reserve]
    places = [place for place, slot in enumerate(order) if slot.story.slug.startswith("m")]
    assert places[2:] == [len(order) - 2, len(order) - 1]
    assert ["enough on Nintendo" in order[place].reason for place in places] == [False, False, True, True]


def test_no_category_and_no_organisation_takes_over() -> None:
    """At most three full stories are of one category and two of one organisation where others are to be had."""
    makers = tuple(
        story(f"m{n}", f"Nintendo {deed}", publishers=9)
        for n, deed in enumerate(("opens a museum", "sues a rival", "hires poets", "buys a tower"))
    )
    found = planned((*night(), *makers))
    categories = [slot.category for slot in found.slots]
    assert max(categories.count(category) for category in categories) <= 3
    assert sum("Nintendo" in slot.story.title for slot in found.slots) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Save $40 on the Zephyr kettle today",
        "Quiz: how well do you know the sea?",
        "Your horoscope for Wednesday",
        "Today's Wordle hints and answer",
        "How to clean a radio in six steps",
        "The 12 best kettles of 2031",
    ],
)
def test_routine_is_never_on_air(title: str) -> None:
    """Deals, quizzes, horoscopes and the like are spiked with that reason, whoever prints them."""
    found = planned((*night(), story("routine", title, publishers=9)))
    assert reason(found, "routine").startswith("routine: ")


def test_what_cannot_be_read_cannot_be_told() -> None:
    """A bare link without a whole sentence is spiked, however many points it has."""
    bare = story("bare", "A court in Ull finds a lost map", sentences=0, points=900, comments=400)
    assert "whole sentence" in reason(planned((*night(), bare)), "bare")


def test_the_floor_keeps_the_weak_out() -> None:
    """Nothing under the floor is told, and its reason says so."""
    stale = story("stale", "Harbour of Sorn repaints a bench", hours=80, position=19)
    assert "floor of 15" in reason(planned((*night(), stale)), "stale")


def test_a_pinned_story_comes_first_and_a_killed_one_not_at_all() -> None:
    """The editor's word is law: pins in their order before the lead's place, kills spiked with that reason."""
    edits = Edits(pin=("s30", "s20"), kill=("s1",))
    found = planned(night(), edits=edits)
    assert [slot.story.slug for slot in found.slots[:2]] == ["s30", "s20"]
    assert found.slots[0].reason == "pinned by the editor"
    assert found.notices == ()
    assert reason(found, "s1") == "killed by the editor"


def test_an_edit_that_means_no_story_is_said() -> None:
    """A pin of no story is answered with the nearest slug, and a pin that cannot be told with the reason."""
    bare = story("bare", "A court in Ull finds a lost map", sentences=0)
    found = planned((*night(), bare), edits=Edits(pin=("s300", "bare")))
    assert any("“s300”" in notice and "Did you mean" in notice for notice in found.notices)
    assert any("`bare`" in notice and "whole sentence" in notice for notice in found.notices)


def test_mutes_keep_a_word_out_and_interests_pull_one_up() -> None:
    """A muted name is spiked with its name, an interest adds its points."""
    found = planned(night(), settings=RundownSettings(mutes=("Vardolen",), interests=("orrin",)))
    muted = [spike for spike in found.spiked if "Vardolen" in spike.title]
    assert muted
    assert all(spike.reason == "muted: “Vardolen”" for spike in muted)
    liked = next(slot for slot in (*found.slots, *found.reserve) if "Orrin" in slot.story.title)
    assert next(term.points for term in liked.score.terms if term.name == "interest") == 10


@pytest.mark.parametrize(
    "past",
    [
        episode(date(2031, 4, 1), "Something else", item="s1-0"),
        episode(date(2031, 4, 1), "Something else", link="https://s10.example/x"),
    ],
)
def test_what_was_told_is_not_told_again(past: Episode) -> None:
    """A story that goes on with one that was told, and brings nothing new, is spiked with the day."""
    going_on = replace(story("s1", "Scientists find a reef under Wick"), thread="old")
    found = planned((going_on, *night()[2:]), history=(past,))
    assert reason(found, "s1") == "told on 1 April 2031, nothing new"
    assert next(spike.cause for spike in found.spiked if spike.slug == "s1") is Cause.TOLD


def test_a_day_may_be_made_again() -> None:
    """An earlier revision of the same day is no reason against its own stories."""
    past = episode(TODAY, "Something else", item="s1-0")
    assert planned(night(), history=(past,)) == planned(night())


def test_nothing_light_follows_death() -> None:
    """After a story of disaster comes a serious one."""
    sad = story("sad", "Ferry sinks off Sorn, 19 people dead", publishers=7)
    toys = [story(f"t{n}", f"Lego makes a {thing} set", publishers=6 - n) for n, thing in enumerate(("moon", "shoe"))]
    found = planned((*night(), sad, *toys))
    order = [slot.story.slug for slot in found.slots]
    assert found.slots[order.index("sad")].grave
    assert order[order.index("sad") + 1] not in {"t0", "t1"}


def test_two_stories_that_say_the_same_are_not_both_told() -> None:
    """Where clustering kept twins apart, the plan tells one."""
    twin = story("twin", "Satellite network reaches Halden Bay", publishers=2)
    other = story("other", "Satellite network reaches Halden Bay again", publishers=1)
    assert "says the same" in reason(planned((*night(), twin, other)), "other")


def test_one_thread_is_told_once_a_night() -> None:
    """Of two stories that go on with the same one of an earlier day, the better is told and the other names it."""
    past = episode(TODAY - timedelta(days=1), "Teachers in Tarl vote on a strike")
    out = "Teachers in Tarl walked out of 212 schools on Monday, and classes fell silent."
    first = story("first", "Teachers in Tarl walk out of 212 schools", publishers=3, text=out)
    halls = "Mayor Ilka Brandt opened 40 halls to pupils of Tarl in the morning, and nurses watch over them."
    second = story("second", "Mayor Ilka Brandt opens 40 halls to pupils of Tarl", publishers=2, text=halls)
    both = (replace(one, thread="old") for one in (second, first))
    found = planned((*night(), *both), history=(past,))
    told = [slot.story.slug for slot in (*found.slots, *found.reserve)]
    assert ("first" in told, "second" in told) == (True, False)
    assert (
        reason(found, "second")
        == "goes on with the same story as “Teachers in Tarl walk out of 212 schools”, which is taken"
    )
    assert next(spike.cause for spike in found.spiked if spike.slug == "second") is Cause.TWIN


def test_news_that_cannot_be_read_is_not_called_nothing_new() -> None:
    """Where only sentences to the reader say what is new, the reason says so."""
    past = episode(TODAY - timedelta(days=1), "Marlin Mail tests usernames")
    again = story("again", "Marlin Mail opens usernames to 40 million people in Orrin")
    text = "You can now choose a username if you are one of 40 million people in Orrin."
    items = tuple(replace(item, text=text) for item in again.items)
    found = planned((*night(), replace(again, items=items, thread="old")), history=(past,))
    assert reason(found, "again") == (
        "told on 1 April 2031, and no sentence that says what is new can be read aloud as it stands"
    )


def test_an_empty_night_is_an_empty_plan() -> None:
    """With no stories there is nothing to plan and nothing fails."""
    found = planned(())
    assert (found.slots, found.reserve, found.spiked) == ((), (), ())


TITLES = st.sampled_from(
    [deed.format(place).capitalize() for deed in DEEDS for place in PLACES[:5]]
    + [
        "Save $9 on socks",
        "Quiz of the day",
        "Ferry sinks, 19 people dead",
        "Why?",
        "Apple opens a shop",
        "Apple shuts it",
        "Apple sues a baker",
        "Apple movie wins a prize",
        "Geese cross the harbour of Sorn",
    ]
)
NIGHTS = st.lists(
    st.builds(
        lambda number, title, publishers, sentences, hours, points, position, weight: story(
            f"n{number}",
            title,
            publishers=publishers,
            sentences=sentences,
            hours=hours,
            points=points,
            position=position,
            weight=weight,
        ),
        st.integers(0, 10**6),
        TITLES,
        st.integers(1, 9),
        st.integers(0, 5),
        st.one_of(st.none(), st.floats(-5, 99)),
        st.one_of(st.none(), st.integers(0, 5000)),
        st.integers(0, 25),
        st.floats(0, 9),
    ),
    max_size=25,
    unique_by=lambda entry: entry.slug,
)


def check_marks(found: Rundown, edits: Edits, stories: list[Story]) -> None:
    """Pins come first in their order unless they cannot be told; kills never."""
    told = [slot.story.slug for slot in found.slots]
    able = [entry.slug for entry in stories if any(item.text for item in entry.items)]
    pins = [slug for slug in edits.pin if slug in able]
    assert told[: len(pins)] == pins
    assert not set(edits.kill) & set(slugs(found)[: len(found.slots) + len(found.reserve)])


def check_variety(found: Rundown) -> None:
    """No organisation has a third full story unless its reason says so."""
    for name in ("Apple", "Nintendo"):
        about = [slot for slot in found.slots if name in slot.story.title]
        said = [slot for slot in about if "demands" in slot.reason or "pinned" in slot.reason]
        assert len(about) - len(said) <= 2
    assert sum(slot.role is Role.LEAD for slot in found.slots) <= 1
    kickers = [place for place, slot in enumerate(found.slots) if slot.role is Role.KICKER]
    assert kickers in ([], [len(found.slots) - 1])
    assert not kickers or not found.slots[kickers[0] - 1].grave


@given(NIGHTS, st.floats(60, 3600), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_a_plan_is_whole_and_within_its_time(stories: list[Story], seconds: float, chance: random.Random) -> None:
    """Every story stands once, budgets stay inside the running time, scores add up, and order does not matter."""
    edits = Edits(pin=tuple(entry.slug for entry in stories[:2]), kill=tuple(entry.slug for entry in stories[2:3]))
    found = planned(stories, seconds=seconds, edits=edits)
    assert sorted(slugs(found)) == sorted(entry.slug for entry in stories)
    assert sum(slot.seconds for slot in found.slots) <= seconds - min(25, seconds / 2) + 1e-6
    assert all(slot.seconds > 0 for slot in found.slots)
    for judged in (*found.slots, *found.reserve, *found.spiked):
        assert 0 <= judged.score.total <= 100
        assert abs(sum(term.points for term in judged.score.terms) - judged.score.total) < 0.05
        assert all(term.why for term in judged.score.terms)
    assert all(spike.reason for spike in found.spiked)
    assert (
        not found.slots or found.slots[0].role is not Role.LEAD or any(i.published for i in found.slots[0].story.items)
    )
    assert all(spike.cause in Cause for spike in found.spiked)
    check_marks(found, edits, stories)
    check_variety(found)
    shuffled = list(stories)
    chance.shuffle(shuffled)
    again = planned(shuffled, seconds=seconds, edits=edits)
    assert msgspec.json.encode(again) == msgspec.json.encode(found)
