"""“Did you mean”: for a word that nobody wrote, the nearest that somebody did."""

from typing import Final

from django.db.models import Q
from rapidfuzz.distance import OSA

from stories.publishing.index.near import SHORTEST, ends_of, letters_of, typed
from stories.publishing.index.rows import SearchWord
from stories.publishing.index.words import runs
from stories.reading.search.query import Asked

MOST: Final = 2000  # words that are compared, the most used first
_LONG: Final = 8  # letters from which two slips are forgiven


def nearest(word: str) -> str:
    """The word of the index that ``word`` may have meant; empty where none is near enough.

    One wrong, missing, added or swapped letter is near; in long words two. Of equally near words
    the one that more editions have.
    """
    found = list(runs(word))
    if len(found) != 1 or found[0].script not in SHORTEST:
        return ""
    script = found[0].script
    asked = typed(word, script)
    if len(asked) < SHORTEST[script]:
        return ""
    spelled, (head, tail) = letters_of(asked), ends_of(asked)
    known = SearchWord.objects.filter(Q(head=head) | Q(tail=tail)).order_by("-editions", "word")
    allowed = 2 if len(spelled) >= _LONG else 1
    best, least = "", allowed + 1
    for candidate in known.values_list("word", flat=True)[:MOST]:
        away = OSA.distance(spelled, letters_of(candidate), score_cutoff=least - 1)
        if 0 < away < least:
            best, least = candidate, away
    return best


def corrected(asked: tuple[Asked, ...], unknown: set[str]) -> tuple[Asked, ...]:
    """The question with each ``unknown`` word replaced by the nearest one, where there is one."""
    return tuple(
        Asked(nearest(each.text) or each.text) if each.text in unknown else each for each in asked
    )
