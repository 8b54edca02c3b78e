"""Public addresses: made of approved words only, and known after they are gone by digest."""

from stories.publishing.editions import Edition, FormerAddress
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
    """Let everything below ``old_path`` follow to the new address of ``edition``, sealed anew."""
    below = Edition.objects.filter(path__startswith=old_path, withdrawn_at__isnull=True)
    for child in below.exclude(pk=edition.pk) if old_path != "/" else ():
        if not child.is_sealed():
            continue  # what was tampered with is not made good by a move
        remember_address(child.path, child.page_number)
        child.path = edition.path + child.path.removeprefix(old_path)
        child.close_seal()
        child.save(update_fields=["path", "card_seal", "article_seal"])


def follow_move(page_number: int, parent_path: str) -> None:
    """A page was moved in the tree: its edition, and those below, follow to ``parent_path``."""
    edition = Edition.objects.of_page(page_number).filter(withdrawn_at__isnull=True).first()
    if edition is None or not edition.slug or not edition.is_sealed():
        return
    old_path, edition.path = edition.path, f"{parent_path}{edition.slug}/"
    if old_path == edition.path:
        return
    edition.close_seal()
    edition.save(update_fields=["path", "card_seal", "article_seal"])
    remember_address(old_path, page_number)
    move_edition(edition, old_path)
