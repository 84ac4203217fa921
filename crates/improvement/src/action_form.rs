//! Actions, their steps and their marks, as forms send them.

use chrono::NaiveDate;
use fieldwork::{FieldError, ForceCode};
use statistics::{Month, Wording};

use crate::ActionPlans;
use crate::action::ActionStep;

/// The longest words in one field: about a page.
const LONGEST: usize = 2_000;
/// The longest words on a chart.
const SHORT: usize = 120;

/// An action as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionForm {
    /// The plan and its theme, as `plan/theme`.
    pub theme: String,
    /// The body that answers for it.
    pub owner: String,
    /// What is to be done, in English.
    pub what: String,
    /// The same in Welsh.
    pub what_cy: String,
    /// What it is meant to move.
    pub moves: Vec<String>,
    /// The day by which it is to be done, where the fields make one.
    pub due: Option<NaiveDate>,
}

/// An action that can be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAction {
    /// The plan.
    pub plan: String,
    /// Its theme.
    pub theme: String,
    /// The body.
    pub owner: String,
    /// What is to be done.
    pub what: Wording,
    /// What it is meant to move.
    pub moves: Vec<String>,
    /// By when.
    pub due: NaiveDate,
}

impl ActionForm {
    /// The action, or everything that is wrong with the form. `movable` are the themes and questions of the force's figures.
    ///
    /// # Errors
    /// With each field that is wrong.
    pub fn read(
        &self,
        plans: &ActionPlans,
        force: &ForceCode,
        movable: &[String],
        today: NaiveDate,
    ) -> Result<NewAction, Vec<FieldError>> {
        let (plan, theme) = self.theme.split_once('/').unwrap_or_default();
        let found = plans.of(force).find(|it| it.code == plan);
        let mut errors = Vec::new();
        if found.is_none_or(|plan| plan.theme(theme).is_none()) {
            errors.push(FieldError { field: "theme", code: "action-theme-unknown" });
        }
        if plans.body(&self.owner).is_none() {
            errors.push(FieldError { field: "owner", code: "action-owner-unknown" });
        }
        let what = both(("what", &self.what), ("what-cy", &self.what_cy), LONGEST, &mut errors);
        if self.moves.is_empty() {
            errors.push(FieldError { field: "moves", code: "action-moves-required" });
        } else if self.moves.iter().any(|moved| !movable.contains(moved)) {
            errors.push(FieldError { field: "moves", code: "action-moves-unknown" });
        }
        let due = kept("due", due(self.due, today), &mut errors);
        match (what, due) {
            (Some(what), Some(due)) if errors.is_empty() => Ok(NewAction {
                plan: plan.to_owned(),
                theme: theme.to_owned(),
                owner: self.owner.clone(),
                what,
                moves: self.moves.clone(),
                due,
            }),
            _ => Err(errors),
        }
    }
}

/// A step as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepForm {
    /// `begin`, `due`, `finish` or `drop`.
    pub step: String,
    /// The day, where the fields make one.
    pub on: Option<NaiveDate>,
    /// Why.
    pub why: String,
}

impl StepForm {
    /// The step, or what is wrong with the form.
    ///
    /// # Errors
    /// With each field that is wrong.
    pub fn read(&self, today: NaiveDate) -> Result<ActionStep, Vec<FieldError>> {
        let mut errors = Vec::new();
        let step = match self.step.as_str() {
            "begin" => Some(ActionStep::Begin),
            "due" => {
                let on = kept("on", due(self.on, today), &mut errors);
                let why = words("why", &self.why, LONGEST, &mut errors);
                on.zip(why).map(|(on, why)| ActionStep::Due { on, why })
            }
            "finish" => {
                let on = match self.on {
                    Some(on) if on > today => Err("action-on-future"),
                    on => on.ok_or("action-on-invalid"),
                };
                kept("on", on, &mut errors).map(|on| ActionStep::Finish { on })
            }
            "drop" => words("why", &self.why, LONGEST, &mut errors).map(|why| ActionStep::Drop { why }),
            _ => kept("step", Err("action-step-unknown"), &mut errors),
        };
        step.ok_or(errors)
    }
}

/// A mark on the charts as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkForm {
    /// The first month in which things are different: `2026-10`.
    pub month: String,
    /// What is different, in English.
    pub what: String,
    /// The same in Welsh.
    pub what_cy: String,
}

impl MarkForm {
    /// The mark, or what is wrong with the form. What has not happened yet is not marked.
    ///
    /// # Errors
    /// With each field that is wrong.
    pub fn read(&self, today: NaiveDate) -> Result<ActionStep, Vec<FieldError>> {
        let mut errors = Vec::new();
        let month = match Month::parse(self.month.trim()) {
            Ok(month) if month > Month::of(today) => Err("action-month-future"),
            month => month.map_err(|_| "action-month-invalid"),
        };
        let month = kept("month", month, &mut errors);
        let what = both(("what", &self.what), ("what-cy", &self.what_cy), SHORT, &mut errors);
        month.zip(what).map(|(month, what)| ActionStep::Mark { month, what }).ok_or(errors)
    }

    /// What takes the mark away again.
    ///
    /// # Errors
    /// When no reason is given.
    pub fn unmark(why: &str) -> Result<ActionStep, Vec<FieldError>> {
        let mut errors = Vec::new();
        words("why-not", why, LONGEST, &mut errors).map(|why| ActionStep::Unmark { why }).ok_or(errors)
    }
}

/// A day by which something is to be done.
fn due(day: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    match day {
        Some(day) if day < today => Err("action-due-past"),
        day => day.ok_or("action-due-invalid"),
    }
}

fn kept<T>(field: &'static str, read: Result<T, &'static str>, errors: &mut Vec<FieldError>) -> Option<T> {
    read.map_err(|code| errors.push(FieldError { field, code })).ok()
}

/// The words of a field without stray space around them.
pub(crate) fn words(
    field: &'static str,
    text: &str,
    longest: usize,
    errors: &mut Vec<FieldError>,
) -> Option<String> {
    kept(field, sized(text, longest, ["improvement-words-required", "improvement-words-long"]), errors)
}

/// The words of two fields, one for each language. Both are asked for: readers of Welsh see the same charts.
pub(crate) fn both(
    (english, en): (&'static str, &str),
    (welsh, cy): (&'static str, &str),
    longest: usize,
    errors: &mut Vec<FieldError>,
) -> Option<Wording> {
    let en = words(english, en, longest, errors);
    let cy = sized(cy, longest, ["improvement-welsh-required", "improvement-welsh-long"]);
    let cy = kept(welsh, cy, errors);
    en.zip(cy).map(|(en, cy)| Wording { en, cy })
}

fn sized(text: &str, longest: usize, [missing, long]: [&'static str; 2]) -> Result<String, &'static str> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(missing),
        length if length > longest => Err(long),
        _ => Ok(text.to_owned()),
    }
}
