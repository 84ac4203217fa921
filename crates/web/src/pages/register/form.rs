//! The raw fields of the register's forms.

use fieldwork::RawDate;
use improvement::{RawMeeting, RawProcessChange, RawRisk, RegisterRisk};

use crate::Form;

pub(super) fn date(form: &Form, field: &str) -> RawDate {
    let part = |part| form.part(field, part).to_owned();
    RawDate { year: part("year"), month: part("month"), day: part("day") }
}

pub(super) fn risk(form: &Form) -> RawRisk {
    let field = |name: &str| form.value(name).to_owned();
    RawRisk {
        family: field("family"),
        name: field("name"),
        cause: field("cause"),
        event: field("event"),
        consequence: field("consequence"),
        controls: field("controls"),
        owner: field("owner"),
        before: [field("likelihood_before"), field("impact_before")],
        after: [field("likelihood_after"), field("impact_after")],
        review_by: date(form, "review_by"),
        reason: field("reason"),
    }
}

pub(super) fn meeting(form: &Form) -> RawMeeting {
    RawMeeting {
        held_on: date(form, "held_on"),
        seats: form.all("seats").map(str::to_owned).collect(),
        risks: form.all("risks").map(str::to_owned).collect(),
        decisions: form.value("decisions").to_owned(),
        next_on: date(form, "next_on"),
    }
}

pub(super) fn change(form: &Form) -> RawProcessChange {
    RawProcessChange {
        risk: form.value("risk").to_owned(),
        changed_on: date(form, "changed_on"),
        until_then: form.value("until_then").to_owned(),
        from_then: form.value("from_then").to_owned(),
    }
}

/// The form of a risk as the register has it. The next review is left to its band, and the reason to whoever changes it.
pub(super) fn filled(risk: &RegisterRisk) -> Form {
    let content = &risk.latest.content;
    let scores =
        [content.before.likelihood, content.before.impact, content.after.likelihood, content.after.impact]
            .map(|score| score.to_string());
    let [likelihood_before, impact_before, likelihood_after, impact_after] =
        scores.each_ref().map(String::as_str);
    Form::filled([
        ("family", content.family.slug()),
        ("name", content.name.as_str()),
        ("cause", content.cause.as_str()),
        ("event", content.event.as_str()),
        ("consequence", content.consequence.as_str()),
        ("controls", content.controls.as_str()),
        ("owner", content.owner.slug()),
        ("likelihood_before", likelihood_before),
        ("impact_before", impact_before),
        ("likelihood_after", likelihood_after),
        ("impact_after", impact_after),
    ])
}
