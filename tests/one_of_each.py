"""A small site with one page of each kind in every language, for who looks at all of them."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from stories.pages.taxonomy import Category, Series, Theme
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionTerm
from stories.publishing.index.writing import index_edition
from tests import factories
from tests.databases import copy_rows

LETTER = {
    "heading": "A letter",
    "language": "ko",
    "transcription": "빵을 구워요.",
    "translation": "I bake bread.",
}
ROWS = [{"label": "Asked", "number": 1200}, {"label": "Opened", "number": 300}]
FIGURES = {"caption": "Who asked", "show_total": True, "note": "Of all towns.", "rows": ROWS}
APPEAL = {
    "heading": "An oven",
    "text": "For the next one.",
    "unit": "One oven",
    "unit_cost": 2400,
    "currency": "USD",
    "units_needed": 3,
}
MOMENTS = [{"when": "199X", "text": "One pot."}, {"when": "2019", "text": "A key."}]
TIMELINE = {"heading": "How it went", "moments": MOMENTS}
OTHERS = ("ja", "ko")


def one_of_each() -> dict[str, str]:
    """Publish everything; the addresses by what is there, those of other languages too."""
    home = factories.home(published=False)
    letters = Category.objects.create(name="Letters", slug="letters", description="To be read.")
    work = Theme.objects.create(name="Work", slug="work")
    oven = Series.objects.create(name="One oven", slug="oven")
    home.tagline = "Told by those who were there."
    home.donate_label, home.donate_url = "Help somebody begin", "https://donate.example.org/"
    home.save()
    home.save_revision(user=factories.user("erin"))
    person = factories.storyteller()
    record = factories.consent(person)
    plain = factories.story(person=person, record=record, slug="first", title="A stone, at first")
    factories.publish(plain)
    rich = factories.story(
        person=person, record=record, slug="rich", title="The window", body=body(plain),
        introduction="<p>We met her in autumn.</p>", category=letters, earlier_page=plain,
        series=oven, part=1, date=date(2020, 1, 1), date_precision="day",
    )  # fmt: skip
    rich.themes.set([work])
    rich.save()
    rich.save_revision(user=factories.user("erin"))
    made = {"story": factories.publish(rich)}
    made["update"] = factories.publish(
        factories.update(earlier_page=rich, series=oven, part=2, form="flash")
    )
    made["meeting"] = factories.publish(factories.meeting([(record, "The oven works.")]))
    made["appeal"] = factories.publish(factories.appeal())
    made["statement"] = factories.publish(factories.statement())
    made["article"] = factories.publish(factories.article(date=date(2018, 1, 1)))
    made["standing"] = factories.publish(factories.article(title="About us", slug="about"))
    made["plain story"] = Edition.objects.get(page_number=plain.pk)
    for language in OTHERS:
        translate_all(language)
    forget_cached()
    english = lists("/", plain.pk) | {name: edition.path for name, edition in made.items()}
    return english | {
        f"{name} in {language}": f"/{language}{path}"
        for language in OTHERS
        for name, path in (lists("/", plain.pk + SHIFT[language]) | paths(made)).items()
    } | {"leave": "/leave/"}  # fmt: skip


class KeptSite:
    """The small site for tests that really commit: made for the first, copied for the others."""

    def __init__(self, folder: Path) -> None:
        self.rows, self.files = folder / "site.sqlite3", folder / "files"
        self.addresses: dict[str, str] = {}

    def put_there(self) -> dict[str, str]:
        """Fill the empty database and the test's folder; the addresses by what is there."""
        working = Path(connection.settings_dict["NAME"])
        if self.addresses:
            copy_rows(self.rows, working)
            shutil.copytree(self.files, settings.MEDIA_ROOT)
        else:
            self.addresses = one_of_each()
            copy_rows(working, self.rows)
            shutil.copytree(settings.MEDIA_ROOT, self.files)
        return self.addresses


SHIFT = {"ja": 700_000, "ko": 800_000}


def paths(made: dict[str, Edition]) -> dict[str, str]:
    return {name: edition.path for name, edition in made.items()}


def lists(root: str, first: int) -> dict[str, str]:
    """Everything that is no page of its own."""
    return {
        "home": root,
        "stories": f"{root}stories/",
        "meetings": f"{root}meetings/",
        "reports": f"{root}reports/",
        "overview": f"{root}archive/",
        "category": f"{root}category/letters/",
        "theme": f"{root}theme/work/",
        "series": f"{root}series/oven/",
        "year": f"{root}2020/",
        "month": f"{root}2020/01/",
        "kind": f"{root}kind/appeals/",
        "whole story": f"{root}story/{first}/",
        "search": f"{root}search/",
        "not found": f"{root}nobody/",
    }


def body(linked: Any) -> list[tuple[str, Any]]:
    """Every kind of block there is."""
    shop = factories.picture()
    factories.clear(shop, by=factories.user("ruth"), shows_face=False)
    return [
        ("text", factories.CALM_TEXT),
        ("heading", "A second oven"),
        ("quote", {"quote": "Mine is the window.", "attribution": "K. M."}),
        ("picture", {"image": shop, "alt": "A harbour", "caption": "At dusk."}),
        ("letter", LETTER),
        ("timeline", TIMELINE),
        ("figures", FIGURES),
        ("appeal", APPEAL),
        ("note", "We changed the order of two events."),
        ("page_link", {"page": linked, "text": "How it began"}),
    ]


def translate_all(language: str) -> None:
    """A copy of every edition in a language, with links among the copies, sealed here: the words
    stay English, since nobody looks at them but at what stands around.
    """
    shift = SHIFT[language]
    for edition in Edition.objects.filter(language="en", withdrawn_at=None):
        copy = Edition.objects.get(pk=edition.pk)
        copy.pk, copy.language = None, language
        copy.page_number = edition.page_number + shift
        copy.path = f"/{language}{edition.path}"
        copy.earlier_page = edition.earlier_page and edition.earlier_page + shift
        copy.links = [number + shift for number in edition.links]
        copy.cover_picture = ""
        copy.content = edition.content | {"pictures": {}, "attachments": {}}
        copy.fragment = edition.fragment.replace("landfall:page/", f"landfall:page/{str(shift)[0]}")
        copy.close_seal()
        copy.save()
        EditionTerm.objects.bulk_create(
            EditionTerm(edition=copy, theme=theme) for theme in copy.themes
        )
        index_edition(copy)
