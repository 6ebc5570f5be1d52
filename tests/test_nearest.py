"""The nearest right word."""

from briefing.nearest import did_you_mean, nearest


def test_a_mistyped_word_is_met_with_the_nearest():
    """In any case; what resembles nothing meets nothing."""
    assert nearest("BIULD", ("build", "check")) == "build"
    assert nearest("zzz", ("build", "check")) == ""
    assert did_you_mean("biuld", ("build", "check")) == " Did you mean `build`?"
    assert did_you_mean("zzz", ("build", "check")) == ""
