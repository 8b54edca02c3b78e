"""A consent's state in words: in force, ending, over, taken back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from stories.consent.records import ConsentRecord

SOON = timedelta(days=60)  # time enough to ask again


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent as a line on a screen."""

    record: ConsentRecord

    @property
    def status(self) -> str:
        """What counts first: taken back, over, ending soon, not begun, in force."""
        record, today = self.record, timezone.localdate()
        if record.withdrawn_at:
            day = timezone.localdate(record.withdrawn_at)
            return str(_("withdrawn on %s")) % formats.date_format(day)
        if record.given_on > today:
            return str(_("begins on %s")) % formats.date_format(record.given_on)
        if record.expires_on is None:
            return str(_("in force"))
        if record.expires_on < today:
            return str(_("ended on %s")) % formats.date_format(record.expires_on)
        if record.expires_on - today <= SOON:
            return str(_("ends soon: %s")) % formats.date_format(record.expires_on)
        return str(_("in force until %s")) % formats.date_format(record.expires_on)

    @property
    def is_in_force(self) -> bool:
        """Whether it counts today."""
        return self.record.is_in_force()

    @property
    def channels(self) -> str:
        """Where, in words."""
        return _(", ").join(labels_of(self.record, "channels"))

    @property
    def languages(self) -> str:
        """In which languages, in words."""
        return _(", ").join(labels_of(self.record, "languages"))

    @property
    def given_on(self) -> str:
        """The day, written out: “2 years ago” would be the same for many."""
        return formats.date_format(self.record.given_on)

    @property
    def name_form(self) -> str:
        """The agreed form of the name, without the example that stands behind the colon."""
        return self.record.get_name_form_display().partition(":")[0]

    @property
    def name(self) -> str:
        """The agreed form of the name, and how this very person is shown."""
        shown = self.record.storyteller.shown_name
        return f"{self.name_form}: {shown}" if shown else self.name_form

    @property
    def until(self) -> str:
        """The last day, or that there is none."""
        end = self.record.expires_on
        return formats.date_format(end) if end else str(_("until taken back"))

    @property
    def summary(self) -> str:
        """Everything that tells one consent of a person from another, in one line."""
        record, end = self.record, self.record.expires_on
        parts = [
            str(record.storyteller),
            str(_("given on %s")) % self.given_on,
            self.name_form,
            record.get_picture_form_display(),
            self.channels,
            str(_("until %s")) % self.until if end else self.until,
        ]
        return " · ".join(parts)

    @property
    def url(self) -> str:
        """Its own screen."""
        return reverse("consentrecord:inspect", args=[self.record.pk])

    @property
    def withdraw_url(self) -> str:
        """Where it is taken back."""
        return reverse("stories_withdraw", args=[self.record.pk])


def labels_of(record: ConsentRecord, field_name: str) -> list[str]:
    """The labels of a set of choices."""
    field: Any = record._meta.get_field(field_name)
    labels = dict(field.flatchoices)
    return [str(labels.get(key, key)) for key in getattr(record, field_name)]


def status_of(record: ConsentRecord) -> str:
    """For columns: the state in words."""
    return ConsentLine(record).status


def is_in_force(record: ConsentRecord) -> bool:
    """For columns: whether it counts today."""
    return record.is_in_force()


def line_column(name: str, label: Any, **options: Any) -> Column:
    """A column of what :class:`ConsentLine` tells under ``name``."""
    return Column(
        name, label=label, accessor=lambda record: getattr(ConsentLine(record), name), **options
    )
