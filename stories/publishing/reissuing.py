"""A later design: the same words in another dress."""

import json
from typing import Any

from django.db import transaction
from wagtail.models import Page

from stories.audit.log import Act, enter
from stories.publishing.caches import forget_cached
from stories.publishing.editions import Edition, EditionPicture
from stories.publishing.index.writing import index_edition
from stories.publishing.issuing import may_be_shared
from stories.publishing.pictures import copy_pictures, cover_of, is_of_old, sealed_pictures
from stories.publishing.told import people_told
from stories.redaction.reviews import RedactionReview

_CARD = ("cover_picture", "date_told", "may_be_shared", "card_seal")
_RENEWED = ("fragment", "content", *_CARD, "article_seal")


@transaction.atomic
def reissue(edition: Edition, page: Any) -> bool:
    """Render the approved words of ``edition`` through today's templates and seal the result.

    Cards of an earlier version learn as far as what date they may be listed, and whether they are
    for social media; pictures that an earlier version copied are copied anew, from the same clean
    copies, in today's forms.
    Accepted only where the manuscript still gives every passage as it was approved, in order,
    and the approved fingerprint stands; otherwise nothing changes and False is returned. So it is
    where the edition was taken down or replaced since it was read: it is read once more here.
    """
    list(Page.objects.select_for_update(of=("self",)).filter(pk=page.pk))
    standing = Edition.objects.filter(pk=edition.pk).held()
    return bool(standing) and _reissue(standing[0], page)


def _reissue(edition: Edition, page: Any) -> bool:
    review = RedactionReview.objects.filter(pk=edition.review_number or 0).first()
    manuscript = approved_manuscript(page, review)
    if not edition.is_sealed() or manuscript is None:
        return False
    words = json.loads(json.dumps(manuscript.sealed_content()["passages"]))
    if words != edition.content["passages"]:
        return False
    edition.fragment = manuscript.fragment()
    edition.date_told = manuscript.card()["date_told"]
    edition.may_be_shared = may_be_shared(manuscript, people_told(manuscript))
    pictures = renew_pictures(edition, manuscript)
    edition.close_seal()
    edition.save(update_fields=_RENEWED)
    EditionPicture.objects.bulk_create(pictures)
    forget_cached()
    index_edition(edition)
    enter(Act.EDITION_REISSUED, page=edition.page_number, fingerprint=edition.fingerprint)
    return True


def renew_pictures(edition: Edition, manuscript: Any) -> list[EditionPicture]:
    """New copies for an edition whose copies an earlier version made; those go. Not saved yet."""
    if not any(is_of_old(picture.name) for picture in edition.pictures.defer("data")):
        return []
    edition.pictures.all().delete()
    pictures = copy_pictures(manuscript, edition.fragment)
    edition.content["pictures"] = sealed_pictures(pictures)
    edition.cover_picture = cover_of(pictures)
    for picture in pictures:
        picture.edition = edition
    return pictures


def approved_manuscript(page: Any, review: RedactionReview | None) -> Any:
    """The version of ``page`` that ``review`` approved, if it is still there, unchanged."""
    if review is None or review.revision is None:
        return None
    manuscript = review.revision.as_object()
    return manuscript if manuscript.fingerprint() == review.fingerprint else None
