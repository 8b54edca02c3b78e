"""How words begin where others stood: with a capital, if those had one."""


def begun_as(words: str, said: str) -> str:
    """What is said instead of words, with a capital where they begin with one.

    >>> begun_as("At nineteen", "in her late teens")
    'In her late teens'
    """
    return said[:1].upper() + said[1:] if words[:1].isupper() else said
