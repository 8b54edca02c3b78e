"""Groups with the least rights each needs, the two-stage workflow, and the first checklist."""

from django.contrib.auth.management import create_permissions
from django.contrib.contenttypes.management import create_contenttypes
from django.db import migrations

GROUPS = {
    "Editors": {
        "pages": ["add", "change"],
        "rights": [
            "wagtailadmin.access_admin",
            "stories.view_storyteller",
            "stories.add_storyteller",
            "stories.change_storyteller",
            "stories.add_protectedterm",
            "stories.view_consentrecord",
            "stories.add_consentrecord",
            "stories.view_category",
            "stories.view_theme",
            "stories.view_series",
            "stories.view_publicname",
        ],
        "pictures": ["add", "choose"],
    },
    "Reviewers": {
        "pages": [],
        "rights": [
            "wagtailadmin.access_admin",
            "stories.review_redactions",
            "stories.clear_image",
            "stories.withdraw_consent",
            "stories.view_storyteller",
            "stories.view_consentrecord",
            "stories.view_publicname",
            "stories.view_withdrawal",
            "stories.view_edition",
            "stories.view_gateentry",
        ],
        "pictures": ["choose"],
    },
    "Administrators": {
        "pages": ["add", "change", "publish", "lock", "unlock", "bulk_delete"],
        "rights": [
            "wagtailadmin.access_admin",
            "auth.add_user",
            "auth.change_user",
            "auth.view_user",
            "stories.view_identity",
            "stories.withdraw_consent",
            "stories.view_withdrawal",
            "stories.view_edition",
            "stories.view_gateentry",
            "stories.view_identityaccess",
            *(
                f"stories.{act}_{model}"
                for model in (
                    "storyteller",
                    "consentrecord",
                    "protectedterm",
                    "publicname",
                    "checklistitem",
                    "category",
                    "theme",
                    "series",
                )
                for act in ("add", "change", "delete", "view")
            ),
        ],
        "pictures": ["add", "change", "choose"],
    },
}

# Question, help, evidence, page type. Nine are the most that a review of ten minutes bears.
CHECKLIST = [
    (
        "Is every name shown in the form that was agreed?",
        "Compare each name with the consent beside it. Relatives and helpers count too.",
        "names",
        "",
    ),
    (
        "Do the consents cover this site, this language and this text?",
        "Look at the channels, the languages and the last day.",
        "consents",
        "",
    ),
    (
        "Is every date, age and length of time too vague to be matched with a record?",
        "Police, schools and airlines keep lists by day. So does a neighbour.",
        "dates",
        "",
    ),
    (
        "Is every place no smaller than a province, unless it is already public?",
        "Think of schools, shops, churches and the view in a picture.",
        "places",
        "",
    ),
    (
        "Is nothing said that helps to find a route, a shelter or a helper?",
        "Think of prices, means of transport, hours and the order of stations.",
        "",
        "",
    ),
    (
        "Is every picture cleared, and does its description give nobody away?",
        "Look at faces, signs, handwriting and the background.",
        "pictures",
        "",
    ),
    (
        "Do links and earlier stories, read together, still tell no more than this page?",
        "Open each one. Two harmless pages can point to one person.",
        "links",
        "",
    ),
    (
        "Do the figures add up, and single nobody out?",
        "A group of one or two is a person.",
        "figures",
        "annualmeetingpage",
    ),
]


def make_permissions(apps):
    """Django makes permissions after all migrations; the groups need them now."""
    for label in ("auth", "wagtailcore", "wagtailimages", "stories"):
        config = apps.get_app_config(label)
        config.models_module = True  # the stub has none, and the helpers ask for one
        create_contenttypes(config, verbosity=0, apps=apps)
        create_permissions(config, verbosity=0, apps=apps)


def make_groups(apps, schema_editor):
    """Make the groups with exactly these rights; what Wagtail had given them goes."""
    make_permissions(apps)
    Group = apps.get_model("auth", "Group")
    Group.objects.filter(name="Moderators").delete()
    for name, given in GROUPS.items():
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.set([right(apps, spelled) for spelled in given["rights"]])
        give_pages(apps, group, given["pages"])
        give_pictures(apps, group, given["pictures"])


def right(apps, spelled):
    """The permission spelled ``app.codename``. Several models may carry the same codename."""
    Permission = apps.get_model("auth", "Permission")
    label, codename = spelled.split(".")
    rights = Permission.objects.filter(content_type__app_label=label, codename=codename)
    return rights.order_by("pk").first() or rights.get()


def give_pages(apps, group, acts):
    Page = apps.get_model("wagtailcore", "Page")
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    GroupPagePermission.objects.filter(group=group).delete()
    root = Page.objects.filter(depth=1).first()
    for act in acts if root else ():
        GroupPagePermission.objects.create(
            group=group, page=root, permission=right(apps, f"wagtailcore.{act}_page")
        )


def give_pictures(apps, group, acts):
    Collection = apps.get_model("wagtailcore", "Collection")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    GroupCollectionPermission.objects.filter(group=group).delete()
    root = Collection.objects.filter(depth=1).first()
    for act in acts if root else ():
        GroupCollectionPermission.objects.create(
            group=group, collection=root, permission=right(apps, f"wagtailimages.{act}_image")
        )


def make_workflow(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    WorkflowTask = apps.get_model("wagtailcore", "WorkflowTask")
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    workflow = Workflow.objects.create(name="Editorial and redaction review", active=True)
    stages = [
        ("EditorialReviewTask", "Editorial review", "Editors"),
        ("RedactionReviewTask", "Redaction review", "Reviewers"),
    ]
    for order, (model_name, name, group) in enumerate(stages):
        kind, _made = ContentType.objects.get_or_create(
            app_label="stories", model=model_name.lower()
        )
        task = apps.get_model("stories", model_name).objects.create(
            name=name, active=True, content_type=kind
        )
        task.groups.add(Group.objects.get(name=group))
        WorkflowTask.objects.create(workflow=workflow, task_id=task.pk, sort_order=order)
    root = Page.objects.filter(depth=1).first()
    if root:
        WorkflowPage.objects.filter(page=root).delete()
        WorkflowPage.objects.create(workflow=workflow, page=root)
    Workflow.objects.exclude(pk=workflow.pk).delete()
    apps.get_model("wagtailcore", "GroupApprovalTask").objects.all().delete()


def make_checklist(apps, schema_editor):
    ChecklistItem = apps.get_model("stories", "ChecklistItem")
    for order, (question, help_text, evidence, page_type) in enumerate(CHECKLIST):
        ChecklistItem.objects.create(
            question=question,
            help_text=help_text,
            evidence=evidence,
            page_type=page_type,
            sort_order=order,
        )


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(make_groups, migrations.RunPython.noop),
        migrations.RunPython(make_workflow, migrations.RunPython.noop),
        migrations.RunPython(make_checklist, migrations.RunPython.noop),
    ]
