"""The cover: the station's own picture, or one drawn from the show's title.

In: a title, or a picture. Out: a square JPEG of 1,400 to 3,000 pixels, in RGB, under 500 KB.
Never: a font or a picture from elsewhere.

The limits are Apple's and PSP-1's. The font is the one that Pillow carries (Aileron, CC0).
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, UnidentifiedImageError

from briefing.errors import SettingError
from briefing.publish.clean import plain
from briefing.publish.palette import palette

LEAST, MOST = 1400, 3000
BYTES = 500_000
FINE = 2
"""The drawing is this much larger than the picture, so that its edges come out smooth."""
BARS = 15
EDITION = "1"
"""Changes whenever the drawing does, so that an old one is drawn anew."""

Font = ImageFont.FreeTypeFont


def cover(title: str, picture: Path | None, *, drawn: bytes = b"") -> bytes:
    """Make the cover, or keep the one at hand when it was made from the same.

    Args:
        title: the show's title.
        picture: the station's own picture; None draws one.
        drawn: the JPEG made last time.

    Returns:
        A JPEG file.

    Raises:
        SettingError: the picture cannot be used, and why.
    """
    source = _read(picture) if picture else title.encode(errors="replace")
    name = sha256(EDITION.encode() + bool(picture).to_bytes() + source).hexdigest()
    if name.encode() in drawn[:256]:
        return drawn
    return _converted(picture, source, name) if picture else _drawn(plain(title), name)


def inside(jpeg: bytes) -> bytes:
    """Bring a cover to the size that is put inside an audio file.

    Args:
        jpeg: a cover that `cover` made.

    Returns:
        A JPEG of 1,400 pixels.
    """
    with Image.open(io.BytesIO(jpeg)) as image:
        return jpeg if image.width == LEAST else _jpeg(image.resize((LEAST, LEAST), Image.Resampling.LANCZOS), "")


def _read(picture: Path) -> bytes:
    try:
        return picture.read_bytes()
    except OSError as error:
        message = (
            f"The artwork {picture} cannot be read: {error.strerror}. Name a JPEG or PNG in `show.artwork`, or nothing."
        )
        raise SettingError(picture, message) from error


def _converted(picture: Path, source: bytes, name: str) -> bytes:
    """Check the station's picture and bring it to what podcast apps take."""
    try:
        image = Image.open(io.BytesIO(source), formats=("JPEG", "PNG"))
        width, height = image.size
        if width != height or width < LEAST:
            message = (
                f"The artwork {picture} is {width} x {height} pixels; it must be square, {LEAST} to {MOST} pixels wide."
            )
            raise SettingError(picture, message)
        flat = _flat(image)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise SettingError(picture, f"The artwork {picture} is not a JPEG or PNG that can be read: {error}.") from error
    return _jpeg(flat if width <= MOST else flat.resize((MOST, MOST), Image.Resampling.LANCZOS), name)


def _flat(image: Image.Image) -> Image.Image:
    """Put a picture that can be seen through on white."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    ground = Image.new("RGB", layer.size, "white")
    ground.paste(layer, mask=layer.getchannel("A"))
    return ground


def _jpeg(image: Image.Image, name: str) -> bytes:
    """Write a JPEG under the limit: first with less quality, then with fewer pixels, then with both."""
    data = b""
    for width, quality in _tries(image.width):
        if width != image.width:
            image = image.resize((width, width), Image.Resampling.BICUBIC)
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, comment=name.encode(), dpi=(72, 72))
        data = file.getvalue()
        if len(data) < BYTES:
            break
    return data


def _tries(width: int) -> Iterator[tuple[int, int]]:
    for size in sorted({width, min(width, 2000), LEAST}, reverse=True):
        yield from ((size, quality) for quality in (90, 80, 70))
    yield from ((LEAST, quality) for quality in (50, 30, 10))


@lru_cache(maxsize=4)
def _drawn(title: str, name: str) -> bytes:
    """Draw a sun made of the bars of a sound wave over the show's title."""
    colours = palette(title)
    size = LEAST * FINE
    image = Image.new("RGB", (size, size), colours.deep)
    draw = ImageDraw.Draw(image)
    lettering = _writable(title)
    _sun(draw, size, title, (colours.warm, colours.glow), lettered=bool(lettering))
    _lettering(draw, size, lettering)
    return _jpeg(image.reduce(FINE), name)


def _sun(draw: ImageDraw.ImageDraw, size: int, title: str, colours: tuple[str, str], *, lettered: bool) -> None:
    """Draw upright bars whose ends follow a circle, each shortened a little by the title's hash."""
    noise = sha256(title.encode(errors="replace")).digest()
    radius, middle = size * 0.30, (size * 0.5, size * (0.365 if lettered else 0.5))
    step = 2 * radius / BARS
    for index in range(BARS):
        across = (index + 0.5) / BARS * 2 - 1
        half = radius * (1 - across**2) ** 0.5 * (0.62 + 0.38 * noise[index] / 255)
        left = middle[0] + across * radius - step * 0.31
        box = (left, middle[1] - half, left + step * 0.62, middle[1] + half)
        draw.rounded_rectangle(box, radius=step * 0.31, fill=_blend(*colours, abs(across) ** 1.5))


def _blend(near: str, far: str, share: float) -> tuple[int, ...]:
    pairs = zip(bytes.fromhex(near[1:]), bytes.fromhex(far[1:]), strict=True)
    return tuple(round(one + (other - one) * share) for one, other in pairs)


def _lettering(draw: ImageDraw.ImageDraw, size: int, title: str) -> None:
    """Set the title as large as it fits in the lower third, on one to three lines."""
    if not title:
        return
    room = (size * 0.84, size * 0.22)
    text, font = max((_fitted(draw, _lined(title, count), room) for count in (1, 2, 3)), key=lambda set_: set_[1].size)
    draw.multiline_text(
        (size * 0.5, size * 0.825), text, "white", font, anchor="mm", align="center", spacing=font.size * 0.2,
        stroke_width=round(font.size / 40),
    )  # fmt: skip


def _lined(title: str, count: int) -> str:
    """Share the words of a title among lines of about the same length."""
    words, lines, target = title.split(), [""], len(title) / count
    for word in words:
        if lines[-1] and len(lines) < count and len(lines[-1]) + len(word) / 2 >= target:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _fitted(draw: ImageDraw.ImageDraw, text: str, room: tuple[float, float]) -> tuple[str, Font]:
    """Find the largest lettering that fits, from measuring it once."""
    trial = _font(200)
    box = draw.multiline_textbbox((0, 0), text, trial, spacing=40, stroke_width=5)
    scale = min(room[0] / (box[2] - box[0]), room[1] / (box[3] - box[1]), 2.4)
    return text, _font(max(24, int(200 * scale)))


def _font(size: int) -> Font:
    font = ImageFont.load_default(size=size)
    assert isinstance(font, ImageFont.FreeTypeFont)  # noqa: S101 - always so when a size is given
    return font


def _writable(title: str) -> str:
    """Bring a title to the letters the font has; empty where it does not have them."""
    font = _font(40)
    missing = bytes(font.getmask("\uffff"))
    spelled = unicodedata.normalize("NFKD", title).translate({0x2013: "-", 0x2014: "-", 0xDF: "ss"})
    spelled = "".join(letter for letter in spelled if not unicodedata.combining(letter))
    return "" if any(bytes(font.getmask(letter)) == missing for letter in spelled if letter != " ") else spelled
