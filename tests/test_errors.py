"""The error tree."""

import inspect
import pickle

import pytest

from briefing import errors
from briefing.errors import BriefingError, HeldBack

_CLASSES = [thing for thing in vars(errors).values() if inspect.isclass(thing) and issubclass(thing, BriefingError)]


@pytest.mark.parametrize("kind", _CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_is_in_the_drawing(kind):
    """The drawing in the module's docstring shows every class, with its exit code where it begins one."""
    drawn = [line for line in errors.__doc__.splitlines() if kind.__name__ in line.split()]
    assert drawn, f"{kind.__name__} is not drawn"


@pytest.mark.parametrize(
    ("kind", "code"), [("ConfigError", 2), ("NothingToAir", 3), ("HeldBack", 4), ("Busy", 1), ("SpeechError", 1)]
)
def test_exit_codes_are_as_promised(kind, code):
    """2 the configuration is wrong, 3 nothing to air, 4 the gate held the episode back, 1 the rest."""
    assert getattr(errors, kind).exit_code == code


def test_the_gate_lists_what_it_found():
    """A held-back episode names every fault and where it lies."""
    error = HeldBack("days/x/staged", ("It is silent.", "It is long."))
    assert "It is silent." in str(error)
    assert "It is long." in str(error)
    assert "days/x/staged" in str(error)


@pytest.mark.parametrize("error", [errors.SpeechError("flite", "It fell silent."), HeldBack("x", ("It is long.",))])
def test_an_error_survives_the_way_between_processes(error):
    """A worker's error arrives with its class, its subject, its message and its findings."""
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))
