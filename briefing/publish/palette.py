"""The colours of a show, chosen by its title.

In: a title. Out: colours for the cover and the pages. Never: chance; the same title has the same colours everywhere.
"""

from __future__ import annotations

from hashlib import sha256

from briefing.model import Struct


class Palette(Struct, frozen=True, kw_only=True):
    """Colours that go together, each as `#rrggbb`.

    Attributes:
        deep: ground of the cover.
        warm: the middle of the cover's sun.
        glow: the edge of the cover's sun.
        light: accent on white pages, at least 4.5 : 1 against them (WCAG 2.2, 1.4.3).
        dark: accent on dark pages, at least 4.5 : 1 against them.
    """

    deep: str
    warm: str
    glow: str
    light: str
    dark: str


PALETTES = (
    Palette(deep="#0f3327", warm="#ffe08a", glow="#5fbf8f", light="#17694a", dark="#7fdcb2"),
    Palette(deep="#0b3440", warm="#ffd27f", glow="#ff7f51", light="#0b6275", dark="#7fd4e4"),
    Palette(deep="#2a1a4a", warm="#ffd08a", glow="#f0648c", light="#6a35b5", dark="#cbb0ff"),
    Palette(deep="#14213d", warm="#ffc857", glow="#f26a4b", light="#a83f12", dark="#ffb787"),
    Palette(deep="#3a1220", warm="#ffcf9c", glow="#ff5d73", light="#a81e40", dark="#ffa3b1"),
)


def palette(title: str) -> Palette:
    """Choose the colours of a show.

    Args:
        title: the show's title.

    Returns:
        Always the same for one title.
    """
    return PALETTES[sha256(title.encode(errors="replace")).digest()[0] % len(PALETTES)]
