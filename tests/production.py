"""Run a command of manage.py as a new production site would, with keys made up on the spot.

python tests/production.py check --deploy
"""

import base64
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def production_environment(data_dir: str) -> dict[str, str]:
    """The least that a production site has to say, and nothing of the caller's own."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("LANDFALL_") and name != "DJANGO_SETTINGS_MODULE"
    }
    return inherited | {
        "LANDFALL_SECRET_KEY": secrets.token_urlsafe(50),
        "LANDFALL_IDENTITY_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "LANDFALL_ALLOWED_HOSTS": "stories.example.org",
        "LANDFALL_DATA_DIR": data_dir,
    }


def manage(
    *arguments: str, changes: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run manage.py in production, with some variables changed; an empty one is left out."""
    with tempfile.TemporaryDirectory(prefix="landfall-production-") as data_dir:
        variables = production_environment(data_dir) | (changes or {})
        return subprocess.run(  # noqa: S603
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env={name: value for name, value in variables.items() if value},
            text=True,
            capture_output=True,
            check=False,
        )


if __name__ == "__main__":
    result = manage(*sys.argv[1:])
    sys.stdout.write(result.stdout)
    sys.stderr.write(result.stderr)
    sys.exit(result.returncode)
