"""The commands, a file each. In: options. Out: what a person or a program reads. Never: a room's work."""
