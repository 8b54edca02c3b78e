"""A production site starts without a word of complaint."""

from tests.production import manage


def test_the_deployment_check_is_silent() -> None:
    result = manage("check", "--deploy", "--fail-level", "WARNING")
    assert result.returncode == 0, result.stderr
    assert result.stdout == "System check identified no issues (2 silenced).\n"
