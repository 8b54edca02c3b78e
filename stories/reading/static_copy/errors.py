"""What can go wrong with a copy, in words for whoever runs the command."""


class ExportError(Exception):
    """The copy could not be made; the one that stands is untouched."""
