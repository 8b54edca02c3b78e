"""Making the ten drafts of a rehearsal, and taking them away again."""

from collections.abc import Callable
from datetime import date
from html import escape
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from stories.consent.appearances import Appearance
from stories.editing.rehearsal.exercises import EXERCISES
from stories.editing.rehearsal.people import (
    AUTHOR,
    RehearsalRefused,
    author,
    enter_person,
    forget_people,
)
from stories.editing.rehearsal.pictures import upload
from stories.editing.rehearsal.shape import Block, Exercise
from stories.editing.rehearsal.shelf import drafts_on, shelf_of
from stories.pages.rehearsal import RehearsalIndexPage, RehearsalPage
from stories.redaction.approval import open_review
from stories.redaction.tasks import manuscript_of

LANGUAGE = "en"
DAY = date(2023, 3, 1)  # told as a year

Say = Callable[[str], None]


def silent(_words: str) -> None:
    """Whoever wants to hear nothing."""


@transaction.atomic
def make_rehearsal(*, reviewer: Any, again: bool = False, say: Say = silent) -> RehearsalIndexPage:
    """Make the drafts for ``reviewer`` that are not there yet; with ``again`` all of them anew.

    ``say`` hears what is being done.

    Raises:
        RehearsalRefused: ``reviewer`` may not review, or the site cannot hold the drafts.
    """
    if not reviewer.is_active or not reviewer.has_perm("stories.review_redactions"):
        raise RehearsalRefused(
            _("%s has no right to review. An administrator can add the account to the reviewers.")
            % reviewer.get_username()
        )
    if again:
        remove_rehearsal(reviewer=reviewer, say=say)
    shelf = shelf_of(reviewer) or _new_shelf(reviewer)
    there = {page.exercise for page in drafts_on(shelf)}
    for number, exercise in enumerate(EXERCISES, start=1):
        if exercise.key not in there:
            say(_("Draft %(number)d of %(all)d") % {"number": number, "all": len(EXERCISES)})
            _make_draft(exercise, shelf)
    return shelf


def _new_shelf(reviewer: Any) -> RehearsalIndexPage:
    home = Page.objects.filter(depth=2, content_type__model="homepage").first()
    locale = Locale.objects.filter(language_code=LANGUAGE).first()
    if home is None:
        raise RehearsalRefused(_("The site has no home page yet. Make it first."))
    if locale is None:
        raise RehearsalRefused(_("The drafts are in English, and this site has no English."))
    name = reviewer.get_full_name() or reviewer.get_username()
    shelf = RehearsalIndexPage(
        title=_("Rehearsal: %s") % name,
        slug=f"rehearsal-{reviewer.pk}",
        live=False,
        owner=reviewer,
        locale=locale,
    )
    home.add_child(instance=shelf)
    return shelf


def _make_draft(exercise: Exercise, shelf: RehearsalIndexPage) -> None:
    writer = author()
    consent = enter_person(exercise.person)
    page = RehearsalPage(
        title=exercise.title,
        slug=exercise.slug,
        teaser=exercise.teaser,
        exercise=exercise.key,
        body=[_block(block, writer) for block in exercise.body],
        date=DAY,
        date_precision="year",
        live=False,
        owner=writer,
        locale=shelf.locale,
    )
    page.appearances = [Appearance(storyteller=consent.storyteller, consent=consent)]
    shelf.add_child(instance=page)
    page.save_revision(user=writer)
    open_review(manuscript_of(page))


def _block(block: Block, writer: Any) -> Block:
    kind, value = block
    if kind == "text":
        parts = [" ".join(part.split()) for part in value.strip().split("\n\n")]
        return kind, "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts)
    if kind == "html":
        return "text", value
    if kind == "picture":
        return kind, value | {"image": upload(value["image"], by=writer)}
    return block


@transaction.atomic
def remove_rehearsal(*, reviewer: Any, say: Say = silent) -> bool:
    """Take the drafts of ``reviewer`` away, with their people and pictures; False: none there."""
    shelf = shelf_of(reviewer)
    if shelf is None:
        return False
    drafts = [manuscript_of(page) for page in drafts_on(shelf)]
    pictures = [picture for page in drafts for picture in page.pictures()]
    shelf.delete()
    forget_people()
    for picture in pictures:
        uploader = picture.uploaded_by_user
        if uploader is not None and uploader.get_username() == AUTHOR:
            picture.delete()
    say(_("The rehearsal of %s is removed.") % reviewer.get_username())
    return True
