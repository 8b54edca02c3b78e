"""Templates as the process for readers knows them."""

from typing import Any

from django.template.backends.django import DjangoTemplates


class ReadersTemplates(DjangoTemplates):
    """Only the tags that the settings name. Django would import those of every app, and the tags of
    the desk bring the desk along.
    """

    def get_templatetag_libraries(self, custom_libraries: dict[str, Any]) -> dict[str, Any]:
        """The name of each library, and where it is."""
        return custom_libraries
