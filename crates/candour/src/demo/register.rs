//! The risk register of the demonstration: one risk of each family, looked at every third month with the commissioner's office. All
//! of it is invented.

use access::permission::{AddRegisterRisk, RecordRegisterMeeting};
use chrono::{Months, NaiveDate};
use fieldwork::RawDate;
use improvement::{RawMeeting, RawRisk};
use operations::{add_register_risk, record_register_meeting};

use super::story::{Story, permit};

/// A month of the story after which the register is begun, and in which meetings are held: one in three.
const EVERY: u32 = 3;

/// For each risk: family, name, cause, event, consequence, controls, owner, and the scores before and after.
type Entry = (&'static str, [&'static str; 5], &'static str, [&'static str; 2], [&'static str; 2]);

const RISKS: [Entry; 4] = [
    (
        "safeguarding",
        [
            "A call is overheard at home (invented)",
            "A call is made at a time that is not the one that was agreed.",
            "Somebody who may harm the person hears what the call is about.",
            "The person is less safe than before the call.",
            "The plan is read again before each call, and every call opens with the neutral phrase.",
        ],
        "safeguarding-lead",
        ["3", "5"],
        ["1", "5"],
    ),
    (
        "re-traumatisation",
        [
            "A question takes somebody back to what happened (invented)",
            "A question about the investigation is asked as if it were about the offence.",
            "The person is distressed during the call.",
            "They stop, and the rest of the day is spoilt for them.",
            "Interviewers are trained to pause, and every topic can be passed over.",
        ],
        "interviewers",
        ["4", "3"],
        ["3", "3"],
    ),
    (
        "criminal-justice",
        [
            "Words said on a call are asked for at a trial (invented)",
            "Somebody speaks of the offence itself beside an answer.",
            "The record of the call is asked for as material in the case.",
            "The person is asked in court about what they said to the panel.",
            "The opening words say what not to speak of, and interviewers lead back to the question.",
        ],
        "coordinator",
        ["3", "4"],
        ["2", "4"],
    ),
    (
        "project",
        [
            "Too few people agree to take part (invented)",
            "The panel is explained late, or in words of an officer's own.",
            "Fewer agree than are needed for a month to be told.",
            "Months are joined, and nobody learns in time what changed.",
            "One wording on a card, and a report on who was asked each month.",
        ],
        "force-liaison",
        ["4", "3"],
        ["3", "3"],
    ),
];

impl Story {
    /// On the third working day of one month in three: the register is begun the first time, and reviewed each time.
    pub(super) async fn review_register(&self, day: NaiveDate) -> anyhow::Result<()> {
        let month = self.month_of_story(day);
        if month % EVERY != 1 || !self.is_working_day(3, day) {
            return Ok(());
        }
        if month == 1 {
            let adds = permit::<AddRegisterRisk>(&self.cast.coordinator)?;
            for risk in &RISKS {
                add_register_risk(&self.platform, &adds, "", &raw(risk)).await?;
            }
        }
        self.meet(day).await
    }

    async fn meet(&self, day: NaiveDate) -> anyhow::Result<()> {
        let next = day.checked_add_months(Months::new(EVERY));
        let meeting = RawMeeting {
            held_on: RawDate::iso(&day.to_string()),
            seats: ["coordinator", "safeguarding-lead", "commissioner-lead"].map(str::to_owned).to_vec(),
            risks: (1..=RISKS.len()).map(|number| number.to_string()).collect(),
            decisions:
                "Invented: every risk was read out, and the controls were found to be as they are written."
                    .to_owned(),
            next_on: next.map(|day| RawDate::iso(&day.to_string())).unwrap_or_default(),
        };
        let records = permit::<RecordRegisterMeeting>(&self.cast.coordinator)?;
        record_register_meeting(&self.platform, &records, "", &meeting).await?;
        Ok(())
    }
}

fn raw((family, [name, cause, event, consequence, controls], owner, before, after): &Entry) -> RawRisk {
    RawRisk {
        family: (*family).to_owned(),
        name: (*name).to_owned(),
        cause: (*cause).to_owned(),
        event: (*event).to_owned(),
        consequence: (*consequence).to_owned(),
        controls: (*controls).to_owned(),
        owner: (*owner).to_owned(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        review_by: RawDate::default(),
        reason: "Invented: it was seen while the panel was set up.".to_owned(),
    }
}
