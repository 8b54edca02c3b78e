"""Regions that a detector proposes to cover. They suggest; a person decides."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.audit.log import Act, enter
from stories.images.geometry import Region
from stories.images.readings import is_covered


class PictureProposal(models.Model):
    """A face or a text that a program saw on the original."""

    class Kind(models.TextChoices):
        FACE = "face", _("perhaps a face")
        TEXT = "text", _("perhaps writing")

    image = models.ForeignKey(
        "stories.StoryImage", on_delete=models.CASCADE, related_name="proposals"
    )
    kind = models.CharField(max_length=4, choices=Kind.choices)
    left = models.PositiveIntegerField()
    top = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    score = models.FloatField(default=1.0)
    dismissed_at = models.DateTimeField(null=True, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["top", "left", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.left}, {self.top}"

    @property
    def region(self) -> Region:
        """Where it is."""
        return Region(self.left, self.top, self.width, self.height, self.score)

    def is_covered(self, boxes: Sequence[Region]) -> bool:
        """Whether boxes cover it."""
        return is_covered(self.region, boxes)


def count_faces(image: Any) -> None:
    """Note on the picture how many of its faces somebody still has to look at."""
    open_ones = image.proposals.filter(kind=PictureProposal.Kind.FACE, dismissed_at=None)
    image.faces_proposed = open_ones.count()
    image.save(update_fields=["faces_proposed"])


def dismiss(proposal: PictureProposal, *, by: Any) -> None:
    """Record that ``by`` looked and saw no face there; it is not asked for again."""
    proposal.dismissed_at, proposal.dismissed_by = timezone.now(), by
    proposal.save(update_fields=["dismissed_at", "dismissed_by"])
    count_faces(proposal.image)
    enter(Act.PROPOSAL_DISMISSED, by=by, codes={"image": proposal.image_id, "of": proposal.pk})


def keep_proposals(image: Any, found: dict[str, Sequence[Region]]) -> None:
    """Store what was found on the present original, in place of what was found before."""
    image.proposals.all().delete()
    PictureProposal.objects.bulk_create(
        PictureProposal(
            image=image,
            kind=kind,
            left=max(region.left, 0),
            top=max(region.top, 0),
            width=region.width,
            height=region.height,
            score=region.score,
        )
        for kind, regions in found.items()
        for region in regions
        if region.area
    )
    count_faces(image)
