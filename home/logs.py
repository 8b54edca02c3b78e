"""What the program writes about itself, and where."""

from typing import Any

# To the console only: Django's own settings would mail the words of a failed request.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        # Whoever knocks under a wrong name is no error of ours.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # Below ERROR this writes the addresses that readers asked for, withdrawn ones too.
        "django.request": {"level": "ERROR"},
        # At INFO these write titles of drafts and every task into the log of the server.
        "wagtail": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
