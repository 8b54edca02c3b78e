"""Who may sign in with a password, and with which."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpRequest

from home.demo_accounts import DEMO_PASSWORDS


class NoDemoPasswords(ModelBackend):
    """Django's own sign-in, deaf to the printed passwords of the demo outside the demo.

    A demo that grows into a real site keeps its accounts; this keeps them shut until
    each has a password of its own, whatever name the account has taken since.
    """

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> User | None:
        """Refuse a demo password before anybody is looked up."""
        if not settings.DEBUG and password in DEMO_PASSWORDS:
            return None
        return super().authenticate(request, username=username, password=password, **kwargs)
