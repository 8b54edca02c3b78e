"""Storytellers: the people whose lives the stories are."""

import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.detection.handles import NameForm, matches_form

REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no letter that is read as a digit

NAME_FORMS = [
    (NameForm.TITLE_INITIALS.value, _("Title and initials: Mr. I.K.")),
    (NameForm.SURNAME_INITIAL.value, _("Surname and initial: Kim S.")),
    (NameForm.INITIALS.value, _("Spaced initials: K. M.")),
    (NameForm.SURNAME_MASK.value, _("Surname and two circles: Park OO")),
    (NameForm.ALIAS.value, _("A name chosen for the story")),
    (NameForm.ROLE.value, _("A role: a mother of two")),
]

SITUATIONS = [
    ("settled", _("has arrived and is settled")),
    ("underway", _("is on the way")),
    ("hiding", _("is in hiding")),
    ("unknown", _("nobody knows")),
]

# The invented people of a rehearsal are called so, and stand on no other page.
REHEARSAL_MARK = "RH-"

SHOWN_NAME_IS_TRUE_NAME = _(
    "The shown name is the same as a true name kept for this person. "
    "Choose a form that does not tell it, for example initials."
)


def new_reference(mark: str = "LF-") -> str:
    """A reference code such as ``LF-7Q2M9``: random, so that it says nothing about anybody."""
    return mark + "".join(secrets.choice(REFERENCE_ALPHABET) for _place in range(5))


class Storyteller(models.Model):
    """A person who tells, under the name that was agreed; true names live in protected terms."""

    reference = models.CharField(
        _("reference code"), max_length=16, unique=True, default=new_reference, editable=False
    )
    shown_name = models.CharField(
        _("shown as"),
        max_length=80,
        help_text=_("How readers meet this person. Never the true name."),
    )
    name_form = models.CharField(
        _("form of the name"), max_length=20, choices=NAME_FORMS, default=NameForm.TITLE_INITIALS
    )
    is_minor = models.BooleanField(
        _("is a minor"),
        default=False,
        help_text=_("Younger than 18. A guardian gives consent, and every detail weighs more."),
    )
    situation = models.CharField(
        _("where the person is"),
        max_length=10,
        choices=SITUATIONS,
        default="settled",
        help_text=_("While somebody is in hiding or on the way, two reviewers look at a page."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("storyteller")
        verbose_name_plural = _("storytellers")
        ordering = ["reference"]

    def __str__(self) -> str:
        return f"{self.shown_name} ({self.reference})" if self.shown_name else self.reference

    @property
    def name_form_words(self) -> str:
        """How the name is shown, without the example, which is somebody else's."""
        return self.get_name_form_display().partition(":")[0]

    @property
    def is_invented(self) -> bool:
        """Whether this is nobody: somebody of a rehearsal, who is on no true page."""
        return self.reference.startswith(REHEARSAL_MARK)

    def clean(self) -> None:
        """Refuse a shown name that is not of its form, or that equals a true name."""
        super().clean()
        if self.shown_name and not matches_form(self.shown_name, NameForm(self.name_form)):
            raise ValidationError(
                {
                    "shown_name": _(
                        "“%(name)s” is not of the form “%(form)s”. A masked name always has two "
                        "circles, whatever the length of the true name."
                    )
                    % {"name": self.shown_name, "form": self.get_name_form_display()}
                }
            )
        if self.pk and self.tells_true_name(self.shown_name):
            raise ValidationError({"shown_name": SHOWN_NAME_IS_TRUE_NAME})

    def tells_true_name(self, text: str) -> bool:
        """Whether ``text`` equals one of the true names kept for this person (by fingerprint)."""
        return self.terms.filter(kind="name").telling(text).exists()
