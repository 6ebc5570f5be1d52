import re
from pathlib import Path

import pytest

from briefing.speech import normalise

STYLE = Path(__file__).parents[2] / "docs" / "spoken-style.md"
ROWS = [
    tuple(cell.strip() for cell in row.groups())
    for row in re.finditer(r"^\|(.+)\|(.+)\|$", STYLE.read_text("utf8"), re.MULTILINE)
    if row[1].strip() not in {"written", "---"}
]


@pytest.mark.parametrize(("written", "said"), ROWS)
def test_every_example_of_the_style(written, said):
    """Every example in docs/spoken-style.md is said as it claims."""
    assert normalise(written) == said
