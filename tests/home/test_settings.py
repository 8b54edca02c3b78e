"""A start with a missing or wrong setting ends in words that help."""

import pytest

from home.environment import DEMO_IDENTITY_KEY, DEMO_SECRET_KEY
from tests.production import manage

SEVERAL_WRONG = {
    "LANDFALL_BASE_URL": "stories.example.org",
    "LANDFALL_CACHE_URL": "carrier-pigeon://loft",
    "LANDFALL_DATABASE_URL": "shoebox://attic",
    "LANDFALL_DEBUG": "perhaps",
    "LANDFALL_DEFAULT_FROM_EMAIL": "nobody",
    "LANDFALL_EMAIL_URL": "telegraph://office",
    "LANDFALL_IDENTITY_KEYS": "too-short,also-too-short",
    "LANDFALL_LANGUAGE": "tlh",
    "LANDFALL_TIME_ZONE": "Atlantis/Harbour",
}


def test_everything_missing_is_named_at_once() -> None:
    missing = ("LANDFALL_SECRET_KEY", "LANDFALL_IDENTITY_KEYS", "LANDFALL_ALLOWED_HOSTS")
    result = manage("check", changes=dict.fromkeys(missing, ""))
    assert result.returncode == 1
    assert all(f"{name} is not set." in result.stderr for name in missing)
    assert result.stderr.count("Make one with:") == 2
    assert "Traceback" not in result.stderr


def test_everything_wrong_is_named_at_once() -> None:
    result = manage("check", changes=SEVERAL_WRONG)
    assert result.returncode == 1
    assert all(f"{name} is not valid." in result.stderr for name in SEVERAL_WRONG)
    assert "too-short" not in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("name", "key"),
    [("LANDFALL_SECRET_KEY", DEMO_SECRET_KEY), ("LANDFALL_IDENTITY_KEYS", DEMO_IDENTITY_KEY)],
)
def test_a_key_of_the_demo_starts_no_real_site(name: str, key: str) -> None:
    result = manage("check", changes={name: key})
    assert result.returncode == 1
    assert f"{name} is the demo's" in result.stderr


def test_the_demo_needs_nothing() -> None:
    needed = ("LANDFALL_SECRET_KEY", "LANDFALL_IDENTITY_KEYS", "LANDFALL_ALLOWED_HOSTS")
    result = manage("check", changes=dict.fromkeys(needed, "") | {"LANDFALL_DEBUG": "yes"})
    assert result.returncode == 0, result.stderr


def test_the_demo_is_not_served_by_a_real_site() -> None:
    result = manage("demo")
    assert result.returncode == 1
    assert "LANDFALL_DEBUG" in result.stderr


def test_a_folder_with_odd_letters_holds_the_data(tmp_path) -> None:
    folder = tmp_path / "où 100% #1"
    result = manage(
        "shell",
        "--command",
        "from django.db import connection; connection.ensure_connection()",
        changes={"LANDFALL_DATA_DIR": str(folder)},
    )
    assert result.returncode == 0, result.stderr
    assert (folder / "landfall.sqlite3").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path) -> None:
    (tmp_path / "file").touch()
    result = manage("check", changes={"LANDFALL_DATA_DIR": str(tmp_path / "file" / "data")})
    assert result.returncode == 1
    assert "LANDFALL_DATA_DIR" in result.stderr
    assert "Traceback" not in result.stderr
