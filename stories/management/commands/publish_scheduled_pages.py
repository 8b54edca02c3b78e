"""``manage.py publish_scheduled_pages``: the older name of ``publish_scheduled``.

Wagtail's own command of this name would stop at the first page that the gate refuses.
"""

from stories.management.commands.publish_scheduled import Command

__all__ = ["Command"]
