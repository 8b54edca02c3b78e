"""Editions: the sealed copies that readers get, and the only thing they get."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.publishing.caches import hold_readers
from stories.publishing.seal import seal, seal_fits, stable

# What a listing shows; sealed apart from the article.
CARD_FIELDS = (
    "page_number",
    "path",
    "kind",
    "language",
    "title",
    "teaser",
    "shown_names",
    "date_shown",
    "listed_on",
    "category",
    "themes",
    "series",
    "part",
    "country",
    "cover_seed",
    "cover_picture",
    "earlier_page",
    "next_page",
    "issued_at",
    "valid_from",
    "valid_until",
    "withdrawn_at",
    "translation_key",
    "date_told",
    "mark",
    "byline",
    "may_be_shared",
)
# Fields that came later; a seal made before them still fits, and leaving one out breaks its own.
SEALED_WHEN_SET = frozenset({"translation_key", "date_told", "mark", "byline", "may_be_shared"})
ARTICLE_FIELDS = ("fragment", "content", "links", "fingerprint", "review_number")
# What is asked of many rows lies in an index, for the rows themselves are long: all that lists and
# their counts ask; when the clock changes what is readable, and what is linked to what.
LISTS_ASK = (
    *("kind", "language", "-listed_on", "-id", "withdrawn_at", "valid_from", "valid_until"),
    *("category", "series", "part", "date_told", "path"),
)
CLOCK_ASKS = (
    *("valid_from", "valid_until", "withdrawn_at", "earlier_page", "next_page", "page_number"),
)


class EditionQuerySet(models.QuerySet):
    def readable(self, at: datetime | None = None) -> "EditionQuerySet":
        """Editions that are inside their validity at ``at`` (default now) and not withdrawn.

        The seal is verified on each row as it is used: see :meth:`Edition.is_sealed`.
        """
        now = at or timezone.now()
        return self.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=now),
            valid_from__lte=now,
            withdrawn_at__isnull=True,
        )

    def cards(self) -> "EditionQuerySet":
        """Without the articles: what a listing needs."""
        return self.defer(*ARTICLE_FIELDS)

    def of_page(self, page_number: int) -> "EditionQuerySet":
        return self.filter(page_number=page_number)

    def held(self) -> "list[Edition]":
        """Those that stand, as they are now, locked until the transaction is over: what is taken
        down at this moment is no longer among them, or waits. Of what has gone nothing may be
        written back, neither its address nor a seal over its old words.

        Whoever changes what readers have first waits for the number of their caches, and then for
        the rows, as the gate does: so none of them waits for another in a circle.
        """
        hold_readers()
        standing: Any = self.filter(withdrawn_at__isnull=True).order_by("pk")
        return list(standing.select_for_update(of=("self",)))


class Edition(models.Model):
    """An immutable, sealed copy of what was approved. ``issue_edition`` alone makes one."""

    page_number = models.PositiveBigIntegerField(db_index=True)
    path = models.CharField(max_length=500, blank=True)
    slug = models.CharField(max_length=255, blank=True)
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    title = models.TextField(blank=True)
    teaser = models.TextField(blank=True)
    shown_names = models.JSONField(default=list, blank=True)
    date_shown = models.CharField(max_length=60, blank=True)
    listed_on = models.DateField(null=True, blank=True)
    category = models.CharField(max_length=80, blank=True)
    themes = models.JSONField(default=list, blank=True)
    series = models.CharField(max_length=80, blank=True)
    part = models.PositiveSmallIntegerField(null=True, blank=True)
    country = models.CharField(max_length=60, blank=True)
    cover_seed = models.PositiveIntegerField(default=0)
    cover_picture = models.CharField(max_length=60, blank=True)
    earlier_page = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)
    next_page = models.PositiveBigIntegerField(null=True, blank=True)
    fragment = models.TextField(blank=True)
    content = models.JSONField(default=dict, blank=True)
    links = models.JSONField(default=list, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True)
    review_number = models.PositiveBigIntegerField(null=True)
    consents = models.ManyToManyField("stories.ConsentRecord", related_name="editions")
    # Of a page that names nobody: the consents of those whom it names in other languages.
    told = models.ManyToManyField("stories.ConsentRecord", related_name="told_in")
    issued_at = models.DateTimeField()
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    translation_key = models.CharField(max_length=36, blank=True, db_index=True)
    # As far as readers are told: 2017-09-14, 2017-09, 2017, or nothing.
    date_told = models.CharField(max_length=10, blank=True, db_index=True)
    # What a list says besides: an appeal that is met, a flash update, a petition. A code.
    mark = models.CharField(max_length=20, blank=True)
    byline = models.CharField(max_length=120, blank=True)
    # Whether everybody on it agreed to social media, in its language; what nobody asked is no.
    may_be_shared = models.BooleanField(default=False)
    card_seal = models.CharField(max_length=64)
    article_seal = models.CharField(max_length=64)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-issued_at", "-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["path"], name="edition_path"),
            models.Index(fields=LISTS_ASK, name="edition_lists"),
            models.Index(fields=CLOCK_ASKS, name="edition_times"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["page_number"],
                condition=Q(withdrawn_at__isnull=True),
                name="one_standing_edition_per_page",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.page_number} · {self.issued_at:%Y-%m-%d}"

    def card_parts(self) -> dict[str, Any]:
        """What the card seal covers, as JSON-ready values."""
        values = {name: getattr(self, name) for name in CARD_FIELDS}
        return {
            name: stable(value)
            for name, value in values.items()
            if value or name not in SEALED_WHEN_SET
        }

    def article_parts(self) -> dict[str, Any]:
        """What the article seal covers; it is bound to the card's seal."""
        return {name: getattr(self, name) for name in ARTICLE_FIELDS} | {"card": self.card_seal}

    def close_seal(self) -> None:
        """Seal the present values. Only the gate and the takedown call this."""
        self.card_seal = seal("card", self.card_parts())
        self.article_seal = seal("article", self.article_parts())

    def is_card_sealed(self) -> bool:
        """Whether the card is what was sealed; a listing shows nothing else."""
        return seal_fits(self.card_seal, "card", self.card_parts())

    def is_sealed(self) -> bool:
        """Whether card and article are what was sealed; a page shows nothing else."""
        return self.is_card_sealed() and seal_fits(
            self.article_seal, "article", self.article_parts()
        )


class EditionTerm(models.Model):
    """A theme under which an edition is listed, for archives."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="terms")
    theme = models.CharField(max_length=80)

    class Meta:
        indexes = [models.Index(fields=["theme", "edition"], name="edition_theme")]

    def __str__(self) -> str:
        return self.theme


class EditionPicture(models.Model):
    """An edition's own copy of a cleared picture, under a name without meaning.

    The bytes lie in the database so that they go in the same transaction as the words.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="pictures")
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=40, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    content_type = models.CharField(max_length=40)
    data = models.BinaryField()

    # Until it is sealed: what stands in no column cannot be changed there.
    shows_face: bool = True

    def __str__(self) -> str:
        return self.name
