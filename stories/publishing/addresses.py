"""Public addresses: made of approved words only, and known after they are gone by digest."""

from django.db import models, transaction

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition
from stories.publishing.seal import address_digest


class FormerAddress(models.Model):
    """An address an edition once had, as a keyed digest: known, but not readable."""

    digest = models.CharField(max_length=64, unique=True)
    page_number = models.PositiveBigIntegerField(db_index=True)
    withdrawn = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.digest[:12]


def remember_address(path: str, page_number: int, *, withdrawn: bool = False) -> None:
    """Keep an address that no longer leads to an edition, as a keyed digest."""
    FormerAddress.objects.update_or_create(
        digest=address_digest(path),
        defaults={"page_number": page_number, "withdrawn": withdrawn},
    )


def former_address(path: str) -> FormerAddress | None:
    """The former address that ``path`` is, if it is one."""
    return FormerAddress.objects.filter(digest=address_digest(path)).first()


def move_edition(edition: Edition, old_path: str) -> None:
    """Let everything below ``old_path`` follow to the new address of ``edition``, sealed anew.

    Inside a transaction in which the caches were forgotten.
    """
    below = Edition.objects.filter(path__startswith=old_path).exclude(pk=edition.pk)
    for child in below.held() if old_path != "/" else ():
        if child.is_sealed():  # what was tampered with is not made good by a move
            _lead_on(child, edition.path + child.path.removeprefix(old_path))


@transaction.atomic
def follow_move(page_number: int, parent_path: str) -> None:
    """A page was moved in the tree: its edition, and those below, follow to ``parent_path``."""
    edition = next(iter(Edition.objects.of_page(page_number).held()), None)
    if edition is None or not edition.slug or not edition.is_sealed():
        return
    old_path, path = edition.path, f"{parent_path}{edition.slug}/"
    if old_path == path:
        return
    forget_cached()
    _lead_on(edition, path)
    move_edition(edition, old_path)


def _lead_on(edition: Edition, path: str) -> None:
    """Give an edition that is held another address; the old one leads to it."""
    remember_address(edition.path, edition.page_number)
    edition.path = path
    edition.close_seal()
    edition.save(update_fields=["path", "card_seal", "article_seal"])
