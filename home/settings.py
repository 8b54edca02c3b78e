"""Landfall's settings: everything that differs between sites comes from the environment.

A value that is missing or wrong stops the start and is named. `docs/operations.md` lists
the variables; `home/environment.py` says what is wrong with them.
"""

from pathlib import Path
from urllib.parse import quote

from environs import validate

from home import environment as given
from home.caches import caches_of
from home.logs import LOGGING  # noqa: F401
from home.onion import onion_address
from home.wagtail_settings import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent
LANGUAGES = [("en", "English"), ("ja", "日本語"), ("ko", "한국어")]

# ---- What the environment says -------------------------------------------------------

env = given.reader()
DEBUG = env.bool("DEBUG", False)
SECRET_KEY = env.str("SECRET_KEY", given.DEMO_SECRET_KEY if DEBUG else "")
# The first key encrypts, every key decrypts: to change keys, put the new one in front.
LANDFALL_IDENTITY_KEYS = env.list(
    "IDENTITY_KEYS", [given.DEMO_IDENTITY_KEY] if DEBUG else [], validate=given.fernet_keys
)
# What seals editions. Set it apart to change SECRET_KEY without sealing everything anew.
LANDFALL_SEAL_KEY = env.str("SEAL_KEY", "") or given.derived_key(SECRET_KEY or "", "edition seal")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"] if DEBUG else [])
LANDFALL_STATIC_COPY = env.str("STATIC_COPY", "")  # its folder; a takedown empties it at once
LANDFALL_ONION_ADDRESS = env.str("ONION_ADDRESS", "", validate=onion_address)
DATA_DIR = env.path("DATA_DIR", BASE_DIR / "var").absolute()
DATABASE = env.dj_db_url("DATABASE_URL", f"sqlite:///{quote(str(DATA_DIR))}/landfall.sqlite3")
CACHE = env.dj_cache_url("CACHE_URL", "locmem://")
EMAIL_URL = env.str("EMAIL_URL", "console:" if DEBUG else "smtp:", validate=given.mail_server)
HTTPS = env.bool("HTTPS", not DEBUG)
BASE_URL = env.str(
    "BASE_URL",
    f"{'https' if HTTPS else 'http'}://{next(iter(ALLOWED_HOSTS or []), 'localhost').lstrip('.')}",
    validate=given.web_address,
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "landfall@localhost", validate=given.sender)
LANGUAGE_CODE = env.str("LANGUAGE", "en", validate=validate.OneOf(list(dict(LANGUAGES))))
TIME_ZONE = env.str("TIME_ZONE", "UTC", validate=given.time_zone)
# The models that know names cost memory on the desk; without them the rules still look.
LANDFALL_LANGUAGE_MODELS = env.bool("LANGUAGE_MODELS", True)
# Faces and writing on pictures are proposed where the programs for it are installed.
LANDFALL_PICTURE_SUGGESTIONS = env.bool("PICTURE_SUGGESTIONS", True)
# Days after its clearing for which an original is kept, so that boxes can still be moved.
LANDFALL_ORIGINALS_KEPT_DAYS = env.int(
    "ORIGINALS_KEPT_DAYS", 90, validate=validate.Range(min=1, max=3650)
)
# How long a reviewer who said "I am on it" keeps a review from the others.
LANDFALL_CLAIM_HOURS = env.int("CLAIM_HOURS", 24, validate=validate.Range(min=1, max=24 * 30))
# How long an e-mail to followers waits after its page came out, so that it can be stopped.
LANDFALL_MAIL_COOLING_HOURS = env.int("MAIL_COOLING_HOURS", 12, validate=validate.Range(min=1))
# Where mails come back to that could not be delivered; without it nobody counts them.
LANDFALL_BOUNCE_ADDRESS = env.str("BOUNCE_ADDRESS", "", validate=given.returns)
# A provider of e-mail in the place of a server, where requirements/mail.txt is installed.
MAIL_PROVIDER = given.pairs(env.list("ANYMAIL", [], validate=given.mail_provider) or ())

needed = {"SECRET_KEY": SECRET_KEY, "IDENTITY_KEYS": LANDFALL_IDENTITY_KEYS}
given.stop_on_faults(env, debug=bool(DEBUG), needed=needed | {"ALLOWED_HOSTS": ALLOWED_HOSTS})

if LANDFALL_ONION_ADDRESS:
    ALLOWED_HOSTS.append(LANDFALL_ONION_ADDRESS)

# ---- The program ---------------------------------------------------------------------

INSTALLED_APPS = [
    # Ours come first, so that our templates and commands win over those of the same name.
    "home",
    "stories",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.sites",
    "wagtail.locales",
    "wagtail.contrib.simple_translation",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "home.middleware.ResponseHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # What a reader gets from memory passes none of what follows.
    "stories.reading.kept_pages.KeptPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "stories.editing.doors.TellAtTheDoor",
]
ROOT_URLCONF = "home.urls"
WSGI_APPLICATION = "home.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "home" / "locale"]

# ---- Where things are kept -----------------------------------------------------------

given.private_folder(DATA_DIR)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A connection serves many requests: opening one costs as much as a whole page.
DATABASE |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DATABASES = {"default": DATABASE}
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    DATABASE["OPTIONS"] = {
        # Writers queue instead of failing, and what is deleted leaves the file too: a
        # withdrawn word must not wait in a free page for somebody to look.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA secure_delete=ON;",
    }
CACHES = caches_of(CACHE)

# Originals are nobody's to download: this folder has no address, only a reviewed edition
# hands out its own copies.
MEDIA_ROOT = DATA_DIR / "private"
FILE_UPLOAD_PERMISSIONS = 0o600
# An upload waits in memory: on the disk it would lie open until it is sealed.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024 * 1024
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "stories.images.storage.PrivateStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}

# The desk has its own headers, and nothing of it is ever kept.
LANDFALL_DESK = "/admin/"

# ---- Who comes in --------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["home.authentication.NoDemoPasswords"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_NAME = "landfall_session"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_NAME = "landfall_csrf"
CSRF_COOKIE_SECURE = HTTPS
# Messages quote titles. In a cookie they end with the browser; in the session table they
# would be one more place that remembers them.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
# A site may share its domain with others, for which it must not promise anything.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # the previews of the desk allow themselves

# ---- What is told --------------------------------------------------------------------

SERVER_EMAIL = DEFAULT_FROM_EMAIL
vars().update(given.mail_settings(EMAIL_URL, MAIL_PROVIDER))
INSTALLED_APPS += ["anymail"] if MAIL_PROVIDER else []

# ---- Wagtail: the rest stands in home/wagtail_settings.py ----------------------------

WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# Large pictures are prepared beside the request; everything else is done at once.
TASKS = {
    "default": {"BACKEND": "stories.pages.noting.NotesOnce"},
    "pictures": {"BACKEND": "stories.images.work.ThreadBackend"},
    "mails": {"BACKEND": "stories.following.working.ThreadBackend"},
}
