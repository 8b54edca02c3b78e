"""What a consent covers: channels, languages, the form of the name, the form of the picture."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    SITE = "site", _("This web site")
    EMAIL = "email", _("E-mail to subscribers")
    SOCIAL_MEDIA = "social_media", _("Social media")
    PRESS = "press", _("Press")
    DONOR_REPORTS = "donor_reports", _("Reports to donors")


class PictureForm(models.TextChoices):
    NONE = "none", _("No picture")
    OBSCURED = "obscured", _("Pictures with the face covered")
    FULL = "full", _("Pictures that show the face")


class Method(models.TextChoices):
    WRITTEN = "written", _("Signed form")
    SPOKEN = "spoken", _("Spoken, before a witness")
    RECORDED = "recorded", _("Recorded")
    MESSAGE = "message", _("By message")


LANGUAGES = [("en", _("English")), ("ja", _("Japanese")), ("ko", _("Korean"))]


@dataclass(frozen=True, slots=True)
class ConsentScope:
    """A wish to publish, held against a consent: this channel, in this language, this name form."""

    channel: str
    language: str
    name_form: str = ""
