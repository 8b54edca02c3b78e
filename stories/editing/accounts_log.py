"""Accounts, groups and rights: who may do what is a line in the log, too.

A line is entered when somebody at the desk changes it. Whoever has the server's command line has
the database as well; what is done there is not told here.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.log_actions import get_active_log_context

from stories.audit.log import Act, enter

BEFORE, AFTER = "pre_clear", {"post_add": "given", "post_remove": "taken"}
# What decides whether an account may do anything at all, or everything.
TOLD = ("is_active", "is_superuser")


def somebody() -> Any:
    """Who acts at the desk now; None for the command line."""
    return get_active_log_context().user


def account_will_be_saved(
    sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """Remember what the account was allowed before, to tell whether that changes."""
    instance.allowed_before = None
    by_others = raw or somebody() is None
    if by_others or instance.pk is None or (update_fields and not set(TOLD) & set(update_fields)):
        return
    instance.allowed_before = get_user_model().objects.filter(pk=instance.pk).values(*TOLD).first()


def account_was_saved(
    sender: Any, instance: Any, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """A new account; or one that was opened, closed, or given every right."""
    by, now = somebody(), {name: getattr(instance, name) for name in TOLD}
    if raw or by is None:
        return
    if created:
        enter(Act.ACCOUNT_ADDED, by=by, codes={"account": instance.pk, **now})
    elif instance.allowed_before not in (None, now):
        enter(Act.ACCOUNT_CHANGED, by=by, codes={"account": instance.pk, **now})


def account_will_be_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    """An account that goes."""
    if somebody() is not None:
        enter(Act.ACCOUNT_REMOVED, by=somebody(), codes={"account": instance.pk})


def groups_were_changed(
    sender: Any, instance: Any, action: str, pk_set: set[int] | None, reverse: bool, **kwargs: Any
) -> None:
    """Groups given to or taken from an account, from either side."""
    if reverse:  # the group's accounts
        for number in _numbers(instance.user_set, action, pk_set):
            _tell_groups(number, action, [instance.pk])
    else:
        _tell_groups(instance.pk, action, _numbers(instance.groups, action, pk_set))


def rights_were_changed(
    sender: Any, instance: Any, action: str, pk_set: set[int] | None, reverse: bool, **kwargs: Any
) -> None:
    """Rights given to or taken from a group."""
    what = _what(action)
    if reverse or what is None or somebody() is None or not isinstance(instance, Group):
        return
    numbers = _numbers(instance.permissions, action, pk_set)
    rights = instance.permissions.model.objects.filter(pk__in=numbers)
    names = sorted(rights.values_list("codename", flat=True))
    if names:
        enter(Act.RIGHTS_CHANGED, by=somebody(), codes={"group": instance.pk, what: names})


def _tell_groups(account: int, action: str, groups: Iterable[int]) -> None:
    what, by, numbers = _what(action), somebody(), sorted(groups)
    if what is not None and by is not None and numbers:
        codes = {"account": account, f"{what}_groups": numbers}
        enter(Act.GROUPS_CHANGED, by=by, codes=codes)


def _what(action: str) -> str | None:
    return "taken" if action == BEFORE else AFTER.get(action)


def _numbers(related: Any, action: str, pk_set: set[int] | None) -> list[int]:
    """Which rows an action is about; everything that is there when all of it goes."""
    return list(related.values_list("pk", flat=True)) if action == BEFORE else list(pk_set or ())
