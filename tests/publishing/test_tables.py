"""Every table that could keep a manuscript's words is erased, emptied, or named here with why."""

import pytest
from django.apps import apps
from django.db import models
from wagtail.models import Page, get_page_models

from stories.publishing.traces import TRACES

# Tables that go with the rows that a withdrawal deletes: their page, version, review or picture.
BY_CASCADE = {
    "wagtailcore.CommentReply": "with its comment",
    "wagtailcore.PageSubscription": "with its page",
    "wagtailcore.PageViewRestriction": "with its page",
    "wagtailcore.WorkflowPage": "with its page",
    "wagtailcore.GroupPagePermission": "with its page",
    "stories.Appearance": "with its page",
    "stories.DeskReturn": "with its page; it keeps paths, never words",
    "stories.ChecklistAnswer": "with its review",
    "stories.ReviewApproval": "with its review",
    "stories.Hold": "with its page; a kind and a day, no words",
    "stories.HelpRequest": "with its page; codes only",
    "stories.LiveFinding": "with its page; it keeps digests, never words",
    "stories.AppliedRedaction": "with its page; it keeps digests, never words",
    "stories.DocumentBox": "with its attachment; numbers, no words",
    "stories.StoryRendition": "with its picture",
    "stories.RedactionBox": "with its picture; numbers, no words",
    "stories.PictureProposal": "with its picture; numbers, no words",
    "wagtailsearch.SQLiteFTSIndexEntry": "with its search entry, on SQLite; scour() wipes it",
}
ONLY_ON_SQLITE = {"wagtailsearch.SQLiteFTSIndexEntry"}
# Tables that a withdrawal empties in its own way.
BY_ITSELF = {
    "stories.Edition": "take_down empties every word",
    "stories.EditionAttachment": "take_down deletes it",
    "stories.EditionPicture": "take_down deletes it",
    "stories.EditionTerm": "take_down deletes it",
    "stories.SearchWord": "goes with the row of the last edition that has the word",
    "stories.StoryDocument": "deleted with the manuscript, where nobody else offers it",
    "stories.StoryImage": "deleted with the manuscript, where nobody else shows it",
    "stories.Storyteller": "the shown name is forgotten with the last consent",
    "stories.ConsentRecord": "remains as the proof of what was agreed; it quotes nothing",
}
# Tables that never hold words of a manuscript.
WITHOUT_WORDS = {
    "home.HomePage": "the frame of the site; nobody's story",
    "stories.Category": "words of the site",
    "stories.Theme": "words of the site",
    "stories.Series": "words of the site",
    "stories.PublicName": "names that may be written out",
    "stories.ProtectedTerm": "encrypted",
    "stories.TermFingerprint": "keyed digests",
    "stories.ImportedPost": "digests of posts, so that an erased one never comes back",
    "stories.IdentityAccess": "who looked, when and why",
    "stories.FormerAddress": "keyed digests",
    "stories.ReadingEpoch": "a number",
    "stories.AuditLine": "numbers, codes and fingerprints",
    "stories.AuditHead": "a number and a digest",
    "stories.GateEntry": "codes of what was missing, never the sentences",
    "stories.Withdrawal": "counts",
    "stories.Announcement": "numbers and moments",
    "stories.Delivery": "numbers and moments",
    "stories.SendingLease": "a random name and a moment",
    "stories.Subscription": "no manuscript's: an address, encrypted, and what was chosen",
    "stories.ChecklistItem": "questions of the house",
    "stories.EditorialReviewTask": "words of the house",
    "stories.RedactionReviewTask": "words of the house",
    "auth.Group": "",
    "auth.Permission": "",
    "auth.User": "",
    "contenttypes.ContentType": "",
    "sessions.Session": "who is signed in; messages are kept by the browser",
    "taggit.Tag": "tags of pictures; no page has tags",
    "taggit.TaggedItem": "tags of pictures; no page has tags",
    "wagtailcore.APIToken": "",
    "wagtailcore.Collection": "",
    "wagtailcore.CollectionViewRestriction": "",
    "wagtailcore.GroupApprovalTask": "",
    "wagtailcore.GroupCollectionPermission": "",
    "wagtailcore.GroupSitePermission": "",
    "simple_translation.SimpleTranslation": "holds a permission",
    "wagtailcore.Locale": "",
    "wagtailcore.Site": "",
    "wagtailcore.Task": "",
    "wagtailcore.UploadedFile": "a file between two steps of an upload",
    "wagtailcore.Workflow": "",
    "wagtailcore.WorkflowContentType": "",
    "wagtailcore.WorkflowTask": "",
    "wagtaildocs.Document": "Wagtail's own; ours is StoryDocument",
    "wagtailimages.Image": "Wagtail's own; ours is StoryImage",
    "wagtailimages.Rendition": "Wagtail's own; ours is StoryRendition",
    "wagtailadmin.Admin": "holds a permission",
    "wagtailusers.UserProfile": "",
}


@pytest.mark.django_db
def test_every_table_is_accounted_for():
    erased = {rows([]).model for _name, rows in TRACES}
    pages = {Page, *get_page_models()}
    named = BY_CASCADE | BY_ITSELF | WITHOUT_WORDS
    models_of_the_database = {
        model for model in apps.get_models(include_auto_created=False) if model._meta.managed
    }
    unknown = {
        model._meta.label
        for model in models_of_the_database
        if model not in erased | pages and model._meta.label not in named
    }
    assert not unknown, "Does a manuscript leave words there? Add it to TRACES, or say why not."
    known = {"wagtailsearch.SQLiteFTSIndexEntry"} | {
        model._meta.label for model in models_of_the_database
    }
    assert named.keys() <= known, "These tables are gone."


@pytest.mark.parametrize("label", BY_CASCADE)
def test_what_goes_with_its_row_really_does(label):
    """Some foreign key of the table deletes the row with what it belongs to."""
    model = apps.get_model(label)
    keys = [field for field in model._meta.fields if isinstance(field, models.ForeignKey)]
    assert any(field.remote_field.on_delete is models.CASCADE for field in keys)
