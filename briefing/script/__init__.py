"""The script room: what is said, sentence by sentence, with its sources and to time.

In: a rundown and an editor's edits. Out: a Script, and how it reads on a page. Never: a claim that no item supports.
"""

from briefing.script.house import worded
from briefing.script.page import markdown, plain
from briefing.script.text import aloud
from briefing.script.writer import AROUND, Hire, write
from briefing.script.writers import Tools, open_writer

__all__ = ["AROUND", "Hire", "Tools", "aloud", "markdown", "open_writer", "plain", "worded", "write"]
