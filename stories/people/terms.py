"""Protected terms: what must never be read in a story, encrypted, matched by fingerprint."""

from collections.abc import Iterable, Set
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.detection.spelling.keys import SCHEME, canonical_keys, full_keys, is_near
from stories.detection.spelling.words import words_of
from stories.people import identity
from stories.people.storytellers import SHOWN_NAME_IS_TRUE_NAME, Storyteller

TERM_KINDS = [
    ("name", _("True name")),
    ("home_town", _("Home town or village")),
    ("school", _("School")),
    ("employer", _("Employer")),
    ("relative", _("Relative")),
    ("other", _("Anything else that tells who it is")),
]

TOO_SHORT = _("“%(term)s” is too short to be recognised in a text. Write the whole name or place.")


class ProtectedTermQuerySet(models.QuerySet):
    def telling(self, text: str) -> "ProtectedTermQuerySet":
        """Terms that ``text`` tells, in any spelling that the canonical keys know."""
        renew_fingerprints()
        digests = [identity.keyed_digest(key).hex() for key in full_keys(text)]
        return self.filter(fingerprints__digest__in=digests, fingerprints__is_near=False).distinct()


class ProtectedTerm(models.Model):
    """One true name, town, school or relative; ``token`` is ciphertext, never the words."""

    storyteller = models.ForeignKey(
        Storyteller, on_delete=models.CASCADE, related_name="terms", verbose_name=_("storyteller")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=TERM_KINDS, default="name")
    token = models.TextField(editable=False)
    words = models.PositiveSmallIntegerField(default=1, editable=False)
    # By which rules the fingerprints were made: others do not meet what the detector asks for.
    scheme = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = ProtectedTermQuerySet.as_manager()

    class Meta:
        verbose_name = _("protected term")
        verbose_name_plural = _("protected terms")
        permissions = [("view_identity", _("Can see protected terms in clear (logged)"))]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.storyteller.reference}"


class TermFingerprint(models.Model):
    """A keyed digest (32 hex digits) of one canonical key of a protected term."""

    term = models.ForeignKey(ProtectedTerm, on_delete=models.CASCADE, related_name="fingerprints")
    digest = models.CharField(max_length=32, db_index=True)
    # Initials, a given name, a letter wrong: these mean the person on their own page only.
    is_near = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["term", "digest"], name="one_fingerprint_per_key")
        ]

    def __str__(self) -> str:
        return self.digest[:8]


@transaction.atomic
def protect(
    *, storyteller: Storyteller, kind: str, terms: Iterable[str], by: Any = None
) -> list[ProtectedTerm]:
    """Keep true names, towns and the like of a person: encrypted, with their fingerprints.

    Raises:
        ValidationError: a term gives no key (too short), or a name equals the shown name.
    """
    kept = []
    for text in terms:
        keys = canonical_keys(text, kind)
        if not keys:
            raise ValidationError(TOO_SHORT, params={"term": text})
        if kind == "name" and full_keys(text) & full_keys(storyteller.shown_name):
            raise ValidationError(SHOWN_NAME_IS_TRUE_NAME)
        kept.append(_keep(storyteller, kind, text, keys))
    codes = {"kind": kind, "count": len(kept)}
    enter(Act.TERM_ADDED, by=by, reference=storyteller.reference, codes=codes)
    return kept


@transaction.atomic
def unprotect(*, term: ProtectedTerm, by: Any) -> None:
    """Take one word away: drafts are no longer searched for it."""
    reference, kind = term.storyteller.reference, term.kind
    term.delete()
    enter(Act.TERM_REMOVED, by=by, reference=reference, codes={"kind": kind})


def _keep(storyteller: Storyteller, kind: str, text: str, keys: Set[str]) -> ProtectedTerm:
    term = ProtectedTerm.objects.create(
        storyteller=storyteller,
        kind=kind,
        token=identity.encrypt(text),
        words=len(words_of(text)),  # as the scan counts them: a hyphen parts two words
    )
    keep_fingerprints(term, keys)
    return term


def keep_fingerprints(term: ProtectedTerm, keys: Set[str]) -> None:
    """Replace the fingerprints of ``term`` by those of its canonical ``keys``."""
    near = {key for key in keys if is_near(key)}
    full = identity.fingerprints(set(keys) - near)
    term.fingerprints.all().delete()
    TermFingerprint.objects.bulk_create(
        TermFingerprint(term=term, digest=digest, is_near=digest not in full)
        for digest in full | identity.fingerprints(near)
    )
    term.scheme = SCHEME
    term.save(update_fields=["scheme"])


def renew_fingerprints() -> int:
    """Make the fingerprints of terms anew that were kept by other rules; how many those were.

    After an update the detector may spell keys differently. What is protected must be so from
    the first scan on, so whoever compares calls this first; it costs one query when all is well.

    Raises:
        IdentityUnreadable: a term was encrypted with a key that is no longer configured.
    """
    stale = ProtectedTerm.objects.exclude(scheme=SCHEME)
    if not stale.exists():
        return 0
    with transaction.atomic():
        terms = list(stale.select_for_update())
        for term in terms:
            keep_fingerprints(term, canonical_keys(identity.decrypt(term.token), term.kind))
    return len(terms)
