"""What a follower chooses, and the address at which to write."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from stories.following.addresses import LONGEST, cleaned_address
from stories.following.subscriptions import Rhythm
from stories.reading.frame_words import Frame

EVERYTHING = _("everything")
LANGUAGE_NEEDED = _("Choose at least one language.")
# A name that programs like to fill in, and that says nothing to people: nobody sees the field.
TRAP: Final = "website"


class ChoicesForm(forms.Form):
    """Languages, categories and how often; of no category chosen means all of them."""

    use_required_attribute = False

    languages = forms.MultipleChoiceField(
        label=_("Reports in"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": LANGUAGE_NEEDED},
    )
    categories = forms.MultipleChoiceField(
        label=_("About"), widget=forms.CheckboxSelectMultiple, required=False
    )
    rhythm = forms.ChoiceField(
        label=_("How often"),
        choices=Rhythm.choices,
        initial=Rhythm.AT_ONCE,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, frame: Frame, **kwargs: Any) -> None:
        """Offer the languages that have a home page, and the categories as they were approved."""
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        codes = [way.language for way in frame.languages] or [frame.language]
        self.fields["languages"].choices = [(code, names[code]) for code in codes]  # type: ignore[attr-defined]
        self.fields["languages"].initial = [frame.language]
        labels = frame.labels.get("category", {}).values()
        self.fields["categories"].choices = [(each.slug, each.name) for each in labels]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """The choices alone."""
        return {name: self.cleaned_data[name] for name in ("languages", "categories", "rhythm")}

    def in_words(self, chosen: Mapping[str, Any]) -> list[tuple[Any, list[Any]]]:
        """What was chosen as it is said to people: the label of each question, and its answers.

        The words stay lazy: they are said in the language of the page, which is not yet spoken.
        """
        told = []
        for name in ("languages", "categories", "rhythm"):
            field: Any = self.fields[name]
            wanted = chosen[name] if isinstance(chosen[name], list) else [chosen[name]]
            words = [label for value, label in field.choices if value in wanted]
            told.append((field.label, words or [EVERYTHING]))
        return told


class FollowForm(ChoicesForm):
    """The same with the address, and with a field that only programs fill in."""

    address = forms.CharField(
        label=_("Your mail address"),
        max_length=LONGEST,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "required": True}),
        error_messages={"required": _("Write the address at which you want to get reports.")},
    )
    website = forms.CharField(
        required=False, widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    )
    field_order = ["address", "languages", "categories", "rhythm"]

    def clean_address(self) -> str:
        """As it is written to."""
        return cleaned_address(self.cleaned_data["address"])

    @property
    def is_trapped(self) -> bool:
        """Whether a program filled it in; such a request is answered like all others."""
        return bool(self.data.get(TRAP))
