"""A set of choices in one column. This module never moves: migrations spell it by path."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class ChoiceSetField(models.CharField):
    """Stores a set of choices as ``,en,ja,`` so that ``contains=",ja,"`` finds a member.

    The value in Python is a tuple of strings in the order of ``choices``.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> tuple[str, ...]:
        return self.to_python(value)

    def to_python(self, value: Any) -> tuple[str, ...]:
        if value is None:
            return ()
        members = value.split(",") if isinstance(value, str) else value
        wanted = {str(member) for member in members if member}
        known = [key for key, _label in self.flatchoices]
        return tuple([key for key in known if key in wanted] + sorted(wanted - set(known)))

    def get_prep_value(self, value: Any) -> str:
        members = self.to_python(value)
        return f",{','.join(members)}," if members else ""

    def value_to_string(self, obj: Any) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: Any) -> None:
        known = {key for key, _label in self.flatchoices}
        unknown = [member for member in value if member not in known]
        if unknown:
            raise ValidationError(_("“%s” is not one of the choices.") % _(", ").join(unknown))
        if not value and not self.blank:
            raise ValidationError(_("Choose at least one."))

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs: Any) -> Any:
        return forms.MultipleChoiceField(
            choices=self.flatchoices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=self.help_text,
        )
