"""Appearances: a storyteller on a page, under a shown name, by one consent record."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from stories.consent.records import ConsentRecord
from stories.people.storytellers import Storyteller

INVENTED = _("This person was invented for a rehearsal and is on no other page.")


class Appearance(Orderable):
    """Joins page, storyteller and consent; at a meeting it also carries the person's update."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="appearances")
    storyteller = models.ForeignKey(
        Storyteller,
        on_delete=models.PROTECT,
        related_name="appearances",
        verbose_name=_("storyteller"),
    )
    consent = models.ForeignKey(
        ConsentRecord,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="appearances",
        verbose_name=_("consent"),
        help_text=_("The consent this appearance rests on. Without one the page stays a draft."),
    )
    shown_name = models.CharField(
        _("shown here as"),
        max_length=80,
        blank=True,
        help_text=_("Leave empty to use the agreed name."),
    )
    update = RichTextField(
        _("how they are doing now"),
        blank=True,
        features=["bold", "italic", "link"],
    )
    earlier_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("their earlier story"),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("person on this page")
        verbose_name_plural = _("people on this page")

    def __str__(self) -> str:
        return self.name_shown

    @property
    def name_shown(self) -> str:
        """The name readers see here."""
        return self.shown_name or self.storyteller.shown_name

    def has_agreed_name(self) -> bool:
        """Whether the name shown here is in the form that the consent allows."""
        return self.consent is not None and self.consent.allows_name(self.name_shown)

    def clean(self) -> None:
        """Refuse a consent of somebody else, a true name, and the invented on a true page."""
        super().clean()
        if self.storyteller_id and self.storyteller.is_invented and not self._is_rehearsed():
            raise ValidationError({"storyteller": INVENTED})
        if self.consent and self.consent.storyteller_id != self.storyteller_id:
            raise ValidationError({"consent": _("This consent was given by somebody else.")})
        if self.shown_name and self.storyteller.tells_true_name(self.shown_name):
            raise ValidationError({"shown_name": _("This is a true name. Choose another form.")})

    def _is_rehearsed(self) -> bool:
        model = self.page.specific_class if self.page_id else None
        return not getattr(model, "can_go_out", True)
