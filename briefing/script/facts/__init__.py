"""What the page tells of each story, from the items' own words, and what every sentence of a script rests on.

In: a finished script, its rundown and each story's candidates. Out: the same script with facts and evidence.
Never: a line that the check does not pass.
"""

from briefing.script.facts.finish import finished

__all__ = ["finished"]
