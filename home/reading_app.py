"""The app as the process for readers knows it: editions, what belongs to them, no manuscripts."""

from importlib import import_module

from django.apps import AppConfig, apps


class ReadersConfig(AppConfig):
    """Knows the models of editions. No page, no person, no consent and no account is loaded."""

    name = "stories"
    default_auto_field = "django.db.models.BigAutoField"

    def import_models(self) -> None:
        """Without ``stories.models``, which imports every room; reading imports what it needs."""
        self.models = apps.all_models[self.label]
        import_module("stories.publishing.editions")
