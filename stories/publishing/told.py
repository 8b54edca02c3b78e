"""Whom a page tells of: those it names, or, where it names nobody, those whom it names in other
languages. To leave a name out makes nobody agree.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.db.models import Q

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.consent.scope import ConsentScope
from stories.detection import UnscannableContent
from stories.publishing.editions import Edition
from stories.redaction.once import once_a_look
from stories.redaction.tasks import manuscript_of

# Of the letters of a copy: with fewer of them in common it is a page of its own by now.
SAME: Final = 1 / 3
_A_SENTENCE: Final = 20  # shorter passages, such as headings, stand on many pages


@once_a_look
def people_told(page: Any) -> list[Appearance]:
    """:func:`people_now`, asked once a look."""
    return people_now(page)


def people_now(page: Any) -> list[Appearance]:
    """Those who stand on ``page``; where nobody does, those on its translations, and those behind
    what readers have of them. Some of these are no rows of the table.
    """
    named = list(page.appearances.all())
    if named:
        return named
    keys = keys_of(page)
    elsewhere = Appearance.objects.filter(page__translation_key__in=keys).exclude(page_id=page.pk)
    found = list(elsewhere.select_related("storyteller", "consent"))
    known = {person.consent_id for person in found}
    others = [record for record in _behind(page, keys) if record.pk not in known]
    return [*found, *(Appearance(storyteller=each.storyteller, consent=each) for each in others)]


def _behind(page: Any, keys: set[str]) -> Iterable[ConsentRecord]:
    """The consents that the standing editions of the translations rest on. What the page itself
    told without a name before is remembered as well: a translation may have gone since then.
    """
    same = Edition.objects.filter(translation_key__in=keys, withdrawn_at__isnull=True)
    elsewhere = same.exclude(page_number=page.pk)
    rests = Q(editions__in=elsewhere.values("pk")) | Q(told_in__in=same.values("pk"))
    return ConsentRecord.objects.filter(rests).select_related("storyteller").distinct()


def keys_of(page: Any) -> set[str]:
    """What binds ``page`` to its translations, and to those of whatever is an alias or a copy of
    one of them: a copy that was translated tells of the same people as the original.
    """
    known: dict[int, Any] = {}
    waiting = [page]
    while waiting:
        here = waiting.pop()
        if here.pk not in known:
            known[here.pk] = here
            waiting.extend(_bound_to(here))
    return {str(each.translation_key) for each in known.values()}


def _bound_to(page: Any) -> Iterator[Any]:
    """Pages that are bound to ``page`` in one step."""
    yield from copies_of(page)
    if page.alias_of_id:
        yield page.alias_of.specific
    same = type(page)._default_manager.filter(translation_key=page.translation_key)
    yield from same.exclude(pk=page.pk)


def copies_of(page: Any) -> Iterator[Any]:
    """Pages in the language of ``page`` of which one was copied from the other, and that still say
    the same. Copies have the seed of their cover in common; it is drawn once and never changes.
    """
    others = type(page)._default_manager.filter(cover_seed=page.cover_seed, locale=page.locale_id)
    for other in others.exclude(pk=page.pk):
        if _says_the_same(manuscript_of(page), manuscript_of(other)):
            yield other


def _says_the_same(one: Any, other: Any) -> bool:
    try:
        here, there = _sentences(one), _sentences(other)
    except UnscannableContent:  # nobody knows what they say
        return True
    return sum(map(len, here & there)) > SAME * sum(map(len, here))


def _sentences(page: Any) -> set[str]:
    return {each.text for each in page.passages() if len(each.text) >= _A_SENTENCE}


def all_agreed(people: Iterable[Appearance], scope: ConsentScope) -> bool:
    """Whether all of them have agreed to ``scope``, by a consent in force; of nobody it is true."""
    consents = [person.consent for person in people]
    return all(each and each.is_in_force() and each.covers(scope) for each in consents)
