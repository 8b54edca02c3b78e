"""Where every attack begins: what readers have, what nobody has reviewed, and who tries."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from stories.consent.appearances import Appearance
from tests import desk, factories

SECRET = "zephyrine"  # stands in everything that nobody has reviewed
APPROVED = "marmalade"  # stands in everything that readers have of the page
NEW, KNOWN = "a page readers do not have", "a page readers have"

SECRET_TEXT = f"<p>We hid the {SECRET} kettle, and every winter we lit it again.</p>"
SECRET_FIELDS = {
    "title": f"The {SECRET} gate",
    "slug": f"{SECRET}-gate",
    "teaser": f"About {SECRET} days.",
    "introduction": f"<p>How the {SECRET} years began.</p>",
}
APPROVED_TEXT = f"<p>Every morning I spread {APPROVED} on the bread of the neighbours.</p>"


# The words that only one kind of page has, as unreviewed ones.
SECRETS_OF = {
    "annualmeetingpage": {"ordinal": 18, "place": SECRET},
    "appealpage": {
        "unit": f"one {SECRET} room",
        "unit_cost": 500,
        "units_needed": 2,
        "cases": [("case", {"role": SECRET, "age_band": "30s", "need": f"A {SECRET} lamp."})],
    },
    "statementpage": {
        "issuer": f"The {SECRET} circle",
        "addressed_to": f"the {SECRET} office",
        "signatories": f"The {SECRET} table",
    },
    "articlepage": {"byline": f"the {SECRET} team", "form": "field_report"},
}
ABOVE = "the archive above"  # where a page is listed, whatever kind it is


@dataclass
class Scene:
    """A page by Erin about K. M., beside a neighbour story that is not touched."""

    page: Any
    published: bool
    answers: list[HttpResponse] = field(default_factory=list)

    @property
    def model(self) -> Any:
        """The kind of page that is attacked."""
        return type(self.page)

    def secrets(self) -> dict[str, Any]:
        """Unreviewed words for every plain field of this kind."""
        words = SECRET_FIELDS | self.own_secrets()
        plain = words.keys() - {"cases"}
        return {name: words[name] for name in plain if hasattr(self.model, name)}

    def own_secrets(self) -> dict[str, Any]:
        """Unreviewed words for what only this kind of page has."""
        return SECRETS_OF.get(self.model._meta.model_name, {})

    def as_(self, name: str) -> Client:
        """The browser of one of the staff; ``zoe`` is the superuser."""
        return desk.signed_in(name)

    def heard(self, response: HttpResponse) -> HttpResponse:
        """Remember an answer; the test looks at all of them afterwards."""
        self.answers.append(response)
        return response

    def edit(self, name: str, *, action: str = "", **changes: Any) -> HttpResponse:
        """Edit the page at the desk with unreviewed words."""
        changes = self.secrets() | {"text": SECRET_TEXT} | changes
        return self.heard(desk.edit(self.as_(name), self.page, action=action, **changes))

    def post(self, name: str, address: str, data: Any = None, **options: Any) -> HttpResponse:
        """Send a form to the desk."""
        return self.heard(self.as_(name).post(address, data or {}, follow=True, **options))

    def fresh(self) -> Any:
        """The page's row as it is now."""
        return Page.objects.get(pk=self.page.pk).specific

    def write_secret(self, *, by: str = "erin") -> Any:
        """Save one more draft with unreviewed words, without the desk; returns its revision."""
        draft = self.fresh().get_latest_revision_as_object()
        fill_with_secrets(draft)
        return draft.save_revision(user=factories.user(by), log_action=True)

    def words(self) -> str:
        """Everything that was said to the person who tried."""
        return "\n".join(answer.content.decode() for answer in self.answers)


@dataclass(frozen=True)
class Door:
    """One way to make a page live, or to change what is live, and what it may do to readers."""

    name: str
    act: Callable[[Scene], None]
    starts: tuple[str, ...] = (NEW, KNOWN)
    keeps: bool = True  # readers still have the approved words afterwards
    leaves: tuple[str, ...] = ()  # lists where the approved words no longer belong
    told: str = ""  # what whoever tried is told, in plain words
    kind: str = ""


def door(doors: list[Door], name: str, **options: Any) -> Callable[[Callable], Callable]:
    """Add the decorated function to ``doors``."""

    def add(act: Callable[[Scene], None]) -> Callable[[Scene], None]:
        doors.append(Door(name, act, **options))
        return act

    return add


def scene_for(start: str, make: Callable[..., Any] = factories.story) -> Scene:
    """A page with unreviewed words as its latest draft, with or without an approved edition."""
    if start == NEW:
        scene = Scene(about_somebody(make(**SECRET_FIELDS)), published=False)
        scene.page = scene.write_secret().as_object()
        return scene
    page = make(
        title="A shop of our own",
        slug="shop",
        teaser=f"From a kitchen table to a {APPROVED} shop.",
        body=[("text", APPROVED_TEXT)],
    )
    factories.publish(about_somebody(page))
    scene = Scene(page, published=True)
    scene.write_secret()
    scene.page = scene.fresh()
    return scene


def about_somebody(page: Any) -> Any:
    """The page with K. M. on it, which only a story is by itself."""
    if not page.appearances.exists():
        person = factories.storyteller()
        page.appearances = [Appearance(storyteller=person, consent=factories.consent(person))]
        page.save_revision(user=factories.user("erin"), log_action=True)
        page.save()
    return page


def fill_with_secrets(page: Any) -> None:
    """Put unreviewed words into every field of ``page``, without saving it."""
    for name, value in (SECRET_FIELDS | SECRETS_OF.get(page._meta.model_name, {})).items():
        setattr(page, name, value)
    page.body = [("text", SECRET_TEXT)]
