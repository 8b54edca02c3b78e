"""The form of a consent record, which says what readers would lose before they lose it."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from stories.consent.records import ConsentRecord
from stories.consent.scope import PictureForm
from stories.publishing.editions import Edition
from stories.publishing.upkeep import standing_on, still_covers

PICTURES: list[str] = [
    PictureForm.NONE,
    PictureForm.OBSCURED,
    PictureForm.FULL,
]  # from less to more

SHOWS_MORE = _(
    "Readers have “%(title)s”, which shows the name or a picture as it was agreed before. "
    "Withdraw this consent, or take the text down first; then record what is agreed now."
)
WOULD_GO = _(
    "Readers would lose %(count)d text(s) at once, among them “%(title)s”. Tick the box below if "
    "that is what was agreed."
)


class ConsentForm(WagtailAdminModelForm):
    """Whose consent it is never changes; what takes a text from readers is asked twice."""

    take_down = forms.BooleanField(
        label=_("Take down what this no longer covers"),
        help_text=_("Readers lose those texts as soon as you save."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record = self.instance
        self.given = ConsentRecord.objects.filter(pk=record.pk).first()
        readable = Edition.objects.readable().cards()
        self.public = list(readable.filter(consents=record)) if self.given else []
        self.standing = _still_to_be_read(record) if self.given else []
        if self.given and "storyteller" in self.fields:
            self.fields["storyteller"].disabled = True
        if not self.standing:
            self.fields.pop("take_down", None)

    def _post_clean(self) -> None:
        """After the model's own checks, with the new values on the instance."""
        super()._post_clean()
        if self.errors:
            return
        lost = [each for each in self.standing if not still_covers(self.instance, each)]
        if self.public and self._allows_less():
            self.add_error(None, SHOWS_MORE % {"title": self.public[0].title})
        elif lost and not self.cleaned_data.get("take_down"):
            self.add_error(None, WOULD_GO % {"count": len(lost), "title": lost[0].title})

    def _allows_less(self) -> bool:
        """Whether another name, or fewer pictures, were agreed than readers see."""
        new, given = self.instance, self.given
        return given is not None and (
            new.name_form != given.name_form
            or PICTURES.index(new.picture_form) < PICTURES.index(given.picture_form)
        )


def _still_to_be_read(record: ConsentRecord) -> list[Edition]:
    """What readers have by this consent or will have, under the name or without any."""
    now = timezone.now()
    standing = standing_on(record)
    return [each for each in standing if each.valid_until is None or each.valid_until > now]


CONSENT_PANELS = ObjectList(
    [
        FieldPanel("storyteller"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("given_on"), FieldPanel("method")]),
                FieldRowPanel([FieldPanel("spoken_language"), FieldPanel("interpreter")]),
                FieldPanel("given_by"),
            ],
            heading=_("The conversation"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("channels"),
                FieldPanel("languages"),
                FieldPanel("name_form"),
                FieldPanel("picture_form"),
                FieldPanel("expires_on"),
            ],
            heading=_("What was agreed"),
            help_text=_("Only what was said. What is not ticked was not agreed."),
        ),
        FieldPanel("take_down"),
    ],
    base_form_class=ConsentForm,
)
