"""A small organisation that never was, with people who never lived: the demo."""
