"""Exceptions of the whole site: names that may be written out, and words of the house.

An exception is never deleted, only retired: who added it, why, and until when it was in force
stays to be read.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.people.terms import ProtectedTerm

HOUSE = "house"
LONGEST_NAME = 120
LONGEST_REASON = 200

NEEDS_RIGHT = _("Only administrators make exceptions for the whole site.")
# One letter stands in half of all masks.
FEWEST_LETTERS = 2
# Kinds of protected terms that are somebody's name; schools and workplaces belong to many.
PERSONAL = ("name", "relative")
TOWN = "home_town"
NO_NAME = _("Write the words that may be written out.")
TOO_SHORT = _("Write at least two letters, without signs that nobody sees.")
TOO_LONG = _("An exception has at most %(most)d letters, and its reason %(most_reason)d.")
UNKNOWN_KIND = _("This is no kind of exception. Choose one of those that are offered.")
NEEDS_REASON = _("Say why: whoever reads this in two years was not there.")
IS_PROTECTED = _(
    "These words equal a true name that is protected for a storyteller. They cannot be an "
    "exception."
)
IS_PROTECTED_TOWN = _(
    "This is kept as the home town of a storyteller. It cannot be an exception: on every page "
    "somebody has to look whether it gives them away."
)
IN_FORCE_ALREADY = _("These words are an exception already.")
RETIRED_ALREADY = _("This exception was retired already.")


class PublicName(models.Model):
    """A name the desk has agreed to write out, with the reason and who agreed."""

    KINDS = [
        ("person", _("Public person")),
        ("staff", _("Staff or spokesperson")),
        ("organisation", _("Organisation")),
        ("place", _("Place that may be named")),
        ("house", _("House style: words that are never a finding")),
    ]

    name = models.CharField(_("name, as it is written"), max_length=LONGEST_NAME, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=KINDS, default="person")
    reason = models.CharField(_("why it may be written out"), max_length=LONGEST_REASON, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    added_at = models.DateTimeField(auto_now_add=True)
    retired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    retired_at = models.DateTimeField(_("no longer in force since"), null=True, editable=False)

    class Meta:
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_in_force(self) -> bool:
        """Whether nobody has retired it."""
        return self.retired_at is None


@transaction.atomic
def add_exception(*, name: str, kind: str, reason: str, by: Any) -> PublicName:
    """Let words be written out on the whole site from now on; what was retired can come back.

    Raises:
        PermissionDenied: ``by`` may not make exceptions.
        ValidationError: words or reason are missing or too long, no such kind, the words equal
            a protected name or home town, or they are an exception already.
    """
    if not by.is_active or not by.has_perm("stories.add_publicname"):
        raise PermissionDenied(NEEDS_RIGHT)
    name, reason = " ".join(name.split()), " ".join(reason.split())
    _require_sense(name, kind, reason)
    exception = PublicName.objects.select_for_update(of=("self",)).filter(name=name).first()
    if exception and exception.is_in_force:
        raise ValidationError(IN_FORCE_ALREADY)
    exception = exception or PublicName(name=name)
    exception.kind, exception.reason, exception.added_by = kind, reason, by
    if exception.pk:
        exception.added_at = timezone.now()
    exception.retired_by = exception.retired_at = None
    exception.save()
    enter(Act.EXCEPTION_ADDED, by=by, codes={"exception": exception.pk, "kind": kind})
    return exception


def _require_sense(name: str, kind: str, reason: str) -> None:
    if not name:
        raise ValidationError({"name": NO_NAME})
    if sum(map(str.isalpha, name)) < FEWEST_LETTERS or not name.isprintable():
        raise ValidationError({"name": TOO_SHORT})
    if kind not in dict(PublicName.KINDS):
        raise ValidationError({"kind": UNKNOWN_KIND})
    if not reason:
        raise ValidationError({"reason": NEEDS_REASON})
    if len(name) > LONGEST_NAME or len(reason) > LONGEST_REASON:
        most = {"most": LONGEST_NAME, "most_reason": LONGEST_REASON}
        raise ValidationError(TOO_LONG, params=most)
    if ProtectedTerm.objects.filter(kind__in=PERSONAL).telling(name).exists():
        raise ValidationError({"name": IS_PROTECTED})
    if ProtectedTerm.objects.filter(kind=TOWN).telling(name).exists():
        raise ValidationError({"name": IS_PROTECTED_TOWN})


@transaction.atomic
def retire_exception(*, public_name: PublicName, by: Any) -> PublicName:
    """End an exception. Pages that readers have are checked anew, see ``publishing.live_checking``.

    Raises:
        PermissionDenied: ``by`` may not end exceptions.
        ValidationError: it was retired already.
    """
    if not by.is_active or not by.has_perm("stories.change_publicname"):
        raise PermissionDenied(NEEDS_RIGHT)
    exception = PublicName.objects.select_for_update(of=("self",)).get(pk=public_name.pk)
    if not exception.is_in_force:
        raise ValidationError(RETIRED_ALREADY)
    exception.retired_by, exception.retired_at = by, timezone.now()
    exception.save(update_fields=["retired_by", "retired_at"])
    enter(Act.EXCEPTION_RETIRED, by=by, codes={"exception": exception.pk, "kind": exception.kind})
    return exception
