"""The invented people of a rehearsal: their reference codes are marked, and stand nowhere else."""

from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.consent.records import ConsentRecord
from stories.editing.rehearsal.shape import Person
from stories.people.storytellers import REHEARSAL_MARK, Storyteller, new_reference

AUTHOR = "rehearsal-author"
GIVEN_DAYS_AGO = 200

AUTHOR_IS_TAKEN = _(
    "The account “%s” writes the drafts of rehearsals and must not be somebody's: it is active, "
    "or has rights. Rename it first."
)


class RehearsalRefused(Exception):
    """The rehearsal cannot be made; the message says what to do about it."""


def author() -> Any:
    """Whoever wrote the drafts: an account that nobody can use, so that everybody may review.

    Raises:
        RehearsalRefused: somebody uses an account of this name.
    """
    users = get_user_model().objects
    account = users.filter(username=AUTHOR).first()
    if account is None:
        account = users.create_user(AUTHOR, first_name="Rehearsal", is_active=False)
    if account.is_active or account.is_superuser or account.groups.exists():
        raise RehearsalRefused(str(AUTHOR_IS_TAKEN % AUTHOR))
    return account


def enter_person(person: Person) -> ConsentRecord:
    """Enter an invented person with one consent; nothing is protected, for nobody is there."""
    storyteller = Storyteller(
        reference=new_reference(REHEARSAL_MARK),
        shown_name=person.shown_name,
        name_form=person.form,
        is_minor=person.is_minor,
    )
    storyteller.full_clean()
    storyteller.save()
    values = {
        "given_on": timezone.localdate() - timedelta(days=GIVEN_DAYS_AGO),
        "method": "written",
        "spoken_language": "Korean",
        "channels": ["site"],
        "languages": ["en"],
        "name_form": person.form,
        "picture_form": "none",
    } | person.consent
    record = ConsentRecord(storyteller=storyteller, **values)
    record.full_clean()
    record.save()
    return record


def forget_people() -> None:
    """Take out invented people who are on no draft any more; true people are never touched.

    A consent that was withdrawn stays, as every one does, and so does whoever had given it.
    """
    people = Storyteller.objects.filter(reference__startswith=REHEARSAL_MARK, appearances=None)
    records = ConsentRecord.objects.filter(storyteller__in=people, withdrawn_at=None)
    for record in records:
        record.delete()
    people.filter(consents=None).delete()
