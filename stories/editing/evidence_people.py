"""Every name with its form and consent, and every consent with its limits."""

from collections.abc import Iterator
from typing import Any, Final

from django.utils import formats
from django.utils.translation import gettext as _

from stories.consent.scope import LANGUAGES, Channel, ConsentScope
from stories.detection import EntityType
from stories.editing.evidence_lines import Desk, Evidence, finding_evidence, told
from stories.publishing.told import all_agreed, people_told
from stories.reading.kinds import LISTED

NAMING: Final = (
    EntityType.PERSON_NAME,
    EntityType.PROTECTED_TERM,
    EntityType.DRIFT,
    EntityType.FAMILY,
)


def name_evidence(desk: Desk) -> Iterator[Evidence]:
    """Names shown with form and consent, words that look like names, names that may stand out."""
    for appearance in desk.page.appearances.all():
        yield _shown_name(appearance)
    for item in desk.found(NAMING):
        yield finding_evidence(item)
    for public in desk.public_names:
        if public.kind != "place":
            known = told([public.get_kind_display(), public.reason])
            yield Evidence(public.name, known, True)


def _shown_name(appearance: Any) -> Evidence:
    consent = appearance.consent
    if consent is None:
        return Evidence(appearance.name_shown, _("no consent"), False)
    form = consent.get_name_form_display().partition(":")[0]
    agreed, in_force = appearance.has_agreed_name(), consent.is_in_force()
    day = formats.date_format(consent.given_on, "DATE_FORMAT")
    doubts = [
        "" if agreed else _("the name shown is not in this form"),
        "" if in_force else _("not in force"),
    ]
    known = told([form, _("consent of %s") % day, *doubts])
    return Evidence(appearance.name_shown, known, agreed and in_force)


def consent_evidence(desk: Desk) -> Iterator[Evidence]:
    """One line per person: reference, channels, languages, until when, in force or not.

    A page that names nobody rests on those whom it names in other languages.
    """
    site = ConsentScope(Channel.SITE, desk.page.locale.language_code)
    named = bool(desk.page.appearances.all())
    for person in people_told(desk.page):
        consent = person.consent
        subject = f"{person.name_shown} ({person.storyteller.reference})"
        if consent is None:
            yield Evidence(subject, _("no consent"), False)
            continue
        known = told(["" if named else _("not named here"), _limits(consent)])
        yield Evidence(subject, known, consent.covers(site) and consent.is_in_force())
    if desk.page.can_go_out and desk.page._meta.model_name in LISTED:
        yield _by_mail(desk.page)
        yield _shared(desk.page)


def _by_mail(page: Any) -> Evidence:
    """Whether followers will get the page by e-mail; no question of right or wrong."""
    return Evidence(
        _("E-mail to followers"),
        _("will be sent, after the time in which it can be stopped")
        if _all_agreed(page, Channel.EMAIL)
        else _("will not be sent: not everybody agreed to e-mail in this language"),
    )


def _shared(page: Any) -> Evidence:
    """Whether social media will find a card to show with a link to the page; likewise."""
    return Evidence(
        _("Social media"),
        _("will find a title, a teaser and a cover")
        if _all_agreed(page, Channel.SOCIAL_MEDIA)
        else _("will find nothing to show: not everybody agreed to it in this language"),
    )


def _all_agreed(page: Any, channel: Channel) -> bool:
    return all_agreed(people_told(page), ConsentScope(channel, page.locale.language_code))


def _limits(consent: Any) -> str:
    channels, languages = dict(Channel.choices), dict(LANGUAGES)
    until = (
        _("until %s") % formats.date_format(consent.expires_on, "DATE_FORMAT")
        if consent.expires_on
        else _("until taken back")
    )
    return told(
        [
            _(", ").join(str(channels.get(channel, channel)) for channel in consent.channels),
            _(", ").join(str(languages.get(language, language)) for language in consent.languages),
            until,
            _("in force") if consent.is_in_force() else _("not in force"),
        ]
    )
