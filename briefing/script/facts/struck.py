"""What an editor took off the air or off the page stays off the page.

In: the edits. Out: whether a sentence or a line may stand there. Never: another line in its place.
"""

from __future__ import annotations

from briefing.errors import EditsError
from briefing.model import Edits
from briefing.script.choose import SAME
from briefing.script.evidence import sameness, stems
from briefing.script.pool import Candidate


class Struck:
    """The editor's blue pencil, and where it was used."""

    def __init__(self, edits: Edits) -> None:
        """Take the edits of the day.

        Args:
            edits: what the editor changed.
        """
        self._said = [stems(one.old) for one in edits.replace]
        self._lines = {" ".join(one.split()): False for one in edits.drop if one.strip()}

    def sentence(self, one: Candidate) -> bool:
        """Tell whether an editor replaced the sentence in the narration.

        Args:
            one: a candidate.

        Returns:
            Whether it, or one much like it, was replaced.
        """
        return any(sameness(one.stems, old) > SAME for old in self._said)

    def line(self, text: str) -> bool:
        """Tell whether an editor dropped a line, and note that the edit was used.

        Args:
            text: a line that would stand on the page.

        Returns:
            Whether it begins as an edit says.
        """
        found = [start for start in self._lines if text.startswith(start)]
        self._lines |= dict.fromkeys(found, True)
        return bool(found)

    def refuse_unused(self) -> None:
        """Say which edit drops nothing.

        Raises:
            EditsError: no page would have had such a line.
        """
        for start, used in self._lines.items():
            if not used:
                raise EditsError(
                    start,
                    f'edits.toml drops a line that no page has: "{start}". Copy it from the end of script.md, or take '
                    "it out of `drop`.",
                )
