//! The fieldwork of some referrals in one wave: the funnel, the rates, and who agreed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use questionnaire::Wave;

use crate::{
    Agreement, Ask, AskOutcome, AskStage, AskedBy, Case, CaseState, ClassCounts, Dispositions,
    EarlierOutcome, Funnel, Loss, Passage, RateClass, Rates, Rules, Step, Track,
};

/// What a report counts of one referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// How far it has come.
    pub passage: Passage,
    /// How its interview counts in the rates.
    pub stands: Stands,
    /// Who asked.
    pub asked_by: AskedBy,
    /// With which wording; empty where it is not known.
    pub wording: String,
    /// When in the investigation, if that was noted.
    pub stage: Option<AskStage>,
}

/// How an interview that was to be held counts in the rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// None was ever due.
    Never,
    /// It is not over, and counts once it is.
    Open,
    /// It is over.
    Closed(RateClass),
}

/// The fieldwork of some referrals in one wave.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldworkReport {
    /// The wave.
    pub wave: Wave,
    /// From referral to interview.
    pub funnel: Funnel,
    /// How the interviews that are over ended.
    pub counts: ClassCounts,
    /// How many interviews are due and not over: they are in no rate yet.
    pub open: u32,
    /// How many of all these are cases of a panel that was kept elsewhere before. They are counted like the others, but for who
    /// agreed, which nobody told.
    pub earlier: u32,
    /// The rates of those that are over.
    pub rates: Rates,
    /// Who agreed, by who asked.
    pub by_asker: BTreeMap<AskedBy, Agreement>,
    /// Who agreed, by the wording they were asked with.
    pub by_wording: BTreeMap<String, Agreement>,
}

impl FieldworkReport {
    /// The report on these referrals as they stand on a day.
    pub fn of(wave: Wave, referrals: &[Counted], today: NaiveDate) -> Self {
        let passages: Vec<Passage> = referrals.iter().map(|it| it.passage.clone()).collect();
        let closed = |it: &Counted| match it.stands {
            Stands::Closed(class) => Some(class),
            Stands::Never | Stands::Open => None,
        };
        let counts: ClassCounts = referrals.iter().filter_map(closed).collect();
        let open = referrals.iter().filter(|it| it.stands == Stands::Open).count();
        Self {
            wave,
            funnel: Funnel::of(&passages, today),
            counts,
            open: u32::try_from(open).unwrap_or(u32::MAX),
            earlier: 0,
            rates: Rates::of(counts),
            by_asker: Agreement::by(referrals.iter().map(|it| (it.asked_by, &it.passage))),
            by_wording: Agreement::by(referrals.iter().map(|it| (it.wording.clone(), &it.passage))),
        }
    }
}

impl FieldworkReport {
    /// The same report with the cases of an earlier panel, each at the step its outcome tells: interviewed, spoken with, or
    /// cleared for contact.
    #[must_use]
    pub fn with_earlier(mut self, outcomes: &[EarlierOutcome], dispositions: &Dispositions) -> Self {
        for EarlierOutcome { outcome, cases, .. } in outcomes {
            let Some(known) = dispositions.get(outcome) else { continue };
            self.funnel.add_earlier(known, *cases);
            self.counts = self.counts.and_so_many(known.rate_class, *cases);
            self.earlier = self.earlier.saturating_add(*cases);
        }
        self.rates = Rates::of(self.counts);
        self
    }
}

impl Track<'_> {
    /// What a report on a wave counts of this person.
    pub fn counted(&self, wave: Wave, dispositions: &Dispositions, rules: &Rules<'_>) -> Counted {
        let case = self.cases.iter().find(|case| case.wave == wave);
        Counted {
            passage: self.passage(wave, dispositions, rules),
            stands: case.map_or(Stands::Never, |case| stands(case, dispositions)),
            asked_by: self.participant.asked_by,
            wording: self.participant.wording.clone(),
            stage: self.participant.asked_stage,
        }
    }
}

impl Ask {
    /// What a report counts of an ask that came to nothing.
    pub fn counted(&self) -> Counted {
        let (step, loss) = match self.outcome {
            AskOutcome::NotOffered => (Step::Referred, Loss::NotOffered(self.reason.clone())),
            AskOutcome::Declined => (Step::Offered, Loss::Declined(self.reason.clone())),
        };
        Counted {
            passage: Passage::ended(step, loss, self.asked_on),
            stands: Stands::Never,
            asked_by: self.asked_by,
            wording: self.wording.clone().unwrap_or_default(),
            stage: self.stage,
        }
    }
}

fn stands(case: &Case, dispositions: &Dispositions) -> Stands {
    match &case.state {
        CaseState::Closed { disposition, .. } => {
            dispositions.get(disposition).map_or(Stands::Never, |known| Stands::Closed(known.rate_class))
        }
        _ => Stands::Open,
    }
}
