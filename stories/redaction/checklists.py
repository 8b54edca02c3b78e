"""The redaction checklist: questions are data, answers are kept with their fingerprint."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_ITEMS = 9  # what fits on one screen and in ten minutes

TOO_MANY_ITEMS = _("A checklist has at most nine questions. Retire one first.")
TOO_MANY_OF_KIND = _(
    "A checklist has at most nine questions, and this would be the tenth for: %(kinds)s. Choose "
    "these kinds under “Not asked for”, or retire a question that is asked there."
)

EVIDENCE = [
    ("", _("none")),
    ("names", _("every name shown, with its form and consent")),
    ("dates", _("every date and year in the text")),
    ("places", _("every place found in the text")),
    ("pictures", _("every picture with its clearance")),
    ("links", _("every link with its target")),
    ("consents", _("every consent with its limits")),
    ("figures", _("every figure with its sum")),
]


# What a question means: where one of these changes, earlier answers answer something else.
MEANING = ("question", "help_text", "evidence")

# What raises the risk of a page; the rules themselves are in ``risk.py``.
RISKS = [
    ("minor", _("a minor on the page")),
    ("underway", _("somebody in hiding or on the way")),
    ("face", _("a picture that may show a face")),
    ("kept_must", _("a finding that must be solved, kept with a reason")),
]


class ChecklistItem(models.Model):
    """One question for the reviewer of a page type (or of all when empty)."""

    page_type = models.CharField(
        _("page type"),
        max_length=40,
        blank=True,
        help_text=_("For example storypage. Empty: asked for every page."),
    )
    # Kinds of pages at which a question for every page is not asked: they have enough of their own.
    spared = models.JSONField(_("not asked for"), default=list, blank=True)
    question = models.CharField(_("question"), max_length=200)
    help_text = models.CharField(_("help"), max_length=300, blank=True)
    evidence = models.CharField(
        _("evidence beside it"), max_length=12, choices=EVIDENCE, blank=True
    )
    risk = models.CharField(
        _("asked only with"),
        max_length=20,
        choices=RISKS,
        blank=True,
        help_text=_("Empty: asked whatever the risk."),
    )
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("checklist question")
        verbose_name_plural = _("checklist questions")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.question

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A question that asks for something else is a new version: it is answered anew."""
        before = ChecklistItem.objects.filter(pk=self.pk).first() if self.pk else None
        if before and any(getattr(before, name) != getattr(self, name) for name in MEANING):
            self.version = before.version + 1
            if (names := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*names, "version"}
        super().save(*args, **kwargs)

    def is_asked_of(self, kind: str) -> bool:
        """Whether this is a question for pages of ``kind``."""
        return self.page_type == kind or (not self.page_type and kind not in self.spared)

    def clean(self) -> None:
        """Refuse a tenth question, and say for which kinds of pages it would be that."""
        super().clean()
        if self.page_type:
            self.spared = []
        others = list(ChecklistItem.objects.filter(active=True).exclude(pk=self.pk))
        if not self.active:
            return
        named = {kind for each in (self, *others) for kind in (each.page_type, *each.spared)}
        full = [
            kind
            for kind in sorted(named)
            if self.is_asked_of(kind)
            and sum(each.is_asked_of(kind) for each in others) >= MOST_ITEMS
        ]
        if "" in full:  # of kinds that have no question of their own
            raise ValidationError(TOO_MANY_ITEMS)
        if full:
            words = {"kinds": _(", ").join(map(_kind_in_words, full))}
            raise ValidationError(TOO_MANY_OF_KIND, params=words)


def _kind_in_words(kind: str) -> str:
    """What a kind of page is called at the desk; a question may outlive its kind."""
    try:
        return str(apps.get_model("stories", kind)._meta.verbose_name)
    except LookupError:
        return kind


class ChecklistAnswer(models.Model):
    """An answer to a question as it was asked then, for one review."""

    class Value(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        NOT_SURE = "not_sure", _("not sure")

    review = models.ForeignKey(
        "stories.RedactionReview", on_delete=models.CASCADE, related_name="answers"
    )
    item = models.ForeignKey(ChecklistItem, on_delete=models.SET_NULL, null=True, related_name="+")
    question = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    value = models.CharField(max_length=8, choices=Value.choices)
    note = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["review", "item", "by"], name="one_answer_per_question_and_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.value}"
