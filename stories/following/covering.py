"""Whether an edition may go by mail: everybody it rests on agreed to that, in its language."""

from datetime import datetime

from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel, ConsentScope
from stories.publishing.editions import Edition


def is_covered(edition: Edition, at: datetime) -> bool:
    """Whether each consent that ``edition`` was sealed with covers e-mail at this moment.

    What is not known is no yes: an edition that does not say which consents it rests on, and one
    that says another thing than the tables.
    """
    names = edition.content.get("names")
    records = {str(record.pk): record for record in edition.consents.all()}
    if names is None or set(names) != set(records) or (edition.shown_names and not names):
        return False
    scope = ConsentScope(Channel.EMAIL, edition.language)
    asked = list(records.values()) or _told_elsewhere(edition)
    return all(record.is_in_force(at) and record.covers(scope) for record in asked)


def _told_elsewhere(edition: Edition) -> list[ConsentRecord]:
    """What the translations of an edition without names rest on: it tells of the same people."""
    same = {"editions__translation_key": edition.translation_key}
    standing = ConsentRecord.objects.filter(**same, editions__withdrawn_at__isnull=True)
    return list(standing.distinct()) if edition.translation_key else []
