//! The filters above the figures: what can be chosen, and what is.

use questionnaire::Theme;
use statistics::Month;

use super::choice::Choice;
use super::lens::Window;
use super::words::say;
use crate::{Form, Frame, Item, spoken};

/// The lists of the filters, and the form as it is set.
pub(crate) struct Filters {
    pub(crate) form: Form,
    pub(crate) areas: Vec<Item>,
    pub(crate) published: Vec<Item>,
    pub(crate) from: Vec<Item>,
    pub(crate) to: Vec<Item>,
    pub(crate) themes: Vec<Item>,
    pub(crate) teams: Vec<Item>,
    pub(crate) windows: Vec<Item>,
}

impl Filters {
    /// Of what was found.
    pub(crate) fn of(frame: &Frame, choice: &Choice) -> Self {
        let language = frame.language;
        let published = choice.published.iter().map(|head| month_item(frame, head.month));
        let windows = Window::ALL.map(|it| Item::new(it.slug(), frame.t(format!("window-{}", it.slug()))));
        let (from, to) = months(frame, choice);
        Self {
            form: set(choice),
            areas: choice.forces.iter().map(|it| Item::new(&it.slug, it.name.say(language))).collect(),
            published: published.collect(),
            from,
            to,
            themes: themes(frame),
            teams: teams(frame, choice),
            windows: windows.to_vec(),
        }
    }
}

fn set(choice: &Choice) -> Form {
    let lens = &choice.query.lens;
    let month = |month: Option<Month>| month.map(|month| month.to_string()).unwrap_or_default();
    let edition = month(choice.edition.as_ref().map(|edition| edition.month));
    let (from, to) = (month(lens.from), month(lens.to));
    Form::filled([
        ("month", edition.as_str()),
        ("from", &from),
        ("to", &to),
        ("theme", choice.query.theme.map_or("", Theme::slug)),
        ("area", choice.force.slug.as_str()),
        ("team", lens.team.as_deref().unwrap_or_default()),
        ("window", lens.window.slug()),
    ])
}

fn month_item(frame: &Frame, month: Month) -> Item {
    Item::new(month, spoken::month(frame.language, month))
}

/// The first months and the last months of the edition's periods: a period is shown whole or not at all.
fn months(frame: &Frame, choice: &Choice) -> (Vec<Item>, Vec<Item>) {
    let waves = choice.edition.iter().flat_map(|edition| &edition.waves);
    let periods: Vec<_> = waves.flat_map(|wave| &wave.periods).map(|closed| closed.period).collect();
    let list = |months: Vec<Month>, key: &str| {
        let mut months = months;
        months.sort_unstable();
        months.dedup();
        let all = std::iter::once(Item::new("", frame.t(key)));
        all.chain(months.into_iter().map(|month| month_item(frame, month))).collect()
    };
    let lens = &choice.query.lens;
    let from = periods.iter().map(|period| period.from).chain(lens.from).collect();
    let to = periods.iter().map(|period| period.to).chain(lens.to).collect();
    (list(from, "filter-from-start"), list(to, "filter-to-end"))
}

fn themes(frame: &Frame) -> Vec<Item> {
    let named = Theme::ALL
        .into_iter()
        .map(|theme| Item::new(theme.slug(), frame.t(format!("theme-{}", theme.slug()))));
    std::iter::once(Item::new("", frame.t("filter-all-themes"))).chain(named).collect()
}

/// The teams that are told; none where the force has only one.
fn teams(frame: &Frame, choice: &Choice) -> Vec<Item> {
    let teams = choice.teams();
    if teams.is_empty() {
        return Vec::new();
    }
    let named = teams.into_iter().map(|(code, name)| {
        let said =
            name.as_ref().map_or_else(|| team_name(frame, &code), |it| say(frame.language, it).to_owned());
        Item::new(code, said)
    });
    std::iter::once(Item::new("", frame.t("filter-all-teams"))).chain(named).collect()
}

/// What a team without a name of its own is called: people of whom no team is known, or the team's code.
pub(crate) fn team_name(frame: &Frame, code: &str) -> String {
    if code == "not_known" { frame.t("team-not-known").to_string() } else { code.to_owned() }
}
