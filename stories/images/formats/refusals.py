"""Why a file is not accepted, and what helps. Words for people who upload pictures."""

from typing import Any

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

SAVE_ANEW = _("Open it in a picture program, save it as PNG or JPEG, and upload that.")
MAKE_SMALLER = _("Make it smaller in a picture program and upload that.")
FETCH_AGAIN = _("Copy it once more from where it comes from and upload it again.")


class PictureUnreadable(ValueError):
    """The file is not a picture that can be decoded safely; the words say why and what helps."""


def refusal(reason: Any, cure: Any) -> Promise:
    """One reason and one piece of advice."""
    return format_lazy("{} {}", reason, cure)


EMPTY = refusal(_("The file is empty."), FETCH_AGAIN)
NO_PICTURE = refusal(_("The picture cannot be read: no format of pictures known here."), SAVE_ANEW)
DAMAGED = refusal(_("The picture cannot be read: its file is damaged."), SAVE_ANEW)
BROKEN_OFF = refusal(
    _("The picture cannot be read: its file breaks off before the end."), FETCH_AGAIN
)
TOO_LARGE = refusal(_("The picture is larger than 50 megapixels."), MAKE_SMALLER)
TOO_LONG = refusal(_("A side of the picture is longer than 16,383 pixels."), MAKE_SMALLER)
TOO_HEAVY = refusal(_("The file is larger than 250 megabytes."), MAKE_SMALLER)
TOO_MANY_FRAMES = refusal(
    _("The file holds more than 1,000 pictures, one behind the other."),
    _("Save the one that is meant as PNG or JPEG and upload that."),
)
TOO_BUSY = refusal(_("The picture is built to keep computers busy."), SAVE_ANEW)
TOO_MUCH_TEXT = refusal(_("The file holds more text than a picture needs."), SAVE_ANEW)
CIRCLE = refusal(_("The parts of the file refer to each other in a circle."), SAVE_ANEW)
SOMETHING_BEHIND = refusal(
    _("Behind the end of the picture there is something else in the file."), SAVE_ANEW
)
TWO_IN_ONE = refusal(
    _("The file is two things at once: a picture, and a document, page or archive."), SAVE_ANEW
)
RAW = refusal(_("This is a raw file of a camera."), _("Export it as JPEG or TIFF and upload that."))
OTHER_ENDING = _("The file is called “.{ending}”, but it is a file of the kind {kind}.")
RENAME = _("Give it the ending “.{ending}” and upload it again.")
