"""Doors of the database: rows of editions, reviews and pages, by the ORM and by plain SQL."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone

from stories.publishing.editions import Edition, EditionPicture, EditionTerm
from stories.publishing.takedown import take_down
from tests import factories
from tests.publishing.doors.commands import forged_edition, forged_review
from tests.publishing.doors.scene import KNOWN, SECRET, SECRET_TEXT, Door, Scene, door

DOORS: list[Door] = []
KIND = "database"


def sql(statement: str, *values: object) -> None:
    """Run one statement, past every model."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount > 0


def of_page(scene: Scene):
    return Edition.objects.of_page(scene.page.pk)


@door(DOORS, "Edition.objects.create", kind=KIND)
def create_edition(scene: Scene) -> None:
    forged_edition(scene).save(force_insert=True)


@door(DOORS, "an edition with the seals of another one", starts=(KNOWN,), kind=KIND)
def borrowed_seals(scene: Scene) -> None:
    forged, sealed = forged_edition(scene), of_page(scene).get()
    forged.card_seal, forged.article_seal = sealed.card_seal, sealed.article_seal
    forged.save(force_insert=True)


@door(DOORS, "a second edition of the same page beside it", starts=(KNOWN,), kind=KIND)
def article_of_another(scene: Scene) -> None:
    """The card of one edition and the article of another do not make a third."""
    neighbour = factories.publish(factories.article())
    forged = of_page(scene).get()
    neighbour.fragment, neighbour.content = forged.fragment, forged.content
    neighbour.article_seal = forged.article_seal
    neighbour.save()
    assert not neighbour.is_sealed()


def changed(name: str, keeps: bool = False, **fields: object) -> None:
    """One row for every column of an edition that a stranger would meet."""

    @door(DOORS, f"another {name} in an edition", starts=(KNOWN,), keeps=keeps, kind=KIND)
    def change(scene: Scene) -> None:
        assert of_page(scene).update(**fields) == 1


changed("title", title=f"The {SECRET} gate")
changed("teaser", teaser=f"About {SECRET} days.")
changed("shown name", shown_names=[f"Mx. {SECRET}"])
changed("date", date_shown=f"the {SECRET} year")
changed("series", series=SECRET)
changed("address", path=f"/stories/{SECRET}/")
changed("cover picture", cover_picture=f"{SECRET}.webp")
changed("article", fragment=SECRET_TEXT)
changed("content", content={"passages": [["prose", SECRET]], "pictures": {}, "frame": {}})


@door(DOORS, "other words around every page", starts=(KNOWN,), keeps=False, kind=KIND)
def change_frame(scene: Scene) -> None:
    home = Edition.objects.get(kind="homepage")
    home.content["frame"]["organisation"] = home.content["frame"]["footer"] = SECRET
    Edition.objects.filter(pk=home.pk).update(content=home.content, title=SECRET)


@door(DOORS, "an earlier start and a later end of an edition", starts=(KNOWN,), kind=KIND)
def prolong(scene: Scene) -> None:
    """What has expired stays expired: the end is under the seal."""
    page = factories.story(
        title=f"A {SECRET} story", slug=f"{SECRET}-story", body=[("text", SECRET_TEXT)]
    )
    edition = factories.publish(page)
    edition.valid_until = timezone.now() - timedelta(days=1)
    edition.close_seal()
    edition.save()
    Edition.objects.filter(pk=edition.pk).update(valid_until=None)


@door(DOORS, "a withdrawn edition filled and opened again", starts=(KNOWN,), kind=KIND)
def undo_takedown(scene: Scene) -> None:
    edition = factories.publish(factories.article(slug="gone"))
    take_down(edition)
    Edition.objects.filter(pk=edition.pk).update(
        withdrawn_at=None, path="/gone/", title=SECRET, fragment=SECRET_TEXT
    )


@door(DOORS, "a term under which an edition is listed", starts=(KNOWN,), kind=KIND)
def add_term(scene: Scene) -> None:
    EditionTerm.objects.create(edition=of_page(scene).get(), theme=SECRET)


@door(DOORS, "a picture put beside an edition", starts=(KNOWN,), kind=KIND)
def add_picture(scene: Scene) -> None:
    EditionPicture.objects.create(
        edition=of_page(scene).get(),
        key="1/480",
        name=f"{SECRET}.webp",
        width=1,
        height=1,
        content_type="image/webp",
        data=SECRET.encode(),
    )


@door(DOORS, "plain SQL on a page", kind=KIND)
def sql_page(scene: Scene) -> None:
    sql(
        "UPDATE wagtailcore_page SET live = %s, title = %s, draft_title = %s, slug = %s, "
        "url_path = %s WHERE id = %s",
        True,
        f"The {SECRET} gate",
        f"The {SECRET} gate",
        f"{SECRET}-gate",
        f"/home/stories/{SECRET}-gate/",
        scene.page.pk,
    )


@door(DOORS, "plain SQL on what its kind adds to a page", kind=KIND)
def sql_kind(scene: Scene) -> None:
    table = scene.model._meta.db_table
    change = f"UPDATE {table} SET teaser = %s WHERE page_ptr_id = %s"  # noqa: S608  a table of ours
    sql(change, SECRET, scene.page.pk)


@door(DOORS, "plain SQL on an edition", starts=(KNOWN,), keeps=False, kind=KIND)
def sql_edition(scene: Scene) -> None:
    sql(
        "UPDATE stories_edition SET title = %s, fragment = %s WHERE page_number = %s",
        f"The {SECRET} gate",
        SECRET_TEXT,
        scene.page.pk,
    )


@door(DOORS, "plain SQL on a review", kind=KIND)
def sql_review(scene: Scene) -> None:
    review = forged_review(scene)
    review.state = "open"
    review.save()
    sql("UPDATE stories_redactionreview SET state = 'approved' WHERE id = %s", review.pk)
    scene.edit("zoe", action="action-publish")
