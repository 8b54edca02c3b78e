"""The whole demo, step by step: everything goes the way it goes at a real desk."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from home.demo.desk import Desk, open_accounts
from home.demo.filing import file_everything
from home.demo.front import open_front
from home.demo.papers import list_of_words
from home.demo.people import register
from home.demo.pictures import landscape, upload
from home.demo.pictures_people import group, letter
from home.demo.texts import Text
from home.demo.texts_drafts import (
    CONSENT_RAN_OUT,
    FULL_OF_FINDINGS,
    KEPT_BECAUSE,
    SCHEDULED,
    SENT_BACK,
    SENT_BACK_BECAUSE,
    WAITS_FOR_EDITOR,
    WAITS_FOR_REVIEWER,
    WAITS_FOR_SECOND_EYES,
    WAITS_ON_HOLD,
)
from home.demo.texts_family import FAMILY
from home.demo.texts_hands import ORCHARD, SEWING
from home.demo.texts_learning import LEARNING
from home.demo.texts_letters import LETTERS
from home.demo.texts_meeting import MEETING
from home.demo.texts_news import NEWS
from home.demo.texts_reports import REPORTS
from home.demo.texts_winter import WINTER
from home.demo.texts_work import WORK
from home.demo.translating import translate
from home.demo.writing import Writer
from stories.consent.records import ConsentRecord
from stories.images.attachments.models import StoryDocument
from stories.images.clearable import ALL_YES
from stories.images.clearing import clear_image
from stories.publishing.holding import set_hold
from stories.publishing.holds import Hold
from stories.publishing.withdrawal import withdraw_consent

Say = Callable[[str], None]
SCHEDULED_IN = timedelta(days=10)
STORIES = (*FAMILY, *LETTERS, *LEARNING, *WORK, ORCHARD)
REPORTED = (*REPORTS, *WINTER, *NEWS)


def load(say: Say) -> None:
    """Load everything; ``say`` hears what is being done."""
    say("The desk opens: five accounts, categories, themes, public names")
    open_accounts()
    desk = Desk.open()
    file_everything(desk.staff["administrator"])
    say("People enter the registry, each with protected words and a consent")
    consents = register()
    editor, reviewer = desk.staff["editor"], desk.staff["reviewer"]
    pictures = {
        "landscape": upload("A bay at dusk", landscape(), by=editor),
        "letter": upload("A letter on green paper", *letter(), by=editor),
        "group": upload("Five people before a wall", *group(), by=editor),
    }
    for image in pictures.values():
        clear_image(image=image, by=reviewer, answers=ALL_YES)
    papers = {"words": list_of_words(by=editor)}
    for paper in papers.values():
        clear_image(image=StoryDocument.objects.get(pk=paper.pk), by=reviewer, answers=ALL_YES)
    index, meetings, reports = open_front(desk, say)
    writer = Writer(consents, pictures, papers)
    publish_all(desk, writer, index, reports, say)
    page = desk.draft(writer.meeting(MEETING), meetings, author="editor")
    desk.publish(page, author="editor")
    say(f"Published: {MEETING.title}")
    translate(desk, say)
    write_drafts(desk, writer, index, say)
    withdraw(desk, writer, index, consents["seamstress"], say)


def publish_all(desk: Desk, writer: Writer, index: Any, reports: Any, say: Say) -> None:
    """Stories and reports, each by its author, a colleague and a reviewer."""
    texts = [(text, index) for text in STORIES] + [(text, reports) for text in REPORTED]
    for number, (text, parent) in enumerate(texts):
        page = desk.draft(writer.page(text), parent, author=text.author)
        desk.publish(page, author=text.author, reasons=text.reasons, number=number)
        writer.pages[text.slug] = page
        say(f"Published: {text.title}")


def write_drafts(desk: Desk, writer: Writer, index: Any, say: Say) -> None:
    """What lies on the desk: every state in which somebody has to do something."""
    desk.draft(writer.page(FULL_OF_FINDINGS), index, author=FULL_OF_FINDINGS.author)
    desk.draft(writer.page(CONSENT_RAN_OUT), index, author=CONSENT_RAN_OUT.author)
    _submitted(desk, writer, index, WAITS_FOR_EDITOR)
    waiting = _ready(desk, writer, index, WAITS_FOR_REVIEWER)
    desk.propose(waiting, author=WAITS_FOR_REVIEWER.author, because=KEPT_BECAUSE)
    desk.approve_as(desk.reviewer(), _ready(desk, writer, index, WAITS_FOR_SECOND_EYES))
    held = _ready(desk, writer, index, WAITS_ON_HOLD)
    set_hold(page=held, kind=Hold.Kind.RELATIVES, by=desk.reviewer())
    desk.review_and_approve(held)
    returned = _ready(desk, writer, index, SENT_BACK)
    desk.send_back(returned, because=SENT_BACK_BECAUSE)
    later = writer.page(SCHEDULED)
    later.go_live_at = timezone.now() + SCHEDULED_IN
    page = desk.draft(later, index, author=SCHEDULED.author)
    desk.publish(page, author=SCHEDULED.author)
    say("Eight more manuscripts lie on the desk, each in another state")


def _submitted(desk: Desk, writer: Writer, index: Any, text: Text) -> Any:
    page = desk.draft(writer.page(text), index, author=text.author)
    desk.submit(page, author=text.author)
    return page


def _ready(desk: Desk, writer: Writer, index: Any, text: Text) -> Any:
    """Sent to review, and a colleague of the author says that the text is ready."""
    page = _submitted(desk, writer, index, text)
    desk.approve_text(page, author=text.author)
    return page


def withdraw(desk: Desk, writer: Writer, index: Any, record: ConsentRecord, say: Say) -> None:
    """One story was public for a while; its storyteller took it back."""
    page = desk.draft(writer.page(SEWING), index, author=SEWING.author)
    desk.publish(page, author=SEWING.author)
    withdraw_consent(record=record, by=desk.staff["administrator"], reason="asked by the person")
    say("One consent was taken back; what rested on it is gone")
