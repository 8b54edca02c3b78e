"""Moments and days as a register tells them: the same in every language, and sorted by letter."""

from datetime import datetime

from django.utils import timezone


def told_moment(moment: datetime | None) -> str:
    """A moment to the minute, in the time of the site; nothing where there was none."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
