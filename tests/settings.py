"""The settings of a production site, with keys that are only for tests and no HTTPS.

A developer's own LANDFALL_ variables never reach the tests.
"""

import os
import tempfile

# A file that is never made: each worker gets one of its own. A database in memory would be
# shared with the threads of the live server, which close it under each other.
NO_FILE = f"sqlite:///{tempfile.gettempdir()}/landfall-without-a-worker.sqlite3"
TEST_DATABASE = os.environ.get("LANDFALL_TEST_DATABASE", NO_FILE)

for name in [name for name in os.environ if name.startswith("LANDFALL_")]:
    if name not in {"LANDFALL_TEST_DATABASE", "LANDFALL_ALL_TESTS"}:
        del os.environ[name]
os.environ.update(
    LANDFALL_SECRET_KEY="a-secret-key-for-tests-only-which-opens-nothing-anywhere",
    LANDFALL_IDENTITY_KEYS="dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=",
    LANDFALL_ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    LANDFALL_BASE_URL="http://testserver",
    LANDFALL_HTTPS="no",
    LANDFALL_DATABASE_URL=TEST_DATABASE,
    LANDFALL_EMAIL_URL="memory:",
    # Loading them costs seconds in every worker; the tests about them switch them on.
    LANDFALL_LANGUAGE_MODELS="no",
    LANDFALL_PICTURE_SUGGESTIONS="no",
)

from home.settings import *  # noqa: E402, F403
from home.settings import BASE_DIR, CACHES, STORAGES, TASKS  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# Tests change rows by hand and read again. Those about kept pages keep them: see `kept` there.
CACHES = CACHES | {"pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
# What is prepared beside the request is done at once, so that a test sees it.
TASKS = TASKS | dict.fromkeys(("pictures", "mails"), TASKS["default"])
STATIC_ROOT = BASE_DIR / "var" / "tests" / "static"
# A draft is kept soon after each key, so that no test waits for what a person would not notice.
WAGTAIL_AUTOSAVE_INTERVAL = 500
