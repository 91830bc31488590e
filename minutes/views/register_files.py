"""The register, or one resolution of it, as text to paste somewhere."""

from members import plaintext
from members.languages import language_of_records
from members.views.printing import AsText, text_response
from minutes.gathering import came_of
from minutes.plain import resolution_text
from minutes.views import register


class RegisterText(AsText):
    """Wording first, then where and how it was decided."""

    def text(self, context):
        rows = plaintext.points(f"{row['title']}\n{row['note']}" for row in context["rows"])
        return plaintext.joined([plaintext.heading(context["title"]), rows or str(context["nothing"])])


class ResolutionListText(RegisterText, register.ResolutionList):
    pass


class OutcomeListText(RegisterText, register.OutcomeList):
    pass


class ResolutionText(register.ResolutionDetail):
    """What its page says."""

    def get(self, request, *args, **kwargs):
        with language_of_records():
            facts = register.resolution_facts(self.object, request.user)
            pairs = [(fact["label"], fact["value"]) for fact in facts]
            return text_response(resolution_text(self.object, pairs, came_of(self.object, request.user)))
