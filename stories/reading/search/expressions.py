"""What is looked for, in the language of each database's full text. It holds digests only."""

from collections.abc import Callable

from stories.reading.search.terms import Alternative, Phrase
from stories.reading.search.wishes import Wish


def for_sqlite(wanted: Wish) -> str:
    """An expression of FTS5: ``("ab" AND "cd ef") OR "gh"``, ``NOT`` at the end."""
    found = f" {'OR' if wanted.any_of_them else 'AND'} ".join(
        _any(term, " OR ", " AND ", _quoted) for term in wanted.terms
    )
    whole = " AND ".join([f"({found})", *(f'"{mark}"' for mark in wanted.marks)])
    without = "".join(f" NOT {_any(term, ' OR ', ' AND ', _quoted)}" for term in wanted.unwanted)
    return f"({whole}){without}"


def for_postgresql(wanted: Wish) -> str:
    """A ``tsquery``: ``(ab & (cd <-> ef)) | gh``, with ``!`` for what must not be there."""
    found = f" {'|' if wanted.any_of_them else '&'} ".join(
        _any(term, " | ", " & ", _followed) for term in wanted.terms
    )
    without = [f"!{_any(term, ' | ', ' & ', _followed)}" for term in wanted.unwanted]
    return " & ".join([f"({found})", *wanted.marks, *without])


def _any(
    term: tuple[Alternative, ...], either: str, both: str, spell: Callable[[Phrase], str]
) -> str:
    alternatives = [
        f"({both.join(spell(phrase) for phrase in alternative)})" for alternative in term
    ]
    return f"({either.join(alternatives)})"


def _quoted(phrase: Phrase) -> str:
    return f'"{" ".join(phrase)}"'


def _followed(phrase: Phrase) -> str:
    return f"({' <-> '.join(phrase)})"
