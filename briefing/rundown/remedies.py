"""What would have had to change for a story that was left out: sentences for an editor, each of them tried.

In: a Spike or a slug, and the night's Trial. Out: sentences, the nearest change first. Never: a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from briefing.config import RundownSettings
from briefing.model import Cause, Spike, Story
from briefing.rundown import wishes
from briefing.rundown.candidate import Bar, Candidate, barred
from briefing.rundown.choose import FULL_SENTENCES, FULL_WORDS, crowd, long_enough
from briefing.rundown.marks import Marks
from briefing.rundown.sayable import Sayable
from briefing.rundown.trial import Trial

_MOST = 6  # more publishers than this is no small change


def lifting(spike: Spike, trial: Trial) -> Iterator[str]:
    """Say what would lift what bars a story, and where it would stand then.

    Args:
        spike: a story that was barred.
        trial: the night's choice, to be made again.

    Yields:
        Sentences.
    """
    story = trial.stories[spike.slug]
    match spike.cause:
        case Cause.KILLED:
            yield "Take it out of `kill` in the day's edits.toml, and build again with `--force --from rundown`."
        case Cause.LANGUAGE:
            yield "A source in the show's language, or a show in its: `language` under [show] in briefing.toml."
            return
        case Cause.MUTED:
            mute = _mute(story, spike.category, trial.settings)
            yield f"Take “{mute}” out of `mutes` under [rundown] in briefing.toml."
        case Cause.TOLD:
            yield "A report with a new fact: a story that was told comes back only as an update."
        case Cause.UNSAYABLE:
            yield "A source that gives whole sentences of news, fit to be read: a headline alone is no story."
        case Cause.ROUTINE:
            yield "Headlines that tell news: what is routine is kept out whoever prints it, and however many do."
        case _:
            yield from _to_the_floor(spike, trial)
    if spike.cause in (Cause.MUTED, Cause.TOLD, Cause.UNSAYABLE):
        yield _worth(*_lifted(trial.judged(spike.slug), spike.cause, trial.settings), trial)
    if spike.cause is not Cause.KILLED and trial.judged(spike.slug).sayable.sentences:
        yield _pin(spike.slug)


def carrying(slug: str, trial: Trial, spike: Spike | None) -> Iterator[str]:
    """Say what kept a story from being told in full, and which one change would have carried it.

    Args:
        slug: a story that was not barred: others were better.
        trial: the night's choice, to be made again.
        spike: its entry among the spiked; None where it lies in the reserve.

    Yields:
        Sentences.
    """
    candidate = trial.judged(slug)
    if spike and spike.cause is Cause.TWIN:
        yield "The story it repeats is told in its place: killing that one lets this one in."
    yield from _gap(candidate, trial)
    yield from _carried(candidate, trial)
    yield _pin(slug)


def _mute(story: Story, category: str, settings: RundownSettings) -> str:
    return next((wish for wish in settings.mutes if wishes.muted(story, category, (wish,))), settings.mutes[0])


def _lifted(candidate: Candidate, cause: Cause, settings: RundownSettings) -> tuple[Candidate, Bar | None]:
    """Take away what bars a story, and see what would bar it next."""
    if cause is Cause.MUTED:
        settings = replace(settings, mutes=())
    if cause is Cause.UNSAYABLE:
        enough = Sayable(sentences=FULL_SENTENCES, good=FULL_SENTENCES, words=FULL_WORDS)
        candidate = replace(candidate, sayable=enough)
    return candidate, barred(candidate, settings, Marks())


def _worth(candidate: Candidate, bar: Bar | None, trial: Trial) -> str:
    """Say where a story would stand if what bars it did not."""
    if bar:
        return f"It would then still be spiked: {bar.reason}."
    return f"With its {candidate.score.total:g} points it would then have been {_rank(candidate, trial)}."


def _to_the_floor(spike: Spike, trial: Trial) -> Iterator[str]:
    missing = trial.settings.floor - spike.score.total
    for more in range(1, _MOST + 1):
        candidate = trial.with_more(spike.slug, more)
        if candidate.score.total >= trial.settings.floor:
            gain = candidate.score.total - spike.score.total
            lifted = f"{_publishers(more)} (+{gain:.1f}) would have lifted it over"
            bar = barred(candidate, trial.settings, Marks())
            then = f"and then it {bar.reason}" if bar else f"to be {_rank(candidate, trial)}"
            yield f"It is {missing:.1f} points under the floor: {lifted}, {then}."
            break
    else:
        yield f"It is {missing:.1f} points under the floor, and {_MOST} more independent publishers would not do."
    yield f"`floor` under [rundown] at {int(spike.score.total)} or less would have let it in."


def _rank(candidate: Candidate, trial: Trial) -> str:
    if candidate.story.slug in trial.order(candidate):
        return "told in full"
    return "ready for the items in brief" if trial.ready(candidate) else "passed over for want of time all the same"


def _gap(candidate: Candidate, trial: Trial) -> Iterator[str]:
    """Compare a story with the last of the full ones, and name what else stood in its way."""
    told = trial.told()
    last = max(told, key=lambda other: other.rank, default=None)
    if last:
        gap = last.score.total - candidate.score.total
        how = f"It missed the last full slot by {gap:.1f} points" if gap > 0 else f"It has {-gap:.1f} points more"
        yield (
            f"{how}: “{last.story.title}” has {last.score.total:g}."
            if gap > 0
            else (f"{how} than the last of the full stories, “{last.story.title}”, and yet:")
        )
    if not long_enough(candidate):
        sayable = candidate.sayable
        sentences = "1 sentence" if sayable.good == 1 else f"{sayable.good} sentences"
        yield (
            f"Its sources give {sentences} fit to be read, about {sayable.words:.0f} words; "
            f"a full story needs {FULL_SENTENCES} and {FULL_WORDS}."
        )
    if name := crowd(candidate, told):
        yield f"Two full stories are about {name} already."
    alike = sum(other.category == candidate.category for other in told)
    if alike >= trial.settings.per_category:
        yield f"{alike} full stories are of its category, {candidate.category}; `per_category` allows no more."


def _carried(candidate: Candidate, trial: Trial) -> Iterator[str]:
    """Try the changes that might have carried a story."""
    slug = candidate.story.slug
    for more in range(1, _MOST + 1):
        richer = trial.with_more(slug, more)
        if slug in trial.order(richer):
            gain = richer.score.total - candidate.score.total
            yield f"{_publishers(more).capitalize()} (+{gain:.1f}) would have carried it."
            break
    else:
        yield f"Not even {_MOST} more independent publishers would have carried it."
    liked = replace(trial.settings, interests=(candidate.story.title,))
    if not trial.settings.interests and slug in trial.order(trial.judged(slug, liked)):
        yield "An interest that its headline matches would have carried it: see `interests` under [rundown]."
    stories, category = trial.settings.stories + 1, trial.settings.per_category + 1
    if slug in trial.order(stories=stories):
        yield f"`stories = {stories}` under [rundown] would have made room for it."
    if slug in trial.order(per_category=category):
        yield f"`per_category = {category}` under [rundown] would have made room for it."


def _publishers(more: int) -> str:
    return "one more independent publisher" if more == 1 else f"{more} more independent publishers"


def _pin(slug: str) -> str:
    return f'An editor takes it with `pin = ["{slug}"]` in the day\'s edits.toml.'
