"""Where the newsroom's materials lie: feed lists, voice cards, script templates.

In: a name such as `voices/flite.toml`. Out: a path. Never: reading what is inside.

A material is looked for beside `briefing.toml` first, then in the user's configuration folder, then in the package.
In an editable checkout the package's own copies are the folders at the root of the repository.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from platformdirs import user_cache_path, user_config_path

from briefing.errors import ResourceMissing
from briefing.nearest import did_you_mean


@cache
def packaged() -> Path:
    """Find the materials that came with the package.

    Returns:
        The folder that holds `feeds`, `voices` and `scripts`.
    """
    installed = Path(__file__).parent / "data"
    return installed if installed.is_dir() else Path(__file__).parent.parent


def places(station: Path) -> tuple[Path, ...]:
    """List the folders where a material may lie, nearest first.

    Args:
        station: the folder of `briefing.toml`.

    Returns:
        The station, the user's configuration folder, the package.
    """
    return (station, user_config_path("briefing"), packaged())


def find(station: Path, name: str) -> Path:
    """Find one material by name.

    Args:
        station: the folder of `briefing.toml`.
        name: relative path such as `feeds/ai.opml` or `scripts/newsreader`.

    Returns:
        The first that exists.

    Raises:
        ResourceMissing: it is in none of the places.
    """
    for place in places(station):
        if (place / name).exists():
            return place / name
    looked = ", ".join(str(place) for place in places(station))
    near = did_you_mean(Path(name).name, (path.name for place in places(station) for path in _beside(place / name)))
    raise ResourceMissing(name, f"{name} is in none of these folders: {looked}.{near or ' Check its name.'}")


def _beside(path: Path) -> tuple[Path, ...]:
    """List what lies in the folder where a material should be."""
    return tuple(path.parent.iterdir()) if path.parent.is_dir() else ()


def every(station: Path, pattern: str) -> dict[str, Path]:
    """List the materials that match a pattern; a nearer one hides a farther one of the same name.

    Args:
        station: the folder of `briefing.toml`.
        pattern: a glob such as `voices/*.toml`.

    Returns:
        Stem to path, in the order of the stems.
    """
    found: dict[str, Path] = {}
    for place in reversed(places(station)):
        found.update({path.stem: path for path in place.glob(pattern)})
    return dict(sorted(found.items()))


def cache_folder(name: str) -> Path:
    """Name the user's folder for what can be made again, such as takes.

    Args:
        name: the part of it, such as `takes`.

    Returns:
        The folder; it may not exist yet.
    """
    return user_cache_path("briefing") / name
