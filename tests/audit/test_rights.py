"""Who may read the log, and what else the groups were given for the review desk."""

import pytest
from django.contrib.auth.models import Group

from stories.audit.chain import is_sealed
from stories.audit.lines import AuditHead
from tests import factories

pytestmark = pytest.mark.django_db

MAY = {
    "erin": {"view_livefinding"},
    "ruth": {"view_livefinding", "add_hold", "change_hold", "view_hold"},
    "ada": {"view_livefinding", "add_hold", "change_hold", "view_hold", "view_auditline"},
}


@pytest.mark.parametrize("name", MAY)
def test_each_group_may_do_what_it_needs_at_the_desk(name):
    somebody = factories.user(name)
    every = set().union(*MAY.values())
    assert {right for right in every if somebody.has_perm(f"stories.{right}")} == MAY[name]


def test_nobody_may_write_into_the_log():
    rights = Group.objects.filter(permissions__codename__endswith="auditline")
    written = rights.exclude(permissions__codename="view_auditline")
    assert not written.exists()


def test_a_new_site_begins_with_a_sealed_head():
    head = AuditHead.objects.get()
    assert (head.number, head.digest, is_sealed(head)) == (0, "", True)
