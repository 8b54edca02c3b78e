#!/usr/bin/env python3
"""Landfall's command line."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command; a fault in the settings is told in words, not in a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "home.settings")
    try:
        settings.DEBUG  # noqa: B018  (reading one setting loads all)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
