"""The form of a consent record. What readers already have keeps the consent it was given under."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel, ConsentScope, PictureForm
from stories.publishing.editions import Edition

PICTURES: list[str] = [
    PictureForm.NONE,
    PictureForm.OBSCURED,
    PictureForm.FULL,
]  # from less to more

READERS_HAVE_IT = _(
    "Readers have %(count)d text(s) that rest on this consent as it was given, among them "
    "“%(title)s”. A consent that covers less has to be recorded anew: take the text down or "
    "withdraw this consent first."
)


class ConsentForm(WagtailAdminModelForm):
    """Whose consent it is never changes; what editions rest on never shrinks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "storyteller" in self.fields:
            self.fields["storyteller"].disabled = True

    def _post_clean(self) -> None:
        """After the model's own checks, with the new values on the instance."""
        super()._post_clean()
        given = ConsentRecord.objects.filter(pk=self.instance.pk).first()
        if given and not self.errors:
            editions = Edition.objects.readable().cards().filter(consents=given)
            lost = [edition for edition in editions if not self._still_covers(edition, given)]
            if lost:
                values = {"count": len(lost), "title": lost[0].title}
                self.add_error(None, READERS_HAVE_IT % values)

    def _still_covers(self, edition: Edition, given: ConsentRecord) -> bool:
        """Whether the consent as written now allows what readers have."""
        new = self.instance
        ends_earlier = new.expires_on is not None and (
            given.expires_on is None or new.expires_on < given.expires_on
        )
        fewer_pictures = PICTURES.index(new.picture_form) < PICTURES.index(given.picture_form)
        return (
            new.is_in_force()
            and new.covers(ConsentScope(Channel.SITE, edition.language, given.name_form))
            and not ends_earlier
            and not fewer_pictures
        )


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
    ],
    base_form_class=ConsentForm,
)
