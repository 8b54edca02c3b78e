"""The door for a WSGI server that answers readers and knows no desk."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils import translation

PAGES = ("4*.html", "500.html", "home/*.html", "includes/*.html", "stories/read/*.html")


def load_everything() -> None:
    """Addresses, templates and languages, before the processes part: so they share them."""
    import_module(settings.ROOT_URLCONF)
    folder = settings.BASE_DIR / "templates"
    for path in (path for pattern in PAGES for path in sorted(folder.glob(pattern))):
        if path.name != "preview.html":  # of the desk
            get_template(str(path.relative_to(folder)))
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            # A page that says nothing, so that making one is shared as well.
            import_module("stories.reading.errors").server_error(HttpRequest())


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "home.reading_settings")
application = get_wsgi_application()
load_everything()
