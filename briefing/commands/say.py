"""`briefing say`: a text, spoken.

In: a text. Out: a WAV or MP3 file. Never: news, chapters or tags.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.errors import ConfigError

_FORMS = (".wav", ".mp3")


@click.command()
@click.argument("text")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("say.wav"),
    show_default=True,
    help="Where the sound goes: .wav as the voice speaks, .mp3 at the loudness of the show.",
)
@click.option("--voice", default="", metavar="NAME", help="A voice's name, in place of the configured one.")
@options.station_options
@reporting
def command(text: str, out: Path, voice: str, config_file: Path) -> None:
    """Speak TEXT, or what comes from standard input where it is -.

    Numbers, abbreviations and names are read as in an episode.
    """
    if out.suffix.lower() not in _FORMS:
        raise ConfigError(out, f"{out} must end in .wav or .mp3, so that it is known what to write.")
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    from briefing import audio, script, speech  # noqa: PLC0415 - the rooms take a while to import
    from briefing.resources import cache_folder  # noqa: PLC0415

    config, station = options.open_station(config_file)
    written = script.aloud(sys.stdin.read() if text == "-" else text)
    speaker = speech.choose(station, voice or config.speech.voice, config.show.language)
    lexicon = speech.read_lexicon(station, config.show.language)
    with ThreadPoolExecutor(1) as pool:
        takes = speech.speak(written, speaker, cache=cache_folder("takes"), executor=pool, lexicon=lexicon)
    seconds = audio.write_takes(takes, out, config.audio)
    click.echo(f"{out}  {seconds:.1f} s, {speaker.title}")
