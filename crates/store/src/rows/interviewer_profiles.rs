//! What interviewers speak and how much they take.

use fieldwork::{Away, Id, InterviewerGender, InterviewerProfile, WorkingHours};
use questionnaire::Language;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interviewer_profiles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub languages: String,
    pub other_languages: String,
    pub gender: Option<String>,
    pub calls_a_day: i64,
    pub calls_a_week: i64,
    pub heavy_in_a_row: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(profile: &InterviewerProfile) -> ActiveModel {
    let languages: Vec<&str> = profile.languages.iter().map(|language| language.code()).collect();
    ActiveModel {
        account_id: Set(profile.account.uuid()),
        languages: Set(languages.join(" ")),
        other_languages: Set(profile.other_languages.join("\n")),
        gender: Set(profile.gender.map(|gender| gender.slug().to_owned())),
        calls_a_day: Set(i64::from(profile.calls_a_day)),
        calls_a_week: Set(i64::from(profile.calls_a_week)),
        heavy_in_a_row: Set(i64::from(profile.heavy_in_a_row)),
    }
}

impl Model {
    /// The profile, with the hours and absences that stand in tables of their own.
    pub(crate) fn with(self, hours: Vec<WorkingHours>, away: Vec<Away>) -> Result<InterviewerProfile, Fault> {
        let spot = Spot::new("interviewer_profiles", self.account_id);
        let languages: Result<Vec<Language>, Fault> =
            self.languages.split_whitespace().map(|code| spot.language(code)).collect();
        let gender = self.gender.as_deref().map(|slug| spot.read("gender", InterviewerGender::parse(slug)));
        Ok(InterviewerProfile {
            account: Id::from_uuid(self.account_id),
            languages: languages?,
            other_languages: self.other_languages.lines().map(str::to_owned).collect(),
            gender: gender.transpose()?,
            calls_a_day: spot.count("calls_a_day", self.calls_a_day)?,
            calls_a_week: spot.count("calls_a_week", self.calls_a_week)?,
            heavy_in_a_row: spot.count("heavy_in_a_row", self.heavy_in_a_row)?,
            hours,
            away,
        })
    }
}
