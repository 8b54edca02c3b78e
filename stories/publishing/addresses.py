"""Public addresses: made of approved words only, and known after they are gone by digest."""

from django.db import transaction

from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionQuerySet, FormerAddress
from stories.publishing.seal import address_digest


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
    for child in _held(below) if old_path != "/" else ():
        if child.is_sealed():  # what was tampered with is not made good by a move
            _lead_on(child, edition.path + child.path.removeprefix(old_path))


@transaction.atomic
def follow_move(page_number: int, parent_path: str) -> None:
    """A page was moved in the tree: its edition, and those below, follow to ``parent_path``."""
    forget_cached()  # first of all, as whoever changes what readers have: see upkeep.held
    edition = _held(Edition.objects.of_page(page_number)).first()
    if edition is None or not edition.slug or not edition.is_sealed():
        return
    old_path, path = edition.path, f"{parent_path}{edition.slug}/"
    if old_path == path:
        return
    _lead_on(edition, path)
    move_edition(edition, old_path)


def _held(editions: EditionQuerySet) -> EditionQuerySet:
    """Those that stand, locked and as they are now: of what is taken down meanwhile nothing may
    be written back, neither its address nor a seal over its old words.
    """
    standing = editions.filter(withdrawn_at__isnull=True).order_by("pk")
    return standing.select_for_update(of=("self",))


def _lead_on(edition: Edition, path: str) -> None:
    """Give an edition that is held another address; the old one leads to it."""
    remember_address(edition.path, edition.page_number)
    edition.path = path
    edition.close_seal()
    edition.save(update_fields=["path", "card_seal", "article_seal"])
