"""The audio room: takes become one mastered MP3, and any MP3 tells the truth about itself.

In: takes, the running time wanted, the sound settings. Out: a Recording with its cues, or a Measurement. Never: an
estimated time.

    takes ─► levelling ─► timing ─► stretching ─► assembly ─► mastering ─► encoding ─► Recording
                                                  (sting)     (loudness, limiter)     (measuring, frames)
"""

from briefing.audio.aloud import write_takes
from briefing.audio.assembly import STINGS_SECONDS
from briefing.audio.measuring import Measurement, measure
from briefing.audio.mixing import mix
from briefing.audio.program import ffmpeg

__all__ = ["STINGS_SECONDS", "Measurement", "ffmpeg", "measure", "mix", "write_takes"]
