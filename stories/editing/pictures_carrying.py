"""A reviewer who covers something in the middle of a review keeps what they have answered."""

from types import TracebackType
from typing import Any

from stories.redaction.approval import carry
from stories.redaction.reviews import RedactionReview
from stories.redaction.tasks import manuscript_of


class Carried:
    """Let open reviews of pages that show ``image`` go on with what is done to it inside.

    ``with Carried(image) as carried: …`` notes the reviews whose page says exactly what they are
    about, and afterwards binds them to the page with the new clean copy. A page that somebody has
    edited meanwhile is left alone: its review starts anew, as ever. Eyes that saw the older
    picture do not count any more. ``count`` is how many reviews went on.
    """

    def __init__(self, image: Any) -> None:
        self.image = image
        self.count = 0
        self._noted: list[tuple[int, int, dict[str, Any]]] = []

    def __enter__(self) -> "Carried":
        for review in RedactionReview.objects.filter(state=RedactionReview.State.OPEN):
            page = manuscript_of(review.page)
            shows = any(each.pk == self.image.pk for each in page.pictures())
            if shows and page.fingerprint() == review.fingerprint:
                self._noted.append((review.pk, self.image.pk, self._rest(page)))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            return
        for number, _image, rest in self._noted:
            review = RedactionReview.objects.select_related("page").get(pk=number)
            page = manuscript_of(review.page)
            is_open = review.state == RedactionReview.State.OPEN
            is_another = page.fingerprint() != review.fingerprint
            if is_open and is_another and self._rest(page) == rest:
                carry(review, page)
                self.count += 1

    def _rest(self, page: Any) -> dict[str, Any]:
        """What the page says beside this picture."""
        content = dict(page.fingerprint_content())
        content["files"] = {
            key: value for key, value in content["files"].items() if key != str(self.image.pk)
        }
        return content
