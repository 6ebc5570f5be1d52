"""Who is told how a build goes."""

import pytest

from briefing.commands.desk import LineDesk, QuietDesk, TerminalDesk, desk
from briefing.model import Gathered
from briefing.store import Room


@pytest.mark.parametrize("kind", [QuietDesk, LineDesk, TerminalDesk])
def test_standard_output_belongs_to_the_result(kind, capsys):
    """Whatever a desk tells goes to standard error."""
    with kind() as told:
        told.room(Room.FEEDS)
        told.piece(2)
        told.room(Room.SPEECH)
        told.say("One feed is gone.")
    out, err = capsys.readouterr()
    assert out == ""
    assert (kind is QuietDesk) == (err == "")


def test_a_log_gets_plain_lines(capsys):
    """Where nobody watches, each room is a line."""
    with desk(quiet=False) as told:
        told.room(Room.FEEDS)
        told.say("One [red]feed[/red] is gone.")
    assert capsys.readouterr().err == "Fetching feeds …\n  One [red]feed[/red] is gone.\n"


def test_what_is_said_is_never_markup(capsys):
    """A feed's title cannot colour the terminal."""
    with TerminalDesk() as told:
        told.say("[red]gone[/red]")
    assert "[red]gone[/red]" in capsys.readouterr().err


def test_a_quiet_build_tells_nobody():
    """--quiet chooses the desk that keeps it to itself."""
    assert type(desk(quiet=True)) is QuietDesk


@pytest.mark.parametrize("verbose", [True, False])
@pytest.mark.parametrize("kind", [LineDesk, TerminalDesk])
def test_the_story_of_the_run_is_told_where_it_is_wanted(kind, verbose, capsys):
    """With -v each room says what it did in how many seconds, without it nothing."""
    with kind(verbose=verbose) as told:
        told.room(Room.FEEDS)
        told.done(Room.FEEDS, Gathered(answered=("a",)), 0.42)
    assert ("feeds 0.4 s: 1 of 1 feed answered, 0 items" in capsys.readouterr().err) == verbose


@pytest.mark.parametrize("kind", [LineDesk, TerminalDesk])
def test_a_thing_is_said_once_a_night(kind, capsys):
    """Whichever show meets it again; what a room did is told each time."""
    said = set()
    for _ in range(2):
        with kind(verbose=True, said=said) as told:
            told.say("The Heron has moved.")
            told.done(Room.FEEDS, Gathered(), 1.0)
    err = capsys.readouterr().err
    assert (err.count("The Heron has moved."), err.count("feeds 1.0 s")) == (1, 2)
