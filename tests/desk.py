"""What a browser sends from the desk: a signed-in client, and the forms of the editor."""

from typing import Any

from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from stories.pages.stories import StoryPage
from tests import factories

NO_FORMS = inline_formset([])
# Plain fields that only some kinds of pages have.
OF_SOME_KINDS = (
    *("form", "byline", "issuer", "addressed_to", "signatories", "adopted_again"),
    *("unit", "unit_cost", "currency", "units_needed", "raised"),
    *("ordinal", "place"),
)
AT_FIRST = {"ordinal": 18, "place": "Tokyo"}


def signed_in(name: str) -> Client:
    """A browser in which one of the staff has signed in; Zoe may do everything."""
    client = Client()
    client.force_login(zoe() if name == "zoe" else factories.user(name))
    return client


def zoe() -> Any:
    """The superuser, whom no permission stops."""
    users = factories.get_user_model().objects
    found = users.filter(username="zoe").first()
    return found or users.create_superuser("zoe", "zoe@example.org", factories.PASSWORD)


def story_form(page: Any = None, **changes: Any) -> dict[str, str]:
    """The form of a page, filled in with what ``page`` says now and with ``changes``.

    A story, unless ``model`` says otherwise. ``text`` is the HTML of the only block of the body,
    ``introduction`` is HTML too.
    """
    model = changes.pop("model", type(page) if page else StoryPage)
    people = list(page.appearances.all()) if page else changes.pop("people", [])
    values = {
        "title": page.title if page else "",
        "slug": page.slug if page else "",
        "teaser": page.teaser if page else "",
        "date": "2019-04-01",
        "date_precision": "month",
        "category": "",
        "country": "",
        "series": "",
        "part": "",
        "earlier_page": "",
        "next_page": "",
        "go_live_at": "",
        "expire_at": "",
        "text": factories.CALM_TEXT,
        "introduction": "",
    }
    values |= {name: _now(page, model, name) for name in OF_SOME_KINDS if hasattr(model, name)}
    values |= changes
    text, introduction = values.pop("text"), values.pop("introduction")
    rows = [
        {
            "id": appearance.pk or "",
            "storyteller": appearance.storyteller_id,
            "consent": appearance.consent_id or "",
            "shown_name": appearance.shown_name,
        }
        for appearance in people
    ]
    return nested_form_data(
        values
        | {
            "introduction": rich_text(introduction),
            "body": streamfield([("text", rich_text(text))]),
            "cases": streamfield([]),
            "appearances": inline_formset(rows, initial=sum(1 for row in rows if row["id"])),
            "comments": NO_FORMS,
        }
    )


def _now(page: Any, model: Any, name: str) -> Any:
    first = AT_FIRST.get(name) or model._meta.get_field(name).get_default()
    value = getattr(page, name) if page else first
    return "" if value is None else value


def latest(page: Any) -> Any:
    """The page as its editor opens it: the latest draft."""
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def edit(client: Client, page: Any, *, action: str = "", **changes: Any) -> Any:
    """Send the editor's form of ``page``, with one of its buttons (``action-publish``) pressed."""
    form = story_form(latest(page), **changes) | ({action: "1"} if action else {})
    return client.post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
