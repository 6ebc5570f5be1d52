"""The check behind every writer: does a sentence say what its sources say, and nothing else?

In: a sentence and the texts of the items it cites. Out: a score, faults, a verdict. Never: a sentence
written or mended.
"""

from briefing.script.checks.faults import Fault, FaultKind, Verdict
from briefing.script.checks.verdict import LEAST, proof, unsupported, verdict
from briefing.script.checks.wording import support

__all__ = ["LEAST", "Fault", "FaultKind", "Verdict", "proof", "support", "unsupported", "verdict"]
