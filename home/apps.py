"""The app that is the site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from home import checks  # noqa: F401  (registers itself with Django)


class HomeConfig(AppConfig):
    """Named, so that its checks are known before anything runs."""

    name = "home"
    verbose_name = _("Site")
