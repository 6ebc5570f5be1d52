"""Briefing: a self-hosted newsroom that makes a short daily audio briefing."""

__version__ = "0.1.0"
