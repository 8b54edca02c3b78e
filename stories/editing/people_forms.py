"""Forms of the registry. What is typed as a true name is kept encrypted and never shown back."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from stories.detection.spelling.keys import full_keys
from stories.people.storytellers import Storyteller
from stories.people.terms import TERM_KINDS, TOO_SHORT, ProtectedTerm, protect

TERM_IS_SHOWN = _(
    "“%(name)s” is what readers see of this person, so it cannot be protected. "
    "Change the shown name first."
)
NOTHING_WRITTEN = _("Write at least one word to protect.")


class NeverShownBack(forms.Textarea):
    """A text area that forgets what was typed, also when the form comes back with an error."""

    def format_value(self, value: Any) -> None:
        """Nothing."""


class ProtectedTermsForm(forms.Form):
    """True names, towns, schools, relatives: one to a line, of one kind at a time."""

    kind = forms.ChoiceField(label=_("What it is"), choices=TERM_KINDS)
    terms = forms.CharField(
        label=_("Words to protect"),
        help_text=_(
            "One to a line, in every script you know. They are encrypted at once and cannot be "
            "read here again; from now on no draft may contain them in any spelling."
        ),
        widget=NeverShownBack(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
        max_length=2000,
        error_messages={"required": NOTHING_WRITTEN},
    )

    def __init__(self, *args: Any, storyteller: Storyteller, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.storyteller = storyteller

    def clean_terms(self) -> list[str]:
        """Refuse what is too short to be recognised, and what readers see of this person."""
        lines = [line.strip() for line in self.cleaned_data["terms"].splitlines()]
        terms = list(dict.fromkeys(line for line in lines if line))
        if not terms:
            raise ValidationError(NOTHING_WRITTEN)
        for term in terms:
            keys = full_keys(term)
            if not keys:
                raise ValidationError(TOO_SHORT, params={"term": term})
            for name in self._names_shown():
                if keys & full_keys(name) or term.casefold() == name.casefold():
                    raise ValidationError(TERM_IS_SHOWN, params={"name": name})
        return terms

    def _names_shown(self) -> Iterable[str]:
        """The agreed name, and any other under which the person stands on a page."""
        here = self.storyteller.appearances.exclude(shown_name="")
        names = [self.storyteller.shown_name, *here.values_list("shown_name", flat=True)]
        return dict.fromkeys(name for name in names if name)

    def save(self, *, by: Any) -> list[ProtectedTerm]:
        """Keep the words, encrypted. Raises ``ValidationError`` as ``protect`` does."""
        return protect(
            storyteller=self.storyteller,
            kind=self.cleaned_data["kind"],
            terms=self.cleaned_data["terms"],
            by=by,
        )


class RevealForm(forms.Form):
    """Why somebody has to see who a person is."""

    reason = forms.CharField(
        label=_("Why do you need to see it?"),
        help_text=_("Kept with your name, for example: “to return her call of Tuesday”."),
        min_length=5,
        max_length=200,
    )
