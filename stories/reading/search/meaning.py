"""“Did you mean”: for a word that nobody wrote, the nearest that somebody did."""

from typing import Final

from django.db.models import Q
from rapidfuzz.distance import OSA

from stories.publishing.index.near import SHORTEST, ends_of, letters_of, typed
from stories.publishing.index.rows import SearchWord
from stories.publishing.index.words import runs
from stories.reading.search.query import Asked
from stories.reading.search.stopping import is_little

MOST: Final = 2000  # words that are compared, the most used first
OFFERED: Final = 5  # words that one may have meant
_LONG: Final = 8  # letters from which two slips are forgiven
_SHORT: Final = 4  # letters up to which another ending is another word: “drop” is not “ropes”


def near_words(word: str) -> list[str]:
    """The words of the index that ``word`` may have meant, the nearest first, no little ones.

    One wrong, missing, added or swapped letter is near; in long words two. The stems are compared,
    then the words as they are typed; of equally near words the one that more editions have.
    """
    found = list(runs(word))
    if len(found) != 1 or found[0].script not in SHORTEST:
        return []
    script = found[0].script
    asked = typed(word, script)
    if len(asked) < SHORTEST[script]:
        return []
    spelled, (head, tail) = letters_of(asked), ends_of(asked)
    known = SearchWord.objects.filter(Q(head=head) | Q(tail=tail)).order_by("-editions", "word")
    allowed = 2 if len(spelled) >= _LONG else 1
    is_short = script == "latin" and len(asked) <= _SHORT
    near = []
    for candidate in known.values_list("word", flat=True)[:MOST]:
        away = OSA.distance(spelled, letters_of(candidate), score_cutoff=allowed)
        if 0 < away <= allowed and not is_little(candidate):
            as_typed = OSA.distance(asked, candidate)
            if as_typed <= 1 or not is_short:
                near.append((away, as_typed, candidate))
    near.sort(key=lambda each: each[:2])  # equally near ones stay in their order
    return [candidate for _away, _as_typed, candidate in near[:OFFERED]]


def corrected(asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """The question with each of its words replaced by the nearest other one, if there is one."""
    return tuple(
        each if each.is_phrase else Asked(next(iter(near_words(each.text)), each.text))
        for each in asked
    )
