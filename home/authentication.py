"""Who may sign in with a password, and with which."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission, User
from django.db.models import Q
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

    def get_user(self, user_id: int) -> User | None:
        """The account of a session, with what its owner prefers: every screen asks for both."""
        users = User.objects.select_related("wagtail_userprofile")
        user = users.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """Rights of a person and of their groups in one query; Django asks twice."""
        if not user_obj.is_active or user_obj.is_anonymous or obj is not None:
            return set()
        if not hasattr(user_obj, "_perm_cache"):
            given = Permission.objects.order_by()
            if not user_obj.is_superuser:
                given = given.filter(Q(group__user=user_obj) | Q(user=user_obj))
            pairs = given.values_list("content_type__app_label", "codename").distinct()
            user_obj._perm_cache = {f"{label}.{name}" for label, name in pairs}
        return user_obj._perm_cache
