"""A search from the question to what is shown: every word, else the nearest words, else some."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from stories.reading.frame_words import Frame
from stories.reading.moments import Moment
from stories.reading.search.labels import with_labels
from stories.reading.search.looking import ENOUGH, Hit, counts, look
from stories.reading.search.meaning import corrected, near_words
from stories.reading.search.query import Asked, Query
from stories.reading.search.stopping import without_little_words
from stories.reading.search.terms import Term, terms_of
from stories.reading.search.wishes import Wish, wish

FEW: Final = 2  # results, with which a nearer word is offered that has so many times more:
MANY_MORE: Final = 5
SOME: Final = 24  # results where only some of the words stand


@dataclass(frozen=True, slots=True)
class Found:
    """What the index answered, best first, and how the question was understood."""

    hits: list[Hit] = field(default_factory=list)
    terms: tuple[Term, ...] = ()
    wanted: Wish | None = None
    instead: str = ""  # the question with nearer words, where that is what was looked for
    only_some: bool = False  # no text has all of the words
    offer: str = ""  # a question with nearer words, which finds many more


def find(query: Query, under: Mapping[str, str], frame: Frame, moment: Moment) -> Found:
    """Editions that have every word of ``query``, narrowed to ``under`` (name of mark: value).

    Where there is none, words that stand nowhere are read as the nearest that do. Where there is
    still none, those are found that have some of the words.
    """
    wanted = without_little_words(query.wanted)
    found = _find(wanted, query, under, frame, moment)
    if found.hits or not found.terms:
        return _with_offer(found, wanted, query=query, under=under, frame=frame, moment=moment)
    meant = _meant(wanted, under, frame, moment)
    if meant != wanted:
        found = replace(
            _find(meant, query, under, frame, moment), instead=" ".join(map(_spelled, meant))
        )
        if found.hits:
            return found
        nowhere = _unknown(meant, under, frame, moment)
        known = [_spelled(asked) for asked in meant if asked.text not in nowhere]
        found = replace(found, instead=" ".join(known))
    some = _find(meant, query, under, frame, moment, any_of_them=True)
    if len(some.terms) < 2 and not found.instead:
        return some
    return replace(some, hits=some.hits[:SOME], only_some=True, instead=found.instead)


def _with_offer(
    found: Found,
    wanted: tuple[Asked, ...],
    *,
    query: Query,
    under: Mapping[str, str],
    frame: Frame,
    moment: Moment,
) -> Found:
    """Few were found: perhaps a word was misspelt here and, in the same way, in a text."""
    if not 0 < len(found.hits) <= FEW:
        return found
    meant = corrected(wanted)
    if meant == wanted or query.unwanted:
        return found
    terms = tuple(term for asked in meant for term in terms_of(asked))
    question = {"meant": wish(with_labels(terms, frame), under=under)}
    many = counts(question, moment, ENOUGH)["meant"] >= MANY_MORE * len(found.hits)
    return replace(found, offer=" ".join(map(_spelled, meant))) if many else found


def _find(
    wanted: tuple[Asked, ...],
    query: Query,
    under: Mapping[str, str],
    frame: Frame,
    moment: Moment,
    *,
    any_of_them: bool = False,
) -> Found:
    terms = tuple(term for asked in wanted for term in terms_of(asked))
    if not terms:
        return Found()
    unwanted = [term for asked in query.unwanted for term in terms_of(asked)]
    question = wish(with_labels(terms, frame), unwanted, any_of_them=any_of_them, under=under)
    return Found(look(question, moment), terms, question)


def _meant(
    wanted: tuple[Asked, ...], under: Mapping[str, str], frame: Frame, moment: Moment
) -> tuple[Asked, ...]:
    """The question with words that stand nowhere replaced by near ones that stand with the others.

    The table of words has also those of pages whose time has not come or is over. So the index is
    asked for each, because the page of results repeats what was meant: together with the words
    that do stand somewhere, or a slip would lead to any word that happens to be spelled alike.
    """
    unknown = _unknown(wanted, under, frame, moment)
    others = [term for asked in wanted if asked.text not in unknown for term in terms_of(asked)]
    near = {asked.text: near_words(asked.text) for asked in wanted if asked.text in unknown}
    together = {
        word: wish(
            with_labels([*terms_of(Asked(word)), *others], frame),
            under={"language": under.get("language", "")},
        )
        for words in near.values()
        for word in words
    }
    found = counts(together, moment, 1)
    return tuple(
        Asked(next((word for word in near.get(asked.text, ()) if found[word]), asked.text))
        if asked.text in near
        else asked
        for asked in wanted
    )


def _unknown(
    wanted: tuple[Asked, ...], under: Mapping[str, str], frame: Frame, moment: Moment
) -> set[str]:
    """The words of the question that stand nowhere."""
    language = under.get("language", "")
    questions = {
        asked.text: wish(with_labels(terms, frame), under={"language": language})
        for asked in wanted
        if not asked.is_phrase and (terms := tuple(terms_of(asked)))
    }
    return {text for text, count in counts(questions, moment, 1).items() if not count}


def _spelled(asked: Asked) -> str:
    return f'"{asked.text}"' if asked.is_phrase else asked.text
