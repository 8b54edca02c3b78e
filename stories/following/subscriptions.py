"""Who follows: an address that only the program can read, and what was asked for."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.consent.fields import ChoiceSetField
from stories.consent.scope import LANGUAGES
from stories.following.addresses import spelled_alike
from stories.people import identity

# Whoever does not confirm within a week did not want to, or was entered by somebody else.
KEPT_UNCONFIRMED = timedelta(days=7)
# The fingerprints of addresses never meet those of protected terms.
_KEY = "subscriber:{}"


# What somebody chooses: the language of the mails, and what the form asks for.
CHOICE: Final = ("language", "languages", "categories", "rhythm")


class Rhythm(models.TextChoices):
    AT_ONCE = "at_once", _("Each report when it comes out")
    WEEKLY = "weekly", _("Once a week, all together")


class Wanted(models.TextChoices):
    """A mail that somebody asked for and that is not sent yet."""

    CONFIRM = "confirm", _("to confirm")
    MANAGE = "manage", _("to change")


def new_key() -> str:
    """What binds the links in mails to one subscription, and ends with it."""
    return secrets.token_hex(8)


def address_digests(address: str) -> set[str]:
    """The fingerprints that ``address`` may be kept under: one for each identity key."""
    return identity.fingerprints([_KEY.format(spelled_alike(address))])


def newest_digest(address: str) -> str:
    """The fingerprint of ``address`` under the first identity key, under which it is kept."""
    return identity.newest_fingerprint(_KEY.format(spelled_alike(address)))


class SubscriptionQuerySet(models.QuerySet):
    def of_address(self, address: str) -> "SubscriptionQuerySet":
        """The subscription of an address, under whichever key it was fingerprinted."""
        return self.filter(digest__in=address_digests(address))

    def confirmed(self) -> "SubscriptionQuerySet":
        return self.filter(confirmed_at__isnull=False)

    def forgettable(self, now: datetime) -> "SubscriptionQuerySet":
        """Never confirmed, and asked for too long ago."""
        return self.filter(confirmed_at=None, asked_at__lt=now - KEPT_UNCONFIRMED)

    def wanting(
        self, *, language: str, category: str, public_since: datetime
    ) -> "list[Subscription]":
        """Followers of reports in ``language`` filed under ``category``, for whom what came out at
        ``public_since`` is news: they had confirmed by then.
        """
        there = self.filter(confirmed_at__lte=public_since)
        spoken: Any = there.filter(languages__contains=f",{language},").order_by("pk")
        return [each for each in spoken if each.wants(category)]


class Subscription(models.Model):
    """One follower. ``token`` is ciphertext; the row is deleted with the last wish for mail."""

    token = models.TextField(editable=False)
    digest = models.CharField(max_length=32, unique=True, editable=False)
    key = models.CharField(max_length=16, default=new_key, editable=False)
    # The language of the mails themselves; the reports may be in others.
    language = models.CharField(max_length=10)
    languages = ChoiceSetField(choices=LANGUAGES)
    categories = models.JSONField(default=list, blank=True)
    rhythm = models.CharField(max_length=8, choices=Rhythm.choices, default=Rhythm.AT_ONCE)
    # Until somebody confirms: what each mail asks to confirm, in the order of the mails.
    wishes = models.JSONField(default=list, blank=True)
    asked_at = models.DateTimeField()
    asked = models.PositiveSmallIntegerField(default=0)
    wanted = models.CharField(max_length=8, choices=Wanted.choices, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    bounces = models.PositiveSmallIntegerField(default=0)
    bounced_at = models.DateTimeField(null=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    def address(self) -> str:
        """The address in clear, for the moment of sending.

        Raises:
            IdentityUnreadable: it was encrypted with a key that is no longer configured.
        """
        return identity.decrypt(self.token)

    def keep_address(self, address: str) -> None:
        """Encrypt and fingerprint ``address``; the caller saves."""
        self.token, self.digest = identity.encrypt(address), newest_digest(address)

    def wants(self, category: str) -> bool:
        """Whether reports of this category were asked for; without a choice it is all of them."""
        return not self.categories or category in self.categories

    def choose(self, *, languages: Iterable[str], categories: Iterable[str], rhythm: str) -> None:
        """Take what was chosen in a form; the caller saves."""
        self.languages = tuple(languages)  # type: ignore[assignment]
        self.categories = sorted(categories)
        self.rhythm = Rhythm(rhythm).value

    def remember_choice(self) -> None:
        """Keep the present choice for the mail that asks to confirm it; the caller saves."""
        self.wishes = [*self.wishes, {name: _plain(getattr(self, name)) for name in CHOICE}]

    def take_choice(self, number: int) -> None:
        """Make the choice of mail ``number``, from 1, the present one; the caller saves.

        A link from before choices were numbered has none, and means the present one.
        """
        for name, value in self.wish(number).items():
            setattr(self, name, value)
        self.wishes = []

    def wish(self, number: int) -> dict[str, Any]:
        """What mail ``number`` asks to confirm."""
        if 0 < number <= len(self.wishes):
            return dict(self.wishes[number - 1])
        return {name: _plain(getattr(self, name)) for name in CHOICE}

    def renew_key(self) -> None:
        """Encrypt and fingerprint the address under the first identity key."""
        self.digest = newest_digest(self.address())
        self.token = identity.rotate(self.token)
        self.save(update_fields=["digest", "token"])


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def forget_unconfirmed(now: datetime | None = None) -> int:
    """Delete who never confirmed; returns how many that were."""
    forgettable: Any = Subscription.objects.forgettable(now or timezone.now())
    return forgettable.delete()[0]
