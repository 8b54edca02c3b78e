"""What people, consents, withdrawals, pictures and filing bring to the desk.

``stories/wagtail_hooks.py`` registers it: ``VIEWSETS`` through ``register_admin_viewset``,
``ADMIN_URLS`` through ``register_admin_urls``, ``set_panels()`` once at import.
"""

from stories.editing.panels import set_panels
from stories.editing.taxonomy import FILING

VIEWSETS = [FILING]
ADMIN_URLS: list = []

__all__ = ["ADMIN_URLS", "VIEWSETS", "set_panels"]
