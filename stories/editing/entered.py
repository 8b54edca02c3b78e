"""What a form of the registries adds, changes or deletes is a line of the log."""

from typing import Any

from stories.audit.log import Act, enter, lines_last
from stories.consent.records import ConsentRecord
from stories.people.storytellers import Storyteller


class _Told:
    """Says which row it is: by reference code and numbers, never by what is written in it."""

    act: Act
    request: Any

    def about(self, row: Any) -> dict[str, Any]:
        """``reference`` and ``codes`` of a line about ``row``."""
        raise NotImplementedError


class TellsSaving(_Told):
    """Mixed into Wagtail's view that creates or edits: its line comes last in its transaction."""

    form: Any

    def save_instance(self) -> Any:
        """Save, then say which fields changed; nothing is told when none did."""
        with lines_last():
            saved = super().save_instance()  # type: ignore[misc]
            if changed := sorted(self.form.changed_data):
                told = self.about(saved)
                told["codes"] = told.get("codes", {}) | {"fields": changed}
                enter(self.act, by=self.request.user, **told)
        return saved


class TellsDeleting(_Told):
    """Mixed into Wagtail's view that deletes."""

    object: Any

    def delete_action(self) -> None:
        """Delete, then say what is gone."""
        told = self.about(self.object)
        with lines_last():
            super().delete_action()  # type: ignore[misc]
            enter(self.act, by=self.request.user, **told)


class AboutPerson:
    """A person stands in the log by the reference code."""

    def about(self, person: Storyteller) -> dict[str, Any]:
        """The code alone."""
        return {"reference": person.reference}


class AboutConsent:
    """A consent stands in the log by its number and the person's reference code."""

    def about(self, record: ConsentRecord) -> dict[str, Any]:
        """Which record, and what it covers."""
        covers = {"channels": record.channels, "languages": record.languages}
        codes = {"record": record.pk, "name": record.name_form, "pictures": record.picture_form}
        return {"reference": record.storyteller.reference, "codes": codes | covers}
