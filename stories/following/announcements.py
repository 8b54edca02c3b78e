"""What is told to followers, by the number of its page, and to whom it was told already."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from stories.following.subscriptions import Subscription


class Announcement(models.Model):
    """What became of the e-mail about one page. It holds numbers and moments, no words.

    There is none while a page merely waits: what waits is asked of the editions. One that was
    sent or stopped stays, so that a page is never told twice.
    """

    page_number = models.PositiveBigIntegerField(unique=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # “Send now” is said of one edition; a later one of the page waits anew.
    released_for = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    sent = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("e-mail to followers")
        verbose_name_plural = _("e-mails to followers")
        default_permissions = ()
        permissions = [("stop_announcement", _("Can stop and send e-mails to followers"))]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.page_number}"

    @property
    def is_over(self) -> bool:
        """Whether nothing more is sent: it went out, or it was stopped."""
        return self.finished_at is not None or self.stopped_at is not None


class DeliveryQuerySet(models.QuerySet):
    def due(self, now: datetime) -> "DeliveryQuerySet":
        """Not sent, in nobody's hands, and its time has come."""
        return self.filter(sent_at=None, in_hand=False, next_at__lte=now)


class Delivery(models.Model):
    """One announcement for one follower, until the announcement is finished."""

    announcement = models.ForeignKey(
        Announcement, on_delete=models.CASCADE, related_name="deliveries"
    )
    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    together = models.BooleanField(default=False)  # in the digest of the week
    next_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    in_hand = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["announcement", "subscription"], name="nobody_is_told_twice"
            )
        ]
        indexes = [
            models.Index(fields=["next_at", "id"], condition=Q(sent_at=None), name="delivery_due")
        ]

    def __str__(self) -> str:
        return f"{self.announcement_id} · {self.subscription_id}"


class SendingLease(models.Model):
    """One row: who is sending just now, and until when it may be believed to live."""

    holder = models.CharField(max_length=32, blank=True)
    until = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.holder
