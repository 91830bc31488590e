"""Steps that enter a committee as it sits today: board, office, assembly."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView

from members.committees import founding
from members.committees.founding import NewSeat
from members.committees.terms import NewTerm
from members.models import Committee, Seat
from members.refusal import Refused
from roundtable.forms.setup import BoardForm, CommitteeForm, SeatRows, two_years_after
from roundtable.views.setup import SetupPage
from roundtable.views.setup_steps import Doing

EMPTY_ROWS = 3


class WithSeats(SetupPage, FormView):
    """A form and a small table of seats; says so when its committee is there already."""

    template_name = "roundtable/setup/committee.html"
    kind: Committee.Kind
    text = ""

    def seats(self) -> list[dict]:
        """What stands in the table at first."""
        raise NotImplementedError

    def found(self, given: dict, seats: list[NewSeat]) -> Committee:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        form, rows = self.get_form(), SeatRows(request.POST, prefix="sitz")
        if not all([form.is_valid(), rows.is_valid()]):
            return self.render_to_response(self.get_context_data(form=form, rows=rows))
        said = [NewSeat(**one) for one in rows.cleaned_data if one.get("name")]
        try:
            committee = self.found(form.cleaned_data, said)
        except Refused as no:
            form.add_error(None, no.message)
            return self.render_to_response(self.get_context_data(form=form, rows=rows))
        messages.success(request, _("„%s“ ist eingetragen.") % committee)
        return redirect(self.get_success_url())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**({"text": self.text} | kwargs))
        return context | {
            "there": standing(self.kind),
            "rows": kwargs.get("rows") or SeatRows(initial=self.seats(), prefix="sitz"),
        }


class Board(WithSeats):
    kind, form_class, title = Committee.Kind.BOARD, BoardForm, gettext_lazy("Vorstand eintragen")
    text = gettext_lazy("Zeilen ohne Sitz zählen nicht; ein Sitz ohne Namen ist nicht besetzt.")

    def get_initial(self):
        today = timezone.localdate()
        return {"name": _("Vorstand"), "starts_on": today, "ends_on": two_years_after(today)}

    def seats(self):
        named = [
            (_("Vorsitz"), Seat.Role.CHAIR),
            (_("Stellvertretung"), Seat.Role.DEPUTY_CHAIR),
            (_("Finanzen"), Seat.Role.TREASURER),
            *((_("Beisitz %d") % place, Seat.Role.MEMBER) for place in (1, 2, 3)),
        ]
        return [{"name": name, "role": role} for name, role in named] + [{}] * EMPTY_ROWS

    def found(self, given, seats):
        starts_on, ends_on = given["starts_on"], given["ends_on"]
        term = NewTerm(
            name=f"{starts_on.year}–{ends_on.year}",
            starts_on=starts_on,
            ends_on=ends_on,
            accepted_on=starts_on,
            basis=given["basis"],
        )
        return founding.found_board(name=given["name"], seats=seats, new=term, by=self.request.user)


class Office(WithSeats):
    kind, form_class = Committee.Kind.OFFICE, CommitteeForm
    title = gettext_lazy("Koordinierungsstelle eintragen")
    text = gettext_lazy(
        "Wer hier steht, führt das Büro. Ein Konto laden Sie danach unter „Konten verwalten“ ein; es braucht "
        "einen zweiten Faktor."
    )

    def get_initial(self):
        return {"name": _("Koordinierungsstelle"), "starts_on": timezone.localdate()}

    def seats(self):
        staff = {"role": Seat.Role.STAFF}
        return [staff | {"name": _("Koordination")}, staff | {"name": _("Verwaltung")}, staff]

    def found(self, given, seats):
        return founding.found_office(
            name=given["name"], seats=seats, since=given["starts_on"], by=self.request.user
        )


class Assembly(Doing):
    title, label = gettext_lazy("Mitgliederversammlung"), gettext_lazy("Mitgliederversammlung anlegen")
    text = gettext_lazy(
        "Sie braucht keine Sitze: Stimmberechtigt sind die Delegierten der Mitglieder, wie sie am Tag der "
        "Sitzung eingetragen sind."
    )

    def act(self, form):
        return _("„%s“ ist angelegt.") % founding.found_assembly(
            name=_("Mitgliederversammlung"), by=self.request.user
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(there=standing(Committee.Kind.ASSEMBLY), **kwargs)


def standing(kind: Committee.Kind) -> Committee | None:
    """The committee of this kind, if it was made already."""
    return Committee.objects.filter(kind=kind, dissolved_on=None).first()
