"""What the other tests stand on is tested too."""

import pytest
from django.db import connection
from wagtail.models import Locale, Page


@pytest.mark.doors
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_time", ["first", "second"])
def test_what_migrations_wrote_survives_a_test_that_commits(_time: str) -> None:
    """Twice: what the first time leaves behind, the second must not find."""
    assert Locale.objects.count() == 1
    assert Page.objects.filter(depth=1).exists()
    Page.objects.all().delete()
    Locale.objects.all().delete()


@pytest.mark.postgres
@pytest.mark.django_db
def test_the_second_run_is_on_postgres() -> None:
    assert connection.vendor == "postgresql"
