#!/usr/bin/env python3
"""Landfall's command line."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from stories.management.commands.scan import Command as Scan


def main() -> None:
    """Run one command; a fault in the settings is told in words, not in a traceback.

    `scan` reads files only: it runs before there are settings, on any machine.
    """
    if sys.argv[1:2] == ["scan"]:
        Scan().run_from_argv(sys.argv)
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "home.settings")
    try:
        settings.DEBUG  # noqa: B018  (reading one setting loads all)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
