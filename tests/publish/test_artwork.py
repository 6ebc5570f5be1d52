"""The cover."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from briefing.errors import SettingError
from briefing.publish.artwork import cover, inside
from briefing.publish.palette import PALETTES, palette


def opened(data):
    """Open a JPEG from memory."""
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    "title",
    ["Briefing", "The Long and Winding Lantern Briefing of the Outer Coast", "Größe", "日本", "", "</b>\x00\ud800"],
)
def test_a_drawn_cover_is_what_podcast_apps_take(title):
    """Whatever the title, the cover is a square RGB JPEG of 1,400 pixels or more, under 500 KB."""
    data = cover(title, None)
    image = opened(data)
    assert (image.format, image.mode) == ("JPEG", "RGB")
    assert image.width == image.height >= 1400
    assert len(data) < 500_000


def test_the_same_title_draws_the_same_bytes():
    """Drawing leaves nothing to chance."""
    cover.__globals__["_drawn"].cache_clear()
    first = cover("Lantern", None)
    cover.__globals__["_drawn"].cache_clear()
    assert cover("Lantern", None) == first != cover("Lanterns", None)


def test_a_cover_at_hand_is_not_drawn_again():
    """A cover made from the same title is handed back as it is; one from another title is not."""
    first = cover("Lantern", None)
    cover.__globals__["_drawn"].cache_clear()
    assert cover("Lantern", None, drawn=first) is first
    assert cover("Other", None, drawn=first) != first


@pytest.mark.parametrize("image", [Image.new("RGBA", (3001, 3001), "#f808"), Image.effect_noise((1500, 1500), 150)])
def test_a_picture_is_brought_to_the_limits(tmp_path, image):
    """A picture that is too large, see-through, grey or full of noise becomes an RGB JPEG within the limits."""
    path = tmp_path / "cover.png"
    image.save(path, compress_level=1)
    data = cover("Lantern", path)
    made = opened(data)
    assert (made.format, made.mode) == ("JPEG", "RGB")
    assert 1400 <= made.width == made.height <= 3000
    assert len(data) < 500_000
    assert cover("Lantern", path, drawn=data) is data
    assert opened(inside(data)).size == (1400, 1400)


@pytest.mark.parametrize("size", [(1400, 1500), (1399, 1399)])
def test_a_picture_of_the_wrong_shape_is_refused(tmp_path, size):
    """The owner is told how large the picture is and how large it must be."""
    path = tmp_path / "cover.png"
    Image.new("RGB", size).save(path)
    with pytest.raises(SettingError, match=f"{size[0]} x {size[1]} pixels; it must be square"):
        cover("Lantern", path)


def test_what_is_no_picture_is_refused(tmp_path):
    """A text, a cut-off picture or nothing at all in place of a picture is named."""
    path = tmp_path / "cover.jpg"
    with pytest.raises(SettingError, match="cannot be read"):
        cover("Lantern", path)
    path.write_text("no picture")
    with pytest.raises(SettingError, match="not a JPEG or PNG"):
        cover("Lantern", path)
    path.write_bytes(cover("Lantern", None)[:3000])
    with pytest.raises(SettingError, match="not a JPEG or PNG"):
        cover("Lantern", path)


def light(colour):
    """Give the relative luminance of WCAG 2.2."""
    parts = [byte / 255 for byte in bytes.fromhex(colour[1:])]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Give the contrast ratio of WCAG 2.2."""
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", PALETTES)
def test_colours_can_be_read(colours):
    """Accents stand at least 4.5 to 1 against the pages and what is printed on them, and the title on the cover."""
    assert min(contrast(colours.light, "#fbfaf7"), contrast(colours.light, "#ffffff")) >= 4.5
    assert min(contrast(colours.dark, ground) for ground in ("#121317", "#1a1c22", "#14151a")) >= 4.5
    assert contrast(colours.deep, "#ffffff") >= 4.5
    assert contrast(colours.deep, colours.glow) >= 3


def test_a_title_keeps_its_colours():
    """The same title has the same colours."""
    assert palette("Lantern") == palette("Lantern")
