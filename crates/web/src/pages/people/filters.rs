//! Which people the list shows and in which order: read from the address, and refused where a value makes no sense. No
//! address of the list names a person.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};
use fieldwork::{Case, Force, Forces};
use questionnaire::Language;
use store::{PeopleFilter, PersonRow};

use crate::locale::Message;
use crate::pages::stage::Stage;
use crate::urls::query_value;
use crate::{Form, Frame, PageError};

/// What "soon" means in the list.
const SOON_DAYS: u64 = 7;

/// The filters and the order as they are set.
#[derive(Clone, Default)]
pub(super) struct Wanted {
    pub(super) status: Option<Stage>,
    pub(super) due: Option<Due>,
    pub(super) lang: Option<Language>,
    pub(super) force: Option<Force>,
    pub(super) sort: Sort,
    pub(super) page: usize,
}

/// When something has to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// The interview is due within a week.
    Soon,
    /// The day it was due has passed.
    Passed,
    /// The window closes within a week.
    Closing,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sort {
    /// The latest referred first.
    #[default]
    Referred,
    /// By reference.
    Reference,
    /// By what comes next.
    Status,
    /// The window that closes first, first.
    Closes,
}

impl Due {
    pub(super) const ALL: [Self; 3] = [Self::Soon, Self::Passed, Self::Closing];

    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Passed => "passed",
            Self::Closing => "closing",
        }
    }

    /// Whether a person's open interview is due so.
    pub(super) fn fits(self, case: Option<&Case>, today: NaiveDate) -> bool {
        let Some(window) = case.map(|case| case.window) else { return false };
        let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
        match self {
            Self::Soon => (today..=soon).contains(&window.due),
            Self::Passed => window.due < today,
            Self::Closing => window.closes <= soon,
        }
    }
}

impl Sort {
    pub(super) const ALL: [Self; 4] = [Self::Reference, Self::Status, Self::Closes, Self::Referred];

    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Referred => "referred",
            Self::Reference => "reference",
            Self::Status => "status",
            Self::Closes => "closes",
        }
    }

    /// Which of two comes first.
    pub(super) fn order(self, one: (&PersonRow, Stage), other: (&PersonRow, Stage)) -> Ordering {
        let reference = |row: &PersonRow| row.participant.reference.clone();
        let latest = || other.0.participant.referred_at.cmp(&one.0.participant.referred_at);
        let place = |stage: Stage| Stage::ALL.iter().position(|known| *known == stage);
        let closes = |row: &PersonRow| open_case(row).map_or(NaiveDate::MAX, |case| case.window.closes);
        match self {
            Self::Referred => latest(),
            Self::Reference => reference(one.0).cmp(&reference(other.0)),
            Self::Status => place(one.1).cmp(&place(other.1)).then_with(latest),
            Self::Closes => closes(one.0).cmp(&closes(other.0)).then_with(latest),
        }
    }
}

/// The interview that is not over.
pub(super) fn open_case(row: &PersonRow) -> Option<&Case> {
    row.cases.iter().find(|case| !case.is_closed())
}

impl Wanted {
    /// Reads the query of an address.
    pub(super) fn of(query: &str, forces: &Forces) -> Result<Self, PageError> {
        let form = Form::decode(query.as_bytes());
        let given = |name| Some(form.value(name)).filter(|value| !value.is_empty());
        Ok(Self {
            status: known(given("status"), Stage::parse)?,
            due: known(given("due"), |slug| Due::ALL.into_iter().find(|due| due.slug() == slug))?,
            lang: known(given("lang"), Language::parse)?,
            force: known(given("force"), |slug| forces.by_slug(slug).cloned())?,
            sort: known(given("sort"), |slug| Sort::ALL.into_iter().find(|sort| sort.slug() == slug))?
                .unwrap_or_default(),
            page: known(given("page"), |text| text.parse().ok().filter(|page| *page > 0))?.unwrap_or(1),
        })
    }

    /// What the database is asked for.
    pub(super) fn filter(&self) -> PeopleFilter {
        let force = self.force.as_ref().map(|force| force.code.clone());
        PeopleFilter { force, language: self.lang, reference: None }
    }

    /// The form as it is filled in.
    pub(super) fn form(&self) -> Form {
        Form::filled(self.set())
    }

    /// The address of the list with these filters.
    pub(super) fn address(&self) -> String {
        let set = self.set().into_iter().filter(|(_, value)| !value.is_empty());
        let mut query: Vec<_> = set.map(|(name, value)| format!("{name}={}", query_value(value))).collect();
        if self.page > 1 {
            query.push(format!("page={}", self.page));
        }
        if query.is_empty() { "/people".to_owned() } else { format!("/people?{}", query.join("&")) }
    }

    /// Each filter that is set, as it is said, with the address of the list without it.
    pub(super) fn chips(&self, frame: &Frame) -> Vec<(String, String)> {
        let first = || Self { page: 1, ..self.clone() };
        let said = |message: Message| message.to_string();
        let status = self.status.map(|stage| {
            (said(frame.t(format!("stage-{}", stage.slug()))), Self { status: None, ..first() })
        });
        let due = self
            .due
            .map(|due| (said(frame.t(format!("people-due-{}", due.slug()))), Self { due: None, ..first() }));
        let lang = self.lang.map(|language| {
            (said(frame.t(format!("language-{}", language.code()))), Self { lang: None, ..first() })
        });
        let force = self
            .force
            .as_ref()
            .map(|force| (force.name.say(frame.language).to_owned(), Self { force: None, ..first() }));
        [status, due, lang, force]
            .into_iter()
            .flatten()
            .map(|(said, without)| (said, without.address()))
            .collect()
    }

    fn set(&self) -> [(&str, &str); 5] {
        let sort = if self.sort == Sort::default() { "" } else { self.sort.slug() };
        [
            ("status", self.status.map_or("", Stage::slug)),
            ("due", self.due.map_or("", Due::slug)),
            ("lang", self.lang.map_or("", Language::code)),
            ("force", self.force.as_ref().map_or("", |force| force.slug.as_str())),
            ("sort", sort),
        ]
    }
}

fn known<T>(given: Option<&str>, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, PageError> {
    given.map(|text| read(text).ok_or(PageError::BadAddress)).transpose()
}
