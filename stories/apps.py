"""Wires the rooms to Django and Wagtail; every act stays in its own room."""

from importlib import import_module

from django.apps import AppConfig, apps
from django.contrib.auth import get_user_model
from django.core import checks
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_unpublished, post_page_move


class StoriesConfig(AppConfig):
    name = "stories"
    verbose_name = _("Stories")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect Wagtail's events to what follows from them, now that models are loaded."""
        events = import_module("stories.publishing.events")
        page_unpublished.connect(events.page_was_unpublished)
        post_page_move.connect(events.page_was_moved)
        pre_delete.connect(events.page_will_be_deleted)
        consent = apps.get_model("stories", "ConsentRecord")
        post_save.connect(events.consent_was_saved, sender=consent)
        pre_delete.connect(events.consent_will_be_deleted, sender=consent)
        restriction = apps.get_model("wagtailcore", "PageViewRestriction")
        post_save.connect(events.page_was_restricted, sender=restriction)
        protection = import_module("stories.editing.protection")
        revision = apps.get_model("wagtailcore", "Revision")
        post_save.connect(protection.scan_saved_words, sender=revision)
        import_module("stories.editing.mail").replace_wagtails_mails()
        work = import_module("stories.images.work")
        post_save.connect(work.picture_was_saved, sender=apps.get_model("stories", "StoryImage"))
        retention = import_module("stories.images.retention")
        post_delete.connect(retention.files_go_too, sender=apps.get_model("stories", "StoryImage"))
        papers = import_module("stories.images.attachments.work")
        attachment = apps.get_model("stories", "StoryDocument")
        post_save.connect(papers.paper_was_saved, sender=attachment)
        post_delete.connect(retention.files_go_too, sender=attachment)
        look = import_module("stories.publishing.index.system_check").check_search
        checks.register(checks.Tags.database)(look)
        self._connect_desk()
        self._connect_accounts()

    def _connect_desk(self) -> None:
        """Changes of rule reach pages that readers have, and people hear what concerns them."""
        alerts = import_module("stories.editing.live_alerts")
        mails = import_module("stories.editing.mail_reviews")
        post_save.connect(alerts.term_was_saved, sender=apps.get_model("stories", "ProtectedTerm"))
        exception = apps.get_model("stories", "PublicName")
        post_save.connect(alerts.exception_was_saved, sender=exception)
        post_delete.connect(alerts.exception_was_deleted, sender=exception)
        edition = apps.get_model("stories", "Edition")
        post_save.connect(alerts.edition_was_issued_or_ended, sender=edition)
        post_save.connect(mails.edition_was_issued, sender=edition)
        queueing = import_module("stories.following.queueing")
        post_save.connect(queueing.edition_was_saved, sender=edition)
        takedowns = import_module("stories.reading.static_copy.takedowns")
        post_save.connect(takedowns.edition_was_saved, sender=edition)
        if apps.is_installed("anymail"):
            tracking = import_module("anymail.signals").tracking
            tracking.connect(import_module("stories.following.providers").mail_was_tracked)
        approval = apps.get_model("stories", "ReviewApproval")
        post_save.connect(mails.eyes_were_given, sender=approval)

    def _connect_accounts(self) -> None:
        """Who may do what is told in the log."""
        accounts = import_module("stories.editing.accounts_log")
        user, group = get_user_model(), apps.get_model("auth", "Group")
        pre_save.connect(accounts.account_will_be_saved, sender=user)
        post_save.connect(accounts.account_was_saved, sender=user)
        pre_delete.connect(accounts.account_will_be_deleted, sender=user)
        m2m_changed.connect(accounts.groups_were_changed, sender=user.groups.through)
        m2m_changed.connect(accounts.rights_were_changed, sender=group.permissions.through)
