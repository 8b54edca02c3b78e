"""Followers counted for the desk: how many, never who."""

from collections import Counter
from dataclasses import dataclass, field

from stories.following.subscriptions import Rhythm, Subscription


@dataclass(slots=True)
class Followers:
    """Who follows, in numbers."""

    confirmed: int = 0
    unconfirmed: int = 0
    weekly: int = 0
    by_language: Counter[str] = field(default_factory=Counter)
    by_category: Counter[str] = field(default_factory=Counter)
    everything: int = 0

    def reached(self, *, language: str, category: str) -> int:
        """How many get a report in this language that is filed under this category."""
        return self.pairs[language, category] + self.pairs[language, ""]

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)


def followers() -> Followers:
    """Count everybody in one query."""
    counted = Followers()
    rows = Subscription.objects.values_list("confirmed_at", "languages", "categories", "rhythm")
    for confirmed_at, languages, categories, rhythm in rows:
        if confirmed_at is None:
            counted.unconfirmed += 1
            continue
        counted.confirmed += 1
        counted.weekly += rhythm == Rhythm.WEEKLY
        counted.everything += not categories
        counted.by_language.update(languages)
        counted.by_category.update(categories)
        counted.pairs.update(
            (language, category) for language in languages for category in categories or [""]
        )
    return counted
