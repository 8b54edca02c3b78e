"""The Protection panel in a browser: it follows every save and disturbs nobody who writes."""

import re
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from stories.people.storytellers import Storyteller
from stories.redaction.proposals import KeepProposal
from tests import factories as make
from tests.desk import latest
from tests.editing.test_protection_later import STILL, models_that_know_a_name
from tests.journeys.signing_in import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAME = "Kwon Mi-rae"
BEFORE_IT_WATCHES = 2200  # milliseconds


def open_panel(window: Page, page: Any) -> Locator:
    """Open the editor with the panel beside it, and have it watch for changes at once.

    Wagtail begins to watch two seconds after the page has come; here they are let pass.
    """
    window.clock.install()
    window.goto(f"/admin/pages/{page.pk}/edit/")
    panel = window.locator("[data-protection]")
    if not panel.is_visible():
        window.locator('[data-side-panel-toggle="protection"]').click()
    expect(panel).to_be_visible()
    window.clock.fast_forward(BEFORE_IT_WATCHES)
    return panel


def finding(panel: Locator, words: str) -> Locator:
    return panel.locator("li.desk-finding", has_text=words).first


def rich_text(window: Page, nth: int = 0) -> Locator:
    return window.locator('[data-contentpath="body"] [contenteditable="true"]').nth(nth)


def is_autosaved(window: Page) -> None:
    expect(window.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved", timeout=15_000
    )


@pytest.fixture
def erin(open_browser: Callable[..., Page]) -> Page:
    window = open_browser(viewport={"width": 1280, "height": 900})
    sign_in(window, "erin")
    return window


def test_a_suggestion_changes_the_words_in_place_and_keeps_what_was_typed(erin: Page) -> None:
    page = make.story(body=[("text", f"<p>My <b>sister {NAME}</b> smiled.</p>")])
    panel = open_panel(erin, page)
    erin.evaluate("window.notLoadedAnew = true")
    teaser = erin.locator("#id_teaser")
    teaser.fill("Typed a moment ago.")
    finding(panel, NAME).get_by_role("button", name="Use it").first.click()
    expect(rich_text(erin)).to_have_text("My sister K. M. smiled.")
    expect(panel).to_contain_text("Nothing found")
    assert erin.evaluate("window.notLoadedAnew")
    assert teaser.input_value() == "Typed a moment ago."
    expect(erin.locator("[data-protection-said]")).to_contain_text("in its place")
    assert erin.evaluate("window.getSelection().toString()") == "K. M."
    saved = latest(page)
    assert "<b>sister K. M.</b> smiled" in saved.body[0].value.source
    assert saved.teaser == "Typed a moment ago."

    erin.keyboard.press("End")
    erin.keyboard.type(" I too.")
    expect(rich_text(erin)).to_have_text("My sister K. M. smiled. I too.")
    with erin.expect_response(lambda answer: answer.url.endswith("/edit/")):
        pass
    expect(panel.get_by_role("button", name="Undo")).to_have_count(0)
    assert "I too." in latest(page).body[0].value.source
    assert erin.evaluate("window.notLoadedAnew")


def test_one_press_takes_a_suggestion_back_in_every_place(erin: Page) -> None:
    page = make.story(title=f"The shop of {NAME}", body=[("text", f"<p>{NAME} smiled.</p>")])
    panel = open_panel(erin, page)
    finding(panel, NAME).get_by_role("button", name="Use it in").click()
    expect(rich_text(erin)).to_have_text("K. M. smiled.")
    expect(erin.locator("#id_title")).to_have_value("The shop of K. M.")
    panel.get_by_role("button", name="Undo").click()
    expect(rich_text(erin)).to_have_text(f"{NAME} smiled.")
    expect(erin.locator("#id_title")).to_have_value(f"The shop of {NAME}")
    expect(panel).to_contain_text("1 must")
    assert NAME in latest(page).body[0].value.source


def test_one_press_reaches_every_kind_of_place_and_one_takes_all_back(erin: Page) -> None:
    moments = [{"when": "2009", "text": "Arrival"}, {"when": "201X", "text": f"With {NAME}"}]
    letter = {"heading": f"To {NAME}", "language": "ko", "translation": f"Dear {NAME}"}
    picture = {"image": make.picture(), "alt": f"{NAME} at sea", "caption": f"{NAME} in spring"}
    page = make.story(
        teaser=f"By {NAME}.",
        introduction=f"<p>It is about <i>{NAME}</i>.</p>",
        body=[
            ("timeline", {"heading": "", "moments": moments}),
            ("letter", letter),
            ("picture", picture),
            ("quote", {"quote": "I laughed.", "attribution": NAME}),
        ],
    )
    panel = open_panel(erin, page)
    erin.evaluate("window.notLoadedAnew = true")
    finding(panel, NAME).get_by_role("button", name="Use it in 8 places").click()
    expect(erin.locator("[data-protection-said]")).to_contain_text("in its place")
    told = (
        "[...document.querySelectorAll('[data-edit-form] :is(textarea, input:not([type=hidden]),"
        " [contenteditable=true])')].map((each) => each.value ?? each.textContent)"
    )
    new = ["By K. M.", "It is about K. M.", "With K. M.", "To K. M.", "Dear K. M."]
    new += ["K. M. at sea", "K. M. in spring", "K. M."]
    assert [words for words in new if words not in erin.evaluate(told)] == []
    panel.get_by_role("button", name="Undo").click()
    expect(erin.locator("[data-protection-said]")).to_contain_text("as they were")
    old = [words.replace("K. M.", NAME) for words in new[2:]]
    old += [f"By {NAME}.", f"It is about {NAME}."]
    assert [words for words in old if words not in erin.evaluate(told)] == []
    assert erin.evaluate("window.notLoadedAnew")


def test_the_update_of_a_person_at_a_meeting_is_changed_in_place(erin: Page) -> None:
    somebody = Storyteller.objects.create(shown_name="P. L.", name_form="initials")
    others = make.consent(somebody)
    mine = make.consent(make.storyteller())
    page = make.meeting([(others, "They sing."), (mine, f"{NAME} opened a shop.")])
    panel = open_panel(erin, page)
    finding(panel, NAME).get_by_role("button", name="Use it").first.click()
    update = erin.locator("#inline_child_appearances-1 [data-contentpath=update]")
    expect(update.locator("[contenteditable=true]")).to_have_text("K. M. opened a shop.")
    expect(erin.locator("[data-protection-said]")).to_contain_text("in its place")
    assert erin.evaluate("window.getSelection().toString()") == "K. M."
    panel.get_by_role("button", name="Undo").click()
    expect(update.locator("[contenteditable=true]")).to_have_text(f"{NAME} opened a shop.")


def test_a_reason_is_typed_on_while_the_draft_is_saved(erin: Page) -> None:
    page = make.story(body=[("text", f"<p>{NAME} smiled.</p>")])
    panel = open_panel(erin, page)
    keep = finding(panel, NAME)
    keep.locator(".desk-keep summary").click()
    rich_text(erin).click()
    erin.keyboard.type("I was 27 then. ")
    reason = keep.locator("textarea")
    reason.click()
    for letter in "It is her stage name.":
        erin.keyboard.type(letter, delay=120)
    expect(panel).to_contain_text("1 must, 1 should", timeout=15_000)
    erin.wait_for_timeout(1000)
    assert erin.evaluate("document.activeElement.tagName") == "TEXTAREA"
    assert reason.input_value() == "It is her stage name."
    keep.get_by_role("button", name="Propose to keep it").click()
    expect(panel).to_contain_text("You propose to keep this:")
    assert KeepProposal.objects.get().note == "It is her stage name."


def test_names_come_a_moment_later_and_take_nothing_away(
    erin: Page, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    models_may_read = Event()
    page = make.story(body=[("text", "<p>Then came Mago.</p>")])
    models_that_know_a_name(monkeypatch, settings, before=lambda: models_may_read.wait(20))
    panel = open_panel(erin, page)
    expect(panel).to_contain_text("Nothing found so far.")
    expect(panel).to_contain_text(STILL)
    models_may_read.set()
    expect(finding(panel, "Mago")).to_be_visible()
    expect(panel).not_to_contain_text(STILL)
    # While they read again, what they found stays, with the reason that is typed there.
    keep = finding(panel, "Mago")
    keep.locator(".desk-keep summary").click()
    reason = keep.locator("textarea")
    reason.fill("It is the name of a goddess.")
    models_may_read.clear()
    rich_text(erin).click()
    erin.keyboard.type("Call +81 90-1234-5678. ")
    expect(panel).to_contain_text(STILL, timeout=15_000)
    expect(finding(panel, "+81 90-1234-5678")).to_be_visible()
    expect(finding(panel, "Mago")).to_be_visible()
    models_may_read.set()
    expect(panel).not_to_contain_text(STILL)
    expect(panel).to_contain_text("2 must, 0 should")
    assert reason.input_value() == "It is the name of a goddess."
    expect(panel).not_to_contain_text("no longer on the page")
    keep.get_by_role("button", name="Propose to keep it").click()
    expect(panel).to_contain_text("You propose to keep this:")
    expect(panel).not_to_contain_text(STILL)


def test_a_panel_whose_names_nobody_reads_says_so_and_has_a_button(
    erin: Page, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    page = make.story(body=[("text", "<p>Then came Mago.</p>")])
    models_that_know_a_name(monkeypatch, settings)
    erin.route("**/names/", lambda route: route.abort())
    panel = open_panel(erin, page)
    expect(panel).to_contain_text(STILL)
    erin.unroute("**/names/")
    panel.get_by_role("button", name="Look now").click()
    expect(finding(panel, "Mago")).to_be_visible()
    expect(panel).not_to_contain_text(STILL)


def test_writing_goes_on_while_the_panel_is_renewed(erin: Page) -> None:
    page = make.story(body=[("text", "<p>Begin.</p>")])
    panel = open_panel(erin, page)
    rich_text(erin).click()
    erin.keyboard.press("End")
    sentence = " Call me on +81 90-1234-5678 when the lamp is lit, or come to the door."
    for letter in sentence:
        erin.keyboard.type(letter, delay=60)
    expect(panel).to_contain_text("1 must", timeout=15_000)
    expect(rich_text(erin)).to_have_text("Begin." + sentence)
    assert erin.evaluate("document.activeElement.isContentEditable")


def test_a_reason_stays_when_its_words_are_gone_and_is_not_sent(erin: Page) -> None:
    page = make.story(title=f"The shop of {NAME}")
    panel = open_panel(erin, page)
    finding(panel, NAME).locator(".desk-keep summary").click()
    finding(panel, NAME).locator("textarea").fill("It is her stage name.")
    erin.locator("#id_title").fill("The shop of a friend")
    expect(panel).to_contain_text("These words are no longer on the page", timeout=15_000)
    assert panel.locator("textarea").input_value() == "It is her stage name."
    expect(panel.get_by_role("button", name="Propose to keep it")).to_be_disabled()


def test_saving_by_hand_keeps_the_reason_and_the_cursor_in_it(erin: Page) -> None:
    page = make.story(body=[("text", f"<p>{NAME} smiled.</p>")])
    panel = open_panel(erin, page)
    finding(panel, NAME).locator(".desk-keep summary").click()
    finding(panel, NAME).locator("textarea").fill("It is her")
    erin.keyboard.press("Control+s")
    expect(erin.locator(".messages")).to_contain_text("updated")
    erin.wait_for_timeout(500)
    erin.keyboard.type(" stage name.")
    assert panel.locator("textarea").input_value() == "It is her stage name."
    assert erin.evaluate("sessionStorage.getItem('landfall-protection')") is None


def test_show_me_puts_the_cursor_on_the_words(erin: Page) -> None:
    moments = [{"when": "2009", "text": "Arrival"}, {"when": "201X", "text": f"With {NAME}"}]
    page = make.story(
        body=[
            ("text", "<p>Begin.</p>"),
            ("timeline", {"heading": "", "moments": moments}),
            ("text", "<p>I was 27 then, and <b>not yet 28</b>.</p>"),
        ]
    )
    panel = open_panel(erin, page)
    finding(panel, NAME).get_by_role("link", name="Show me").first.click()
    erin.wait_for_timeout(300)
    marked = (
        "(() => { const it = document.activeElement;"
        " return it.isContentEditable ? getSelection().toString()"
        " : it.value.slice(it.selectionStart, it.selectionEnd) })()"
    )
    assert erin.evaluate(marked) == NAME
    age = finding(panel, "27")
    words = age.locator("[data-protection-jump]").first.get_attribute("data-words")
    age.get_by_role("link", name="Show me").first.click()
    erin.wait_for_timeout(300)
    assert erin.evaluate(marked) == words


def test_words_that_are_not_saved_are_never_said_to_be_clear(erin: Page) -> None:
    page = make.story(title="A lamp", body=[("text", "<p>Begin.</p>")])
    panel = open_panel(erin, page)
    notice = erin.locator("[data-protection-unchecked]")
    all_clear = panel.get_by_text("Nothing found that could give somebody away.")
    expect(all_clear).to_be_visible()
    expect(notice).to_be_hidden()
    erin.locator("#id_title").fill("")
    erin.locator("#id_teaser").fill(f"Call {NAME}.")
    expect(notice).to_contain_text("saved when “Title” is put right", timeout=15_000)
    expect(all_clear).to_be_hidden()
    expect(panel.get_by_text("It can be sent to review now.")).to_be_hidden()
    expect(panel.get_by_role("button", name="Send to review", exact=True)).to_be_hidden()
    assert NAME not in latest(page).teaser
    erin.locator("#id_title").fill("A lamp")
    expect(finding(panel, NAME)).to_be_visible(timeout=15_000)
    expect(notice).to_be_hidden()
    expect(panel).to_contain_text("1 must")
    assert NAME in latest(page).teaser


def test_the_all_clear_goes_with_the_first_letter_and_comes_with_the_check(erin: Page) -> None:
    page = make.story(body=[("text", "<p>Begin.</p>")])
    panel = open_panel(erin, page)
    all_clear = panel.get_by_text("Nothing found that could give somebody away.")
    rich_text(erin).click()
    erin.keyboard.press("End")
    erin.route("**/edit/", lambda route: route.abort())
    erin.keyboard.type("A")
    expect(all_clear).to_be_hidden()
    expect(erin.locator("[data-protection-unchecked]")).to_have_text(
        re.compile("newest words are not checked yet")
    )
    erin.unroute("**/edit/")
    expect(all_clear).to_be_visible(timeout=15_000)
    expect(erin.locator("[data-protection-unchecked]")).to_be_hidden()


def test_words_typed_before_the_editor_watches_are_checked_too(erin: Page) -> None:
    page = make.story(body=[("text", "<p>Begin.</p>")])
    erin.goto(f"/admin/pages/{page.pk}/edit/")
    erin.locator("#id_teaser").fill(f"Call {NAME}.")
    panel = erin.locator("[data-protection]")
    if not panel.is_visible():
        erin.locator('[data-side-panel-toggle="protection"]').click()
    expect(finding(panel, NAME)).to_be_visible(timeout=15_000)
    expect(erin.locator("[data-protection-unchecked]")).to_be_hidden()


def test_what_cannot_be_saved_stops_the_suggestion_and_stays(erin: Page) -> None:
    page = make.story(body=[("text", f"<p>{NAME} smiled.</p>")])
    panel = open_panel(erin, page)
    elsewhere = latest(page)
    elsewhere.teaser = "Sami was quicker."
    elsewhere.save_revision(user=make.user("sami"))
    erin.locator("#id_teaser").fill("Typed a moment ago.")
    finding(panel, NAME).get_by_role("button", name="Use it").first.click()
    expect(erin.locator("[data-protection-said]")).to_contain_text("is not saved yet")
    assert erin.locator("#id_teaser").input_value() == "Typed a moment ago."
    assert NAME in latest(page).body[0].value.source


def test_a_page_that_would_come_back_opens_the_panel_and_is_sent_all_the_same(erin: Page) -> None:
    make.user("sami")
    page = make.story(person=make.storyteller(), record=None)
    open_panel(erin, page)
    erin.locator('[data-side-panel-toggle="protection"]').click()
    footer = erin.locator("footer")
    button = footer.get_by_role("button", name="Send to review").first
    if not button.is_visible():
        footer.locator("[data-w-dropdown-target=toggle]").click()
    button.click()
    expect(erin.locator(".messages")).to_contain_text("would surely come back")
    panel = erin.locator("[data-protection]")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name="Ask sami").click()
    expect(panel).to_contain_text("sami: asked on")
    panel.get_by_role("button", name="Send to review all the same").click()
    expect(erin.locator(".messages")).to_contain_text("sent to review")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nobody_is_shut_out_of_the_panel(
    open_browser: Callable[..., Page], theme: str, width: int
) -> None:
    make.user("sami")
    window = open_browser(
        viewport={"width": width, "height": 800}, color_scheme=theme, has_touch=width < 500
    )
    sign_in(window, "erin")
    person = make.storyteller()
    text = f"<p>{NAME} smiled on 14 March 2011. I was 27 then, in Hoeryong and Musan.</p>"
    page = make.story(person=person, record=None, body=[("text", text)])
    panel = open_panel(window, page)
    for summary in panel.locator("summary").all():
        summary.click()
    window.wait_for_timeout(700)
    found = Axe().run(window, context='[data-side-panel="protection"]')
    assert not found.response["violations"], found.generate_report()
    side = panel.evaluate("each => each.scrollWidth <= each.clientWidth + 1")
    assert side, "the panel is wider than its place"
