"""The seal over what an edition says, and the digests of addresses.

An edition's seal has two parts, so that a listing verifies what it shows without loading
articles. The making of seals is shared with approvals: see ``redaction.seals``.
"""

from stories.audit.seals import seal, seal_fits, stable

__all__ = ["address_digest", "seal", "seal_fits", "stable"]


def address_digest(path: str) -> str:
    """Keyed digest of a public address, so that a gone address can be known but not read."""
    return seal("address", {"path": path})
