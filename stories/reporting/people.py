"""People and where they appear: by reference and shown name, never by a true one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page, Revision

from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.consent.scope import Channel
from stories.people.storytellers import SITUATIONS, Storyteller
from stories.publishing.editions import Edition
from stories.reporting.pages import rehearsals, titles_for
from stories.reporting.report import DeskReport, Shown

PUBLIC, NOT_PUBLIC = "public", "not_public"
SEEN = [(PUBLIC, _("readers meet them")), (NOT_PUBLIC, _("readers do not meet them"))]
Pages = dict[int, set[int]]  # by the number of the person


class PeopleFilterSet(WagtailFilterSet):
    """By shown name or reference, situation, age, and whether readers meet them."""

    q = django_filters.CharFilter(label=_("Shown name or reference"), method="by_name")
    situation = django_filters.ChoiceFilter(
        label=_("Situation"), choices=SITUATIONS, empty_label=_("all")
    )
    seen = django_filters.ChoiceFilter(
        label=_("Readers"), choices=SEEN, method="by_seen", empty_label=_("all")
    )

    class Meta:
        model = Storyteller
        fields = ["is_minor"]

    def by_name(self, people: QuerySet, _name: str, value: str) -> QuerySet:
        """People whose shown name or reference holds the words."""
        return people.filter(Q(shown_name__icontains=value) | Q(reference__icontains=value))

    def by_seen(self, people: QuerySet, _name: str, value: str) -> QuerySet:
        """People who stand on a readable edition, or on none."""
        readable = Edition.objects.readable().values("pk")
        seen = ConsentRecord.objects.filter(editions__in=readable).values("storyteller")
        return people.filter(pk__in=seen) if value == PUBLIC else people.exclude(pk__in=seen)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person as a line of the register."""

    url: str
    reference: str
    shown_as: str
    situation: str
    minor: str
    pages: str
    page_numbers: str
    editions: str
    consents: str


class PeopleReport(DeskReport):
    """Everybody in the registry, by reference."""

    model = Storyteller
    page_title = _("People and where they appear")
    header_icon = "user"
    export_filename = "people-and-pages"
    filterset_class = PeopleFilterSet
    shown = (
        Shown("reference", _("Reference"), is_link=True),
        Shown("shown_as", _("Shown as")),
        Shown("situation", _("Situation")),
        Shown("minor", _("Minor")),
        Shown("pages", _("Pages and drafts"), in_file=False),
        Shown("page_numbers", _("Numbers of pages and drafts"), on_screen=False),
        Shown("editions", _("Readers have pages")),
        Shown("consents", _("Consents in force")),
    )

    def get_queryset(self) -> QuerySet:
        """Everybody; people of a rehearsal are invented and in no register."""
        invented = Appearance.objects.filter(page__content_type__in=rehearsals())
        return Storyteller.objects.exclude(pk__in=invented.values("storyteller")).order_by(
            "reference"
        )

    def rows(self, items: Iterable[Storyteller]) -> list[PersonRow]:
        """People with their pages, editions and consents, in a few queries for all."""
        people = list(items)
        numbers = {person.pk for person in people}
        drafted, public = _pages_of(numbers), _editions_of(numbers)
        titles = titles_for(self.request.user, set().union(*drafted.values()))
        consents = _consents_of(numbers)
        return [
            _row(
                person,
                drafted.get(person.pk, set()),
                public.get(person.pk, set()),
                consents.get(person.pk, []),
                titles,
            )
            for person in people
        ]


def _pages_of(people: set[int]) -> Pages:
    """Pages on which they stand: in the row, or in the latest draft."""
    pages: Pages = {}
    for number, person in Appearance.objects.filter(storyteller__in=people).values_list(
        "page_id", "storyteller"
    ):
        pages.setdefault(person, set()).add(number)
    latest = Page.objects.exclude(latest_revision=None).values("latest_revision")
    drafts = Revision.page_revisions.filter(pk__in=latest)
    for number, appearances in drafts.values_list("object_id", "content__appearances").iterator():
        for entry in appearances or []:
            if entry.get("storyteller") in people:
                pages.setdefault(entry["storyteller"], set()).add(int(number))
    return pages


def _editions_of(people: set[int]) -> Pages:
    """Pages on which readers meet them now."""
    pages: Pages = {}
    editions = Edition.objects.readable().filter(consents__storyteller__in=people)
    for number, person in editions.values_list("page_number", "consents__storyteller"):
        pages.setdefault(person, set()).add(number)
    return pages


def _consents_of(people: set[int]) -> dict[int, list[ConsentRecord]]:
    consents: dict[int, list[ConsentRecord]] = {}
    for record in ConsentRecord.objects.in_force().filter(storyteller__in=people):
        consents.setdefault(record.storyteller_id, []).append(record)
    return consents


def _row(
    person: Storyteller,
    drafted: set[int],
    public: set[int],
    consents: list[ConsentRecord],
    titles: dict[int, str],
) -> PersonRow:
    named = [
        f"{titles[number]} ({number})" if number in titles else str(number)
        for number in sorted(drafted)
    ]
    return PersonRow(
        url=reverse("storyteller:inspect", args=[person.pk]),
        reference=person.reference,
        shown_as=person.shown_name,
        situation=str(person.get_situation_display()),
        minor=str(_("yes") if person.is_minor else _("no")),
        pages=", ".join(named),
        page_numbers=_listed(drafted),
        editions=_listed(public),
        consents=_(", ").join(_told(record) for record in consents),
    )


def _listed(numbers: set[int]) -> str:
    return ", ".join(str(number) for number in sorted(numbers))


def _told(record: ConsentRecord) -> Any:
    """Where it allows to tell, and until when."""
    channels = _(", ").join(str(Channel(channel).label) for channel in record.channels)
    until = record.expires_on.isoformat() if record.expires_on else str(_("without end"))
    return f"{channels} · {until}"
