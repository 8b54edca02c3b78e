"""Consent records: the yes of one storyteller, with its limits."""

from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.consent.fields import ChoiceSetField
from stories.consent.scope import LANGUAGES, Channel, ConsentScope, Method, PictureForm
from stories.detection.handles import NameForm, matches_form
from stories.people.storytellers import NAME_FORMS, Storyteller


class ConsentRecordQuerySet(models.QuerySet):
    def in_force(
        self, *, at: datetime | None = None, channel: str = "", language: str = ""
    ) -> "ConsentRecordQuerySet":
        """Records that are valid at ``at`` (default now), for a channel and a language if given."""
        day = timezone.localdate(at) if at else timezone.localdate()
        records = self.filter(
            Q(withdrawn_at__isnull=True) & Q(given_on__lte=day) & _not_expired(day)
        )
        if channel:
            records = records.filter(channels__contains=f",{channel},")
        if language:
            records = records.filter(languages__contains=f",{language},")
        return records


def _not_expired(day: date) -> Q:
    return Q(expires_on__isnull=True) | Q(expires_on__gte=day)


class ConsentRecord(models.Model):
    """How, when and to what a storyteller agreed. It can be taken back at any time."""

    storyteller = models.ForeignKey(
        Storyteller,
        on_delete=models.PROTECT,
        related_name="consents",
        verbose_name=_("storyteller"),
    )
    given_on = models.DateField(_("given on"), help_text=_("The day the person said yes."))
    method = models.CharField(_("how"), max_length=10, choices=Method.choices)
    spoken_language = models.CharField(
        _("language of the conversation"),
        max_length=40,
        help_text=_("The language in which it was explained, for example Korean."),
    )
    interpreter = models.CharField(
        _("interpreter"), max_length=80, blank=True, help_text=_("Leave empty if there was none.")
    )
    given_by = models.CharField(
        _("given by"),
        max_length=80,
        blank=True,
        help_text=_("For a minor: the guardian's relation, for example “mother”. Never a name."),
    )
    channels = ChoiceSetField(
        _("channels"), choices=Channel.choices, help_text=_("Where the story may appear.")
    )
    languages = ChoiceSetField(
        _("languages"), choices=LANGUAGES, help_text=_("In which languages it may be told.")
    )
    name_form = models.CharField(
        _("agreed form of the name"),
        max_length=20,
        choices=NAME_FORMS,
        help_text=_("The most that may be shown of the name."),
    )
    picture_form = models.CharField(
        _("pictures"), max_length=10, choices=PictureForm.choices, default=PictureForm.NONE
    )
    expires_on = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("The last day. Empty: until taken back."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ConsentRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent record")
        verbose_name_plural = _("consent records")
        ordering = ["-given_on", "-pk"]
        permissions = [("withdraw_consent", _("Can withdraw a consent"))]

    def __str__(self) -> str:
        return f"{self.storyteller} · {self.given_on:%Y-%m-%d}"

    def clean(self) -> None:
        """Refuse an end before the start, and a minor's consent without a guardian."""
        super().clean()
        errors = {}
        if self.expires_on and self.given_on and self.expires_on < self.given_on:
            errors["expires_on"] = _("The consent would end before it was given. Check both days.")
        if self.storyteller_id and self.storyteller.is_minor and not self.given_by:
            errors["given_by"] = _("Who gave consent for this minor? Write the relation.")
        if errors:
            raise ValidationError(errors)

    def is_in_force(self, at: datetime | None = None) -> bool:
        """Whether the record is valid at ``at`` (default now), whatever its scope."""
        day = timezone.localdate(at) if at else timezone.localdate()
        return (
            self.withdrawn_at is None
            and self.given_on <= day
            and (self.expires_on is None or day <= self.expires_on)
        )

    def allows_name(self, name: str) -> bool:
        """Whether ``name`` is in the agreed form; a chosen name or a role is agreed whole."""
        form = NameForm(self.name_form)
        if form in {NameForm.ALIAS, NameForm.ROLE}:
            return name == self.storyteller.shown_name
        return matches_form(name, form)

    def covers(self, scope: ConsentScope) -> bool:
        """Whether the yes reaches this channel, this language and this form of the name."""
        return (
            scope.channel in self.channels
            and scope.language in self.languages
            and scope.name_form in {"", self.name_form}
        )
