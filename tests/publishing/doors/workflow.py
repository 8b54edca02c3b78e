"""Doors of the workflow: it may only lead to an approved review, and never replace one."""

from typing import Any

from wagtail.models import Page, Task, Workflow, WorkflowState
from wagtail.workflows import publish_workflow_state

from home.workflow import finish_workflow
from stories.publishing.blockers import PublicationBlocked
from stories.redaction.approval import approve
from stories.redaction.tasks import manuscript_of
from tests import desk, factories
from tests.publishing.doors.scene import (
    SECRET_FIELDS,
    SECRET_TEXT,
    Door,
    Scene,
    door,
)

DOORS: list[Door] = []
KIND = "workflow"


def start(scene: Scene, *, text_ready: bool = False) -> Any:
    """Send the page to review as Erin; returns the state of the task that is at work."""
    page = scene.fresh()
    state = page.get_workflow().start(page, factories.user("erin"))
    if text_ready:
        first = state.current_task_state.specific
        first.task.specific.on_action(first, factories.user("sami"), "approve")
        state.refresh_from_db()
    return state.current_task_state.specific


def press(scene: Scene, name: str, task_state: Any, action: str = "approve", page: Any = None):
    """Send Wagtail's own form of a workflow action."""
    number = (page or scene.page).pk
    address = f"/admin/pages/workflow/action/{number}/{action}/{task_state.pk}/"
    return scene.post(name, address, {"comment": "Fine."})


@door(DOORS, "the author says that her own text is ready", kind=KIND)
def author_approves(scene: Scene) -> None:
    press(scene, "erin", start(scene))


@door(DOORS, "the superuser presses both approvals", kind=KIND)
def superuser_approves(scene: Scene) -> None:
    press(scene, "zoe", start(scene))
    for state in WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS):
        press(scene, "zoe", state.current_task_state)


@door(DOORS, "a reviewer approves by Wagtail's own address", kind=KIND)
def reviewer_approves_without_screen(scene: Scene) -> None:
    press(scene, "ruth", start(scene, text_ready=True))


@door(DOORS, "the approval of another page, by its address", kind=KIND)
def foreign_task_state(scene: Scene) -> None:
    """Erin wrote the page, but not the article in whose name she approves it."""
    task_state = start(scene)
    article = factories.draft(
        type(factories.article(slug="erins"))(title="By Sami", slug="by-sami"),
        factories.home(),
        by="sami",
    )
    article.get_workflow().start(article, factories.user("sami"))
    press(scene, "erin", task_state, page=article)


@door(DOORS, "a reviewer edits and approves in one go", kind=KIND)
def edit_and_approve(scene: Scene) -> None:
    start(scene, text_ready=True)
    form = desk.story_form(desk.latest(scene.page), **SECRET_FIELDS, text=SECRET_TEXT)
    form |= {"action-workflow-action": "true", "workflow-action-name": "approve"}
    scene.post("ruth", f"/admin/pages/{scene.page.pk}/edit/", form)


@door(DOORS, "an editor edits and says ready in one go", kind=KIND)
def edit_and_say_ready(scene: Scene) -> None:
    start(scene)
    form = desk.story_form(desk.latest(scene.page), **SECRET_FIELDS, text=SECRET_TEXT)
    form |= {"action-workflow-action": "true", "workflow-action-name": "approve"}
    scene.post("sami", f"/admin/pages/{scene.page.pk}/edit/", form)


@door(DOORS, "disable every task", kind=KIND)
def disable_tasks(scene: Scene) -> None:
    start(scene)
    for task in Task.objects.all():
        scene.post("zoe", f"/admin/workflows/tasks/disable/{task.pk}/")
    assert not Task.objects.filter(active=True).exists()


@door(DOORS, "send to review while no task is active", kind=KIND)
def no_active_task(scene: Scene) -> None:
    Task.objects.update(active=False)
    scene.edit("erin", action="action-submit")


@door(DOORS, "disable the workflow and publish", kind=KIND)
def disable_workflow(scene: Scene) -> None:
    for workflow in Workflow.objects.all():
        scene.post("zoe", f"/admin/workflows/disable/{workflow.pk}/")
    scene.edit("zoe", action="action-publish")


@door(DOORS, "take the workflow off the pages and publish", kind=KIND)
def remove_workflow(scene: Scene) -> None:
    scene.post("zoe", f"/admin/workflows/remove/{Page.objects.get(depth=1).pk}/")
    scene.edit("zoe", action="action-publish")


@door(DOORS, "cancel the last task", kind=KIND)
def cancel_task(scene: Scene) -> None:
    task_state = start(scene, text_ready=True)
    task_state.cancel(user=desk.zoe(), resume=True)


@door(DOORS, "cancel the workflow in the editor", kind=KIND)
def cancel_workflow(scene: Scene) -> None:
    start(scene)
    scene.edit("erin", action="action-cancel-workflow")


@door(DOORS, "start the workflow again in the editor", kind=KIND)
def restart_workflow(scene: Scene) -> None:
    task_state = start(scene)
    task_state.reject(user=factories.user("sami"), comment="Not yet.")
    scene.edit("erin", action="action-restart-workflow")


@door(DOORS, "finish the workflow in code", kind=KIND)
def finish(scene: Scene) -> None:
    start(scene, text_ready=True).workflow_state.finish(user=desk.zoe())


@door(DOORS, "call the end of the workflow in code", kind=KIND)
def call_the_end(scene: Scene) -> None:
    finish_workflow(start(scene).workflow_state, user=desk.zoe())


@door(DOORS, "call the end of Wagtail's own workflow in code", kind=KIND)
def call_the_stock_end(scene: Scene) -> None:
    try:
        publish_workflow_state(start(scene).workflow_state, user=desk.zoe())
    except PublicationBlocked:
        return
    raise AssertionError("The gate opened without an approved review.")


@door(DOORS, "approve the task state in code", kind=KIND)
def approve_task_state(scene: Scene) -> None:
    start(scene, text_ready=True).approve(user=desk.zoe())


def approve_calm_words(scene: Scene) -> Any:
    """Let Ruth approve harmless words of the page, up to the moment before they are issued."""
    page = scene.fresh()
    calm = page.get_latest_revision_as_object()
    for name, value in (("title", "Calm"), ("teaser", "Calm."), ("slug", "calm")):
        setattr(calm, name, value)
    calm.introduction, calm.body = "", [("text", factories.CALM_TEXT)]
    calm.save_revision(user=factories.user("erin"))
    opened = factories.review(scene.fresh())
    words = manuscript_of(scene.fresh())
    approve(review=opened, page=words, by=factories.user("ruth"))
    return scene.fresh().latest_revision


@door(DOORS, "autosave over the version that was approved", kind=KIND)
def autosave_approved(scene: Scene) -> None:
    revision = approve_calm_words(scene)
    form = desk.story_form(desk.latest(scene.page), **SECRET_FIELDS, text=SECRET_TEXT)
    form |= {"overwrite_revision_id": str(revision.pk)}
    client = scene.as_("erin")
    type(revision).objects.filter(pk=revision.pk).update(user=factories.user("erin"))
    answer = client.post(
        f"/admin/pages/{scene.page.pk}/edit/", form, headers={"accept": "application/json"}
    )
    assert scene.heard(answer).json()["success"], answer.json()
    scene.post("zoe", f"/admin/bulk/wagtailcore/page/publish/?id={scene.page.pk}&next=/admin/")


@door(DOORS, "approve one version and publish a newer one", kind=KIND)
def newer_version(scene: Scene) -> None:
    approve_calm_words(scene)
    scene.edit("zoe", action="action-publish")


@door(DOORS, "approve one version and finish the workflow with a newer one", kind=KIND)
def newer_version_finishes(scene: Scene) -> None:
    task_state = start(scene, text_ready=True)
    approve_calm_words(scene)
    scene.write_secret(by="sami")
    task_state.workflow_state.refresh_from_db()
    finish_workflow(task_state.workflow_state, user=factories.user("ruth"))
