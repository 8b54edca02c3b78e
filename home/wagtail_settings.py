"""What Landfall asks of Wagtail; the same on every site."""

from stories.images.formats import ENDINGS

WAGTAIL_SITE_NAME = "Landfall"
WAGTAIL_I18N_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "stories.StoryImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "stories.editing.pictures_form.PictureForm"
# Pictures of pixels only: an SVG may carry scripts, and words that no scan reads.
WAGTAILIMAGES_EXTENSIONS = list(ENDINGS)
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 48 * 1024 * 1024
# Attachments are PDF files: every other kind keeps what its author never sees.
WAGTAILDOCS_DOCUMENT_MODEL = "stories.StoryDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "stories.editing.attachments.form.AttachmentForm"
# A draft is kept every five seconds at most, in thousandths of one: each time is a check, too.
WAGTAIL_AUTOSAVE_INTERVAL = 5000
# A finished workflow leads to our gate, which publishes nothing that is not approved.
WAGTAIL_FINISH_WORKFLOW_ACTION = "home.workflow.finish_workflow"
# An automatic redirect would keep an old slug, and a slug may hold a name.
WAGTAILREDIRECTS_AUTO_CREATE = False
# Nobody outside learns who works here: no update check, no banner, no avatars, no embeds.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
