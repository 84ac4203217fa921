//! A question by team and by group: each beside everybody else, in the order the edition has them. Never sorted by value.

use statistics::readings::{Compared, Comparison, Window, units_beside_rest};
use statistics::{Change, Series, UnitFigures};

use crate::charts::{Gap, Size, differences};
use crate::locale::t;
use crate::pages::dashboard::lens::unit_of;
use crate::pages::dashboard::words::say;
use crate::pages::dashboard::{Choice, team_name};
use crate::{Frame, Message, spoken};

/// The units of one kind beside the rest.
pub(crate) struct Units {
    /// The identifier of its heading.
    pub(crate) id: String,
    /// Teams, or the kind of group.
    pub(crate) title: Message,
    /// Wide and narrow.
    pub(crate) drawings: Vec<String>,
    /// The table of the chart.
    pub(crate) rows: Vec<UnitRow>,
}

/// One unit.
pub(crate) struct UnitRow {
    pub(crate) name: String,
    pub(crate) period: String,
    pub(crate) base: String,
    pub(crate) share: String,
    pub(crate) rest: String,
    pub(crate) difference: String,
    pub(crate) reading: Message,
}

/// The teams, where there are two or more, then the groups of each kind. Of one team's page nothing: its figures are
/// the page.
pub(crate) fn units(frame: &Frame, choice: &Choice, series: &Series) -> Vec<Units> {
    if choice.query.lens.team.is_some() {
        return Vec::new();
    }
    let teams = (series.teams.len() > 1)
        .then(|| of_kind(frame, choice, (series, &series.teams), ("teams", frame.t("units-teams"))));
    let groups = series.groups.iter().enumerate().filter(|(_, kind)| kind.groups.len() > 1);
    let groups = groups.map(|(place, kind)| {
        let title = frame.t("units-groups").with("kind", say(frame.language, &kind.title));
        of_kind(frame, choice, (series, &kind.groups), (&format!("groups-{place}"), title))
    });
    teams.into_iter().chain(groups).collect()
}

fn of_kind(
    frame: &Frame,
    choice: &Choice,
    (series, units): (&Series, &[UnitFigures]),
    (id, title): (&str, Message),
) -> Units {
    let policy = choice.edition.as_ref().map(|edition| edition.policy).unwrap_or_default();
    let compared = units_beside_rest(series, units, Window::SinceStart, &policy);
    let names: Vec<String> = units.iter().map(|unit| unit_name(frame, units, unit)).collect();
    let label = frame.t("units-label").with("question", say(frame.language, &series.short)).to_string();
    Units {
        id: id.to_owned(),
        title,
        drawings: drawings(&compared, &names, &label),
        rows: compared.iter().zip(&names).map(|(it, name)| row(frame, it, name.clone())).collect(),
    }
}

/// Wide and narrow.
pub(crate) fn drawings(compared: &[Comparison], names: &[String], label: &str) -> Vec<String> {
    let gap = |(it, name): (&Comparison, &String)| Gap {
        name: name.clone(),
        difference: match &it.compared {
            Compared::Shown { difference, .. } => Ok(*difference),
            Compared::Withheld(marker) => Err(marker.shorthand().to_owned()),
        },
    };
    let gaps: Vec<Gap> = compared.iter().zip(names).map(gap).collect();
    [Size::Wide, Size::Narrow].map(|size| differences(&gaps, size, label)).to_vec()
}

/// One comparison as a row of a table.
pub(crate) fn row(frame: &Frame, compared: &Comparison, name: String) -> UnitRow {
    let language = frame.language;
    match &compared.compared {
        Compared::Shown { unit, rest, difference } => UnitRow {
            name,
            period: spoken::period(language, unit.period),
            base: unit.base.to_string(),
            share: spoken::percent(unit.favourable.share),
            rest: spoken::percent(rest.favourable.share),
            difference: t(language, "units-difference")
                .with("difference", spoken::signed_points(difference.difference))
                .with("low", spoken::signed_points(difference.interval.low))
                .with("high", spoken::signed_points(difference.interval.high))
                .to_string(),
            reading: frame.t(reading(difference.reading)),
        },
        Compared::Withheld(marker) => {
            let marker = marker.shorthand().to_owned();
            let [period, base, share, rest, difference] = std::array::from_fn(|_| marker.clone());
            let reading = frame.t("units-withheld");
            UnitRow { name, period, base, share, rest, difference, reading }
        }
    }
}

const fn reading(change: Change) -> &'static str {
    match change {
        Change::Higher => "units-higher",
        Change::Lower => "units-lower",
        Change::NoEvidence => "units-no-evidence",
    }
}

/// What a unit is called: its own name, or those of the units told together.
pub(crate) fn unit_name(frame: &Frame, all: &[UnitFigures], unit: &UnitFigures) -> String {
    if let Some(name) = &unit.name {
        return say(frame.language, name).to_owned();
    }
    let alone = |code: &String| all.iter().find(|other| other.units == [code.clone()]);
    let named = unit.units.iter().map(|code| match alone(code).and_then(|other| other.name.as_ref()) {
        Some(name) => say(frame.language, name).to_owned(),
        None => team_name(frame, code),
    });
    let named: Vec<String> = named.collect();
    match named.as_slice() {
        [one] => one.clone(),
        several => frame.t("units-together").with("units", several.join(", ")).to_string(),
    }
}

/// Which teams one team's figures of a question are of.
pub(crate) fn told_in(frame: &Frame, series: &Series, team: &str) -> Message {
    match unit_of(series, team) {
        Some(unit) => frame.t("dashboard-team").with("team", unit_name(frame, &series.teams, unit)),
        None => frame.t("question-team-untold").with("team", team_name(frame, team)),
    }
}
