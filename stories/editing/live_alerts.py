"""A change of rule reaches pages that readers have: checked after the commit, told at once.

Wired in ``stories/apps.py`` to the registry and to the exceptions of the site, so that it
happens whoever adds a term or retires an exception, and by whatever way.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction

from stories.editing.mail_reviews import tell_reviewers_of_live_musts
from stories.people.public_names import PublicName
from stories.people.terms import ProtectedTerm
from stories.publishing.editions import Edition
from stories.publishing.live_checking import (
    Checked,
    check_retired,
    check_terms,
    edition_was_saved,
)


class CheckAfterCommit:
    """What changed in one transaction: ten words that are protected together are one search."""

    def __init__(self) -> None:
        self.terms: list[int] = []
        self.retired: list[str] = []

    @classmethod
    def add(cls, *, terms: Iterable[int] = (), retired: Iterable[str] = ()) -> None:
        """Let the check that waits for the end of this transaction look for these too."""
        waiting = [entry[1] for entry in connection.run_on_commit]
        check = next((each for each in waiting if isinstance(each, cls)), None)
        wanted = check or cls()
        wanted.terms += terms
        wanted.retired += retired
        if check is None:  # outside of a transaction it is called at once
            transaction.on_commit(wanted, robust=True)

    def __call__(self) -> None:
        """Check the pages that may say it, and tell the reviewers of what must be solved."""
        checked: list[Checked] = []
        if self.terms:
            terms = ProtectedTerm.objects.filter(pk__in=self.terms).select_related("storyteller")
            checked += check_terms(terms)
        if self.retired:
            checked += check_retired(self.retired)
        tell_reviewers_of_live_musts([each.page for each in checked if each.musts])


def term_was_saved(
    sender: Any, instance: ProtectedTerm, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """A new protected term: who says it on a page that readers have?"""
    if created and not raw:
        CheckAfterCommit.add(terms=[instance.pk])


def exception_was_saved(
    sender: Any, instance: PublicName, update_fields: Any = None, **kwargs: Any
) -> None:
    """An exception was retired just now: what did it keep silent?"""
    if instance.retired_at is not None and "retired_at" in (update_fields or ()):
        CheckAfterCommit.add(retired=[instance.name])


def exception_was_deleted(sender: Any, instance: PublicName, **kwargs: Any) -> None:
    """Deleted behind the desk's back, it is retired all the same."""
    CheckAfterCommit.add(retired=[instance.name])


def edition_was_issued_or_ended(
    sender: Any, instance: Edition, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """An approval answers what was found before it; what was taken down needs no answer."""
    if not raw:
        edition_was_saved(instance, created=created)
