"""What the disk refuses, said in a sentence.

In: an attempt to write. Out: nothing, or an error that says what to do. Never: writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout

from briefing.errors import BriefingError


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn what the disk refuses into an error that says what to do."""
    try:
        yield
    except Timeout:
        raise
    except (OSError, NotImplementedError) as error:
        why = getattr(error, "strerror", None) or error
        message = (
            f"{folder} cannot be written ({why}). See that the disk has room and the folder is yours, then run again."
        )
        raise BriefingError(folder, message) from error
