"""Whose days a show's folder holds."""

from datetime import date

import pytest

from briefing.errors import SettingError
from briefing.store import Day, Owner, claim


def test_two_shows_never_share_a_day(tmp_path):
    """A second settings file with another title is refused the first one's id; a renamed show or file is not."""
    days = tmp_path / "days"
    (days / "harbour").mkdir(parents=True)
    (tmp_path / "a.toml").touch()
    claim(days, "harbour", Owner(title="Harbour", settings="a.toml"))
    claim(days, "harbour", Owner(title="Harbour News", settings="a.toml"))
    with pytest.raises(SettingError, match=r"Harbour News.*a\.toml.*b\.toml.*another show\.id"):
        claim(days, "harbour", Owner(title="Tech", settings="b.toml"))
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    claim(days, "harbour", Owner(title="Tech", settings="b.toml"))
    assert Day(days, "a", date(2026, 1, 15)).folder != Day(days, "b", date(2026, 1, 15)).folder
