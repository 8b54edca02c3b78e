"""Whether an edition may go by mail: everybody it rests on agreed to that, in its language."""

from datetime import datetime

from stories.consent.scope import Channel, ConsentScope
from stories.publishing.editions import Edition


def is_covered(edition: Edition, at: datetime) -> bool:
    """Whether each consent that ``edition`` was sealed with covers e-mail at this moment.

    An edition without names rests on the people of its translations. What is not known is no yes:
    an edition that does not say which consents it rests on, and one that says another thing than
    the tables.
    """
    names = edition.content.get("names")
    records = {str(record.pk): record for record in edition.consents.all()}
    if names is None or set(names) != set(records) or (edition.shown_names and not names):
        return False
    told = {record.pk: record for record in edition.told.all()}
    if not set(edition.content.get("told", [])) <= set(told):
        return False
    scope = ConsentScope(Channel.EMAIL, edition.language)
    asked = [*records.values(), *told.values()]
    return all(record.is_in_force(at) and record.covers(scope) for record in asked)
