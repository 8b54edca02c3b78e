"""Every look at an identity is a line in a log."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.people import identity
from stories.people.storytellers import Storyteller
from stories.people.terms import ProtectedTerm


class IdentityAccess(models.Model):
    """Who saw the protected terms of whom, when and why."""

    storyteller = models.ForeignKey(Storyteller, on_delete=models.CASCADE, related_name="accesses")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("look at an identity")
        verbose_name_plural = _("looks at identities")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.storyteller.reference} {self.at:%Y-%m-%d %H:%M}"


@transaction.atomic
def reveal(
    *, storyteller: Storyteller, by: Any, reason: str = ""
) -> list[tuple[ProtectedTerm, str]]:
    """Decrypt the protected terms of a person for ``by``, and log the look first.

    Raises:
        PermissionDenied: ``by`` may not see identities.
        IdentityUnreadable: a term was encrypted with a key that is no longer configured.
    """
    if not by.has_perm("stories.view_identity"):
        raise PermissionDenied("Only people with the right to see identities may look.")
    IdentityAccess.objects.create(storyteller=storyteller, by=by, reason=reason)
    shown = [(term, identity.decrypt(term.token)) for term in storyteller.terms.order_by("kind")]
    enter(Act.IDENTITY_SEEN, by=by, reference=storyteller.reference)
    return shown
