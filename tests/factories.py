"""People, consents and pages for tests, made the way the desk makes them. All invented."""

import io
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image
from wagtail.models import Page, Site

from home.models import HomePage
from stories.consent.appearances import Appearance
from stories.consent.records import ConsentRecord
from stories.images.attachments.models import StoryDocument
from stories.images.clearable import ALL_YES, Question
from stories.images.clearing import clear_image
from stories.images.models import StoryImage
from stories.images.work import prepare
from stories.pages.appeals import AppealPage
from stories.pages.articles import ArticlePage
from stories.pages.meetings import AnnualMeetingIndexPage, AnnualMeetingPage
from stories.pages.reports import ReportIndexPage
from stories.pages.statements import StatementPage
from stories.pages.stories import StoryIndexPage, StoryPage
from stories.pages.updates import UpdatePage
from stories.people.storytellers import Storyteller
from stories.people.terms import protect
from stories.publishing.editions import Edition
from stories.publishing.gate import issue_edition
from stories.redaction.answering import checklist_for
from stories.redaction.approval import approve, open_review
from stories.redaction.checklists import ChecklistAnswer
from stories.redaction.deciding import decide_finding
from stories.redaction.once import look_once
from stories.redaction.scanning import open_musts
from stories.redaction.tasks import manuscript_of
from tests.images.attachments.papers import plain
from tests.standing import standing

PASSWORD = "correct horse battery staple"

STAFF = {
    "erin": ("Editors",),
    "sami": ("Editors",),
    "ruth": ("Reviewers",),
    "noa": ("Reviewers",),
    "ada": ("Administrators",),
}

CALM_TEXT = (
    "<p>Every morning I open the shop and put the kettle on. The neighbours come in for tea "
    "before work, and I have learned to laugh at my own mistakes in a new language.</p>"
)


def user(name: str) -> Any:
    """One of the staff: Erin and Sami edit, Ruth and Noa review, Ada administers."""
    users = get_user_model().objects
    found = users.filter(username=name).first()
    if found:
        return found
    made = users.create_user(name, f"{name}@example.org", PASSWORD)
    made.groups.set(Group.objects.filter(name__in=STAFF.get(name, ())))
    return made


def storyteller(shown_name: str = "K. M.", form: str = "initials", **extra: Any) -> Storyteller:
    """A person with a true name, a town and a school that must never be read."""
    person = Storyteller.objects.create(shown_name=shown_name, name_form=form, **extra)
    protect(storyteller=person, kind="name", terms=["Kwon Mi-rae"])
    protect(storyteller=person, kind="home_town", terms=["Pugo-ri"])
    return person


def consent(person: Storyteller, **extra: Any) -> ConsentRecord:
    """A consent for this site in English, given last year, without an end."""
    values = {
        "given_on": timezone.localdate() - timedelta(days=365),
        "method": "written",
        "spoken_language": "Korean",
        "channels": ["site"],
        "languages": ["en"],
        "name_form": person.name_form,
        "picture_form": "obscured",
    } | extra
    return ConsentRecord.objects.create(storyteller=person, **values)


@standing
def home(*, published: bool = True) -> HomePage:
    """The home page, with words of its own."""
    page = HomePage.objects.get()
    if page.title == "Home":
        page.title = page.draft_title = "Harbour Lights"
        page.organisation = "Harbour Lights"
        page.protection_note = "Names and some dates are obscured to protect people."
        page.owner = user("erin")
        page.save()
        page.save_revision(user=user("erin"))
    if published and not Edition.objects.of_page(page.pk).readable().exists():
        publish(page)
    return page


@standing
def index(*, published: bool = True) -> StoryIndexPage:
    """The archive of stories, under the home page."""
    parent = home(published=published)
    page = StoryIndexPage.objects.first() or draft(
        StoryIndexPage(title="Stories", slug="stories"), parent
    )
    if published and not Edition.objects.of_page(page.pk).readable().exists():
        publish(page)
    return page


@standing
def meetings() -> AnnualMeetingIndexPage:
    """The archive of annual meetings, published."""
    page = AnnualMeetingIndexPage.objects.first() or draft(
        AnnualMeetingIndexPage(title="Annual meetings", slug="meetings"), home()
    )
    if not Edition.objects.of_page(page.pk).readable().exists():
        publish(page)
    return page


@standing
def reports() -> ReportIndexPage:
    """The archive of reports, published."""
    page = ReportIndexPage.objects.first() or draft(
        ReportIndexPage(title="Reports", slug="reports"), home()
    )
    if not Edition.objects.of_page(page.pk).readable().exists():
        publish(page)
    return page


def draft(page: Page, parent: Page, *, by: str = "erin") -> Any:
    """Save a new page under ``parent`` as a draft of ``by``."""
    page.live = False
    page.owner = user(by)
    parent.add_child(instance=page)
    page.save_revision(user=user(by), log_action=True)
    return page


def story(*, person: Storyteller | None = None, record: Any = "new", **fields: Any) -> StoryPage:
    """A draft of a story by Erin about one person, whose consent covers it."""
    values = {
        "title": "A shop of our own",
        "slug": f"shop-{StoryPage.objects.count() + 1}",
        "teaser": "From a kitchen table to a shop.",
        "date": date(2019, 4, 1),
        "body": [("text", CALM_TEXT)],
    } | fields
    parent = values.pop("parent", None) or index()
    page = StoryPage(**values)
    if person is None and record == "new":
        person = storyteller()
    if person:
        record = consent(person) if record == "new" else record
        page.appearances = [Appearance(storyteller=person, consent=record)]
    return draft(page, parent)


def meeting(people: list[tuple[ConsentRecord, str]], **fields: Any) -> AnnualMeetingPage:
    """A draft of an annual meeting with the people of these consents and their updates."""
    values = {
        "title": "The eighteenth annual meeting",
        "slug": "eighteenth",
        "ordinal": 18,
        "place": "Tokyo",
        "date": date(2019, 10, 1),
        "body": [("text", "<p>We met again, and the room was full.</p>")],
    } | fields
    page = AnnualMeetingPage(**values)
    page.appearances = [
        Appearance(storyteller=record.storyteller, consent=record, update=f"<p>{update}</p>")
        for record, update in people
    ]
    return draft(page, meetings())


def article(**fields: Any) -> ArticlePage:
    """A draft of an article about nobody in particular."""
    values = {"title": "A quiet year", "slug": "quiet-year", "body": [("text", CALM_TEXT)]} | fields
    return draft(ArticlePage(**values), home())


def update(**fields: Any) -> UpdatePage:
    """A draft of a follow-up about nobody in particular."""
    values = {
        "title": "Update: a warmer winter",
        "slug": "warmer-winter",
        "teaser": "What became of the winter rooms.",
        "date": date(2020, 2, 1),
        "body": [("text", CALM_TEXT)],
    } | fields
    parent = values.pop("parent", None) or reports()
    return draft(UpdatePage(**values), parent)


def appeal(**fields: Any) -> AppealPage:
    """A draft of an appeal with two cases, of which half the sum has come."""
    values = {
        "title": "Rooms for the winter",
        "slug": "winter-rooms",
        "teaser": "Two households need a heated room.",
        "date": date(2019, 11, 1),
        "cases": [
            ("case", {"role": "a mother of two", "age_band": "30s", "need": "Rent for a room."}),
            ("case", {"role": "a student", "age_band": "20s", "need": "A desk and a lamp."}),
        ],
        "unit": "one first winter",
        "unit_cost": 600,
        "units_needed": 4,
        "raised": 1200,
        "body": [("text", CALM_TEXT)],
    } | fields
    parent = values.pop("parent", None) or reports()
    return draft(AppealPage(**values), parent)


def statement(**fields: Any) -> StatementPage:
    """A draft of a petition that was adopted again."""
    values = {
        "title": "A desk where somebody listens",
        "slug": "somebody-listens",
        "teaser": "What we ask of those who decide.",
        "date": date(2018, 6, 1),
        "form": "petition",
        "issuer": "Harbour Lights",
        "addressed_to": "everybody who decides at a border",
        "signatories": "Harbour Lights\nThe Thursday kitchen",
        "adopted_again": "2019, 2022",
        "body": [("text", CALM_TEXT)],
    } | fields
    parent = values.pop("parent", None) or reports()
    return draft(StatementPage(**values), parent)


def approve_text(page: Any, *, by: str = "sami") -> None:
    """Send ``page`` to review as Erin, and let ``by`` say that the text is ready."""
    page = page.specific
    state = page.get_workflow().start(page, user("erin"))
    task_state = state.current_task_state.specific
    task_state.task.specific.on_action(task_state, user(by), "approve")


def review(page: Any, *, by: str = "ruth") -> Any:
    """Decide every open finding with a reason and answer the checklist with yes, as ``by``."""
    words = look_once(manuscript_of(page))
    opened = open_review(words, by=user(by))
    if musts := open_musts(words):
        words = manuscript_of(page)
    for found in musts:
        decide_finding(
            review=opened, page=words, found=found, verdict="keep", by=user(by), note="agreed"
        )
    ChecklistAnswer.objects.bulk_create(
        ChecklistAnswer(
            review=opened,
            item=item,
            question=item.question,
            version=item.version,
            value="yes",
            by=user(by),
        )
        for item in checklist_for(words)
    )
    return opened


def publish(page: Any, *, by: str = "ruth") -> Edition:
    """Let ``by`` review and approve ``page``, and issue it.

    The stages of the workflow lead here too, see :func:`send_through_review`; what does not
    concern them is tested without, because they take twice the time.
    """
    page = Page.objects.get(pk=page.pk).specific
    opened = review(page, by=by)
    approved = approve(review=opened, page=manuscript_of(page), by=user(by))
    if approved.state != "approved":  # the risk of the page asks for a second reviewer
        second = "noa" if by != "noa" else "ruth"
        approved = approve(
            review=review(page, by=second), page=manuscript_of(page), by=user(second)
        )
    return issue_edition(approved, by=user(by))


def send_through_review(page: Any, *, by: str = "ruth") -> Edition:
    """Take ``page`` the whole way: sent to review, text ready, reviewed, approved, issued."""
    page = Page.objects.get(pk=page.pk).specific
    approve_text(page)
    review(page, by=by)
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, user(by), "approve")
    return Edition.objects.readable().get(page_number=page.pk)


def published_story(**fields: Any) -> tuple[StoryPage, Edition]:
    """A story that readers have, and its edition."""
    page = story(**fields)
    return page, publish(page)


def jpeg(colour: str) -> bytes:
    """A JPEG of one colour with a camera's metadata in it."""
    exif = Image.Exif()
    exif[0x010F] = "Secret Camera Works"
    file = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(file, "JPEG", exif=exif)
    return file.getvalue()


def picture(*, by: str = "erin", colour: str = "teal", name: str = "harbour.jpg") -> StoryImage:
    """An uploaded JPEG with a camera's metadata in it, not cleared yet."""
    image = StoryImage.objects.create(
        title="The harbour",
        file=ImageFile(io.BytesIO(jpeg(colour)), name=name),
        uploaded_by_user=user(by),
    )
    prepare(image)
    return image


def clear(image: StoryImage, *, by: Any, shows_face: bool = False) -> None:
    """Let ``by`` clear a picture with all four answers."""
    answers = ALL_YES | {Question.FACE.value: not shows_face}
    clear_image(image=image, by=by, answers=answers)


def attachment(
    *, by: str = "erin", data: bytes = b"", title: str = "A letter from the harbour"
) -> StoryDocument:
    """An uploaded PDF of one page with its clean copy, not cleared yet."""
    return StoryDocument.objects.create(
        title=title,
        file=ContentFile(data or plain(["Dear friends, the harbour is quiet."]), name="kim.pdf"),
        uploaded_by_user=user(by),
    )


def default_site() -> Site:
    return Site.objects.get(is_default_site=True)
