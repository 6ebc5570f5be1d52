"""The gate: proves any episode and feed before it airs, and whenever asked.

In: a public folder, or a staged one over it. Out: faults. Never: a change to what it looks at.
"""

from briefing.check.fault import Fault
from briefing.check.gate import named, site, staged

__all__ = ["Fault", "named", "site", "staged"]
