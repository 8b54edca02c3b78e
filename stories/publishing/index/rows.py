"""The rows of the index: one for each edition, and the words that a misspelt one may have meant.

``stories/migrations`` adds to the table of rows what the database needs to search it: see
:mod:`stories.publishing.index.tables`. Whoever changes the table with a migration on SQLite, which
copies it, has to call ``make_searchable`` and ``lay_together`` at its end.
"""

from array import array

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from stories.publishing.editions import Edition

_STEP = 400  # words in one question: SQLite takes 999 values


class SearchRowQuerySet(models.QuerySet):
    def delete(self) -> tuple[int, dict[str, int]]:
        """Erase the rows, and the words that no other edition has."""
        for meant in self.values_list("meant", flat=True):
            numbers = array("q", bytes(meant))
            for at in range(0, len(numbers), _STEP):
                counted = SearchWord.objects.filter(pk__in=list(numbers[at : at + _STEP]))
                counted.filter(editions__lte=1).delete()
                counted.update(editions=F("editions") - 1)
        return super().delete()


class SearchRow(models.Model):
    """What is looked for in one edition: digests of its words, and what facets count.

    It has the narrow columns first: a search reads those of many rows, and the rest of none.
    """

    # The row is erased by its own rule, which counts words; a replaced edition must not be faster.
    edition = models.OneToOneField(
        Edition, on_delete=models.DO_NOTHING, db_constraint=False, related_name="search_row"
    )
    page_number = models.PositiveBigIntegerField(db_index=True)
    language = models.CharField(max_length=10)
    kind = models.CharField(max_length=40)
    category = models.CharField(max_length=80, blank=True)
    themes = models.JSONField(default=list, blank=True)
    year = models.CharField(max_length=4, blank=True)
    listed_on = models.DateField(null=True, blank=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True, blank=True)
    stamp = models.CharField(max_length=12)
    seal = models.CharField(max_length=24)
    meant = models.BinaryField()
    title = models.TextField(blank=True)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    parts = models.TextField(blank=True)
    marks = models.TextField(blank=True)

    objects = SearchRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of the search index")
        verbose_name_plural = _("rows of the search index")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.page_number}"


class SearchWord(models.Model):
    """A word of readable editions, for “did you mean”; it goes with the last that has it."""

    word = models.CharField(max_length=40, unique=True)
    head = models.CharField(max_length=4, db_index=True)
    tail = models.CharField(max_length=4, db_index=True)
    editions = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("word of the search index")
        verbose_name_plural = _("words of the search index")
        default_permissions = ()

    def __str__(self) -> str:
        return self.word
