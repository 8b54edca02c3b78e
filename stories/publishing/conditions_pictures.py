"""What the gate wants of pictures: cleared copies, and nobody on them who did not agree."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from stories.consent.appearances import Appearance
from stories.consent.scope import PictureForm
from stories.publishing.blockers import Blocker
from stories.publishing.pictures import a_face_may_show
from stories.redaction.once import once_a_look
from stories.redaction.reviews import RedactionReview

DESK_SCREEN = "story_pictures:clear"
NARROWEST = (PictureForm.NONE, PictureForm.OBSCURED, PictureForm.FULL)


def pictures_cleared(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Every picture is cleared as it is now, and its clean copy is the one that was cleared."""
    for image in page.pictures():
        if not image.is_cleared:
            yield Blocker(
                "picture",
                _("The picture “%s” is not cleared.") % image.title,
                _("A reviewer who did not upload it can clear it."),
                address=reverse(DESK_SCREEN, args=[image.pk]),
            )
        elif not image.is_intact():
            yield Blocker(
                "picture_changed",
                _("The stored copy of the picture “%s” was changed.") % image.title,
                _("An administrator can have it prepared anew; then it is cleared again."),
                address=reverse(DESK_SCREEN, args=[image.pk]),
            )


def pictures_agreed(page: Any, review: RedactionReview | None) -> Iterator[Blocker]:
    """Everybody on the page agreed to pictures, and to faces where one may be recognised."""
    pictures = page.pictures()
    if not pictures:
        return
    forms = forms_agreed(page)
    refused = [name for name, form in forms.items() if form == PictureForm.NONE]
    if refused:
        yield Blocker(
            "picture_refused",
            _("No pictures were agreed with: %s.") % _(", ").join(refused),
            _("The author can remove the pictures."),
        )
    hidden = [name for name, form in forms.items() if form == PictureForm.OBSCURED]
    for image in pictures if hidden else []:
        if image.is_cleared and a_face_may_show(image):
            yield Blocker(
                "face_not_covered",
                _("“%(title)s” shows a face, and only obscured pictures were agreed with: %(who)s.")
                % {"title": image.title, "who": _(", ").join(hidden)},
                _("A reviewer can cover the face, or the author can remove the picture."),
                address=reverse(DESK_SCREEN, args=[image.pk]),
            )
    yield from faces_of_nobody(page, pictures)


def faces_of_nobody(page: Any, files: Iterable[Any]) -> Iterator[Blocker]:
    """A face that may be recognised, where nobody is named who could have agreed to it."""
    somebody = [*page.appearances.all(), *people_on_translations(page)]
    for file in files if not somebody else []:
        if file.is_cleared and file.may_show_face:
            yield Blocker(
                "face_of_nobody",
                _("“%s” shows a face, and nobody on this page has agreed to it.") % file.title,
                _("The author can add the person with a consent; a reviewer can cover the face."),
            )


def forms_agreed(page: Any) -> dict[str, str]:
    """What each person agreed to, by the name shown: those here, and on translations of the page.

    A translation shows the same picture, whoever is named on it. Where somebody stands on several
    by different consents, the narrowest counts. Who agreed to nothing at all is left to the
    condition that asks for consents.
    """
    forms: dict[str, str] = {}
    for person in (*page.appearances.all(), *people_on_translations(page)):
        if person.consent:
            form = person.consent.picture_form
            before = forms.get(person.name_shown, form)
            forms[person.name_shown] = min(form, before, key=NARROWEST.index)
    return forms


@once_a_look
def people_on_translations(page: Any) -> list[Appearance]:
    """Who stands on the translations of a page, with their consents."""
    source = page.alias_of  # an alias says the same as its source, whose translations are its own
    keys = {each.translation_key for each in (page, source) if each is not None}
    others = Appearance.objects.filter(page__translation_key__in=keys)
    return list(others.exclude(page_id=page.pk).select_related("storyteller", "consent"))
