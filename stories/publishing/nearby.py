"""The editions that concern a page on the desk: its own, the one above, its translations, and
those of its people.
"""

from typing import Any

from django.db.models import F, Q

from stories.detection import Translation
from stories.publishing.editions import Edition
from stories.publishing.live_words import passages_in
from stories.redaction.once import is_looked_at, once_a_look


@once_a_look
def editions_near(page: Any) -> list[Edition]:
    """Readable editions of ``page``, of the page above it, of its translations and of the people
    on it, newest first.

    One row for each consent of an edition: ``by_consent`` and ``of_person`` are numbers or None.
    Their seals are for whoever uses them to verify.
    """
    people = {person.storyteller_id for person in page.appearances.all()}
    above = page.get_parent()
    numbers = {page.pk} | ({above.pk} if above else set())
    concerned = (
        Q(page_number__in=numbers)
        | Q(consents__storyteller__in=people)
        | Q(translation_key=str(page.translation_key))
    )
    readable = Edition.objects.readable().filter(concerned)
    return list(
        readable.annotate(by_consent=F("consents__pk"), of_person=F("consents__storyteller"))
    )


def own_edition(page: Any) -> Edition | None:
    """The edition of ``page`` that readers have now; None before the first."""
    own = next((each for each in editions_near(page) if each.page_number == page.pk), None)
    return own if own and own.is_sealed() else None


def edition_above(page: Any) -> Edition | None:
    """The edition of the page above ``page``; None where readers have none."""
    above = page.get_parent()
    number = above.pk if above else None
    found = next((each for each in editions_near(page) if each.page_number == number), None)
    return found if found and found.is_card_sealed() else None


def editions_of_people(page: Any) -> list[Any]:
    """The rows of :func:`editions_near` that stand for somebody on ``page``."""
    people = {person.storyteller_id for person in page.appearances.all()}
    return [each for each in editions_near(page) if getattr(each, "of_person", None) in people]


def translations_of(page: Any) -> list[Edition]:
    """The sealed editions of ``page`` in other languages, in the order of their languages."""
    key = str(page.translation_key)
    # Whoever does not show the rest of the neighbourhood does not load it either.
    near = editions_near(page) if is_looked_at(page) else _of_key(key)
    others = {
        each.pk: each
        for each in near
        if each.translation_key == key and each.page_number != page.pk
    }
    return [each for each in sorted(others.values(), key=_by_language) if each.is_sealed()]


def _of_key(key: str) -> list[Edition]:
    return list(Edition.objects.readable().filter(translation_key=key))


def _by_language(edition: Edition) -> str:
    return edition.language


def told_in_translations(page: Any) -> list[Translation]:
    """What readers are told by ``page`` in other languages."""
    return [
        Translation(edition.language, tuple(passages_in(edition)), stamp=edition.article_seal)
        for edition in translations_of(page)
    ]
