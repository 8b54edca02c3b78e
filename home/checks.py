"""System checks for settings that would open a door around the gate, or tell others of us."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

# Each setting that only one value keeps safe, and what another value would do.
FIXED = {
    "WAGTAIL_FINISH_WORKFLOW_ACTION": (
        "home.workflow.finish_workflow",
        "a finished workflow would publish what nobody approved",
    ),
    "WAGTAILREDIRECTS_AUTO_CREATE": (False, "old addresses, which may hold names, would be kept"),
    "WAGTAIL_ENABLE_UPDATE_CHECK": (False, "others would learn of this site and its editors"),
    "WAGTAIL_ENABLE_WHATS_NEW_BANNER": (False, "the desk would point its editors elsewhere"),
    "WAGTAIL_GRAVATAR_PROVIDER_URL": (None, "fingerprints of the editors' addresses would leave"),
    "WAGTAILEMBEDS_FINDERS": ([], "the desk would ask others about the addresses in drafts"),
}
# Apps and views that read manuscripts or originals, and show them to whoever asks.
UNGUARDED_APPS = (
    "wagtail.api.v2",
    "wagtail.api.v3",
    "wagtail.contrib.redirects",
    "wagtail.contrib.sitemaps",
)
UNGUARDED_VIEWS = (
    "django.views.static",
    "wagtail.api",
    "wagtail.contrib.sitemaps",
    "wagtail.documents.views.serve",
    "wagtail.images.views.serve",
    "wagtail.views",
)
DEMO_DEAF = "home.authentication.NoDemoPasswords"
HERE = {"127.0.0.1", "localhost", "[::1]", "testserver"}


@register(Tags.security)
def check_fixed_settings(**_options: Any) -> Iterator[CheckMessage]:
    """Settings that a site must not change."""
    for name, (value, otherwise) in FIXED.items():
        if getattr(settings, name, ...) != value:
            yield Error(f"{name} is not {value!r}: {otherwise}.", id="home.E001")


@register(Tags.security)
def check_apps(**_options: Any) -> Iterator[CheckMessage]:
    """No app that shows manuscripts."""
    for app in UNGUARDED_APPS:
        if app in settings.INSTALLED_APPS:
            yield Error(f"{app} reads manuscripts, which only the desk may.", id="home.E002")


@register(Tags.security, Tags.urls)
def check_addresses(**_options: Any) -> Iterator[CheckMessage]:
    """No address that leads a stranger to manuscripts or originals."""
    for address, module in addresses(get_resolver()):
        if f"{module}.".startswith(tuple(f"{name}." for name in UNGUARDED_VIEWS)):
            yield Error(
                f"The address '{address}' leads around the gate, to {module}.", id="home.E003"
            )


@register(Tags.security)
def check_demo(**_options: Any) -> Iterator[CheckMessage]:
    """The demo stays on this machine, and its passwords in the demo."""
    if settings.DEBUG and not HERE.issuperset(settings.ALLOWED_HOSTS):
        yield Error(
            "With DEBUG on, the printed passwords work: name no hosts but this machine.",
            id="home.E004",
        )
    backends = set(settings.AUTHENTICATION_BACKENDS)
    if DEMO_DEAF not in backends or "django.contrib.auth.backends.ModelBackend" in backends:
        yield Error(
            f"Without {DEMO_DEAF} the passwords of the demo work in production.", id="home.E005"
        )


@register(Tags.security, Tags.database)
def check_deleted_words(**_options: Any) -> Iterator[CheckMessage]:
    """SQLite overwrites what it deletes only when it is asked to."""
    for alias, database in settings.DATABASES.items():
        asked = "secure_delete=on" in str(database.get("OPTIONS", {}).get("init_command")).lower()
        if database["ENGINE"].endswith("sqlite3") and not asked:
            yield Error(
                f"The database '{alias}' keeps deleted words in its file: "
                "its init_command needs PRAGMA secure_delete=ON.",
                id="home.E006",
            )


def addresses(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every address of the site with the module that answers it."""
    for pattern in resolver.url_patterns:
        address = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, address)
        elif isinstance(pattern, URLPattern):
            view = getattr(pattern.callback, "view_class", pattern.callback)
            yield address, getattr(view, "__module__", type(view).__module__)
