"""Settings of a process that answers readers and knows no desk: smaller, and with less to attack.

Wagtail, the scan and the accounts are not even imported. `docs/operations.md` tells how to run it.
"""

from home.settings import *  # noqa: F403
from home.settings import BASE_DIR, MIDDLEWARE, TEMPLATES

INSTALLED_APPS = ["home.reading_app.ReadersConfig", "django.contrib.staticfiles"]
MIDDLEWARE = [
    name
    for name in MIDDLEWARE
    if name.startswith(("django.middleware.security.", "home.", "whitenoise.", "stories.reading."))
    or name == "django.middleware.common.CommonMiddleware"
]
TEMPLATES = [
    TEMPLATES[0]
    | {
        "BACKEND": "home.reading_templates.ReadersTemplates",
        "NAME": "django",
        "OPTIONS": {
            "libraries": {
                "i18n": "django.templatetags.i18n",
                "landfall": "stories.templatetags.landfall",
                "static": "django.templatetags.static",
            }
        },
    }
]
ROOT_URLCONF = "home.reading_urls"
WSGI_APPLICATION = "home.reading_wsgi.application"
STATICFILES_DIRS = [BASE_DIR / "home" / "static"]
AUTHENTICATION_BACKENDS = []
