//! An interviewer's time as a transaction found it: everything that decides whether they can take a call.

use chrono::NaiveDate;
use fieldwork::{Account, Appointment, Diary, Id, InterviewerProfile, heavy_in_a_row};
use store::Tx;

use crate::{Error, Platform, Problem};

/// An interviewer's profile, their appointments around a day and what they carry, read together.
pub(crate) struct InterviewerTime {
    profile: InterviewerProfile,
    appointments: Vec<Appointment>,
    heavy: u32,
}

impl InterviewerTime {
    /// Reads the interviewer, who has to be one whose account is in use.
    pub(crate) async fn read(
        platform: &Platform,
        tx: &Tx,
        interviewer: Id<Account>,
        day: NaiveDate,
    ) -> Result<Self, Error> {
        let weights = tx.call_weights(interviewer).await?;
        Ok(Self {
            profile: profile(platform, tx, interviewer).await?,
            appointments: tx.appointments_of(interviewer, day).await?,
            heavy: heavy_in_a_row(&weights, &platform.dispositions),
        })
    }

    /// What the rules decide by.
    pub(crate) fn diary(&self) -> Diary<'_> {
        Diary { profile: &self.profile, appointments: &self.appointments, heavy: self.heavy }
    }
}

/// The interviewer's profile: what was recorded, or else the usual one.
pub(crate) async fn profile(
    platform: &Platform,
    tx: &Tx,
    interviewer: Id<Account>,
) -> Result<InterviewerProfile, Error> {
    let account = tx.interviewer(interviewer).await?.ok_or(Problem::NotAnInterviewer)?;
    let recorded = tx.profile(interviewer).await?;
    let usual = || InterviewerProfile::usual(account.id, account.language, &platform.policy);
    Ok(recorded.unwrap_or_else(usual))
}
