//! What was told with an edition, in the order readers see it, and what was taken back since.

use fieldwork::{ForceCode, Id};
use questionnaire::{Concept, Language, Theme, Wave};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use statistics::Month;
use verbatim::{Quarter, Told, ToldAmong, ToldWords};

use super::{Spot, stored};
use crate::{Fault, PlacedWords, TakenBack, TellWords, ToldBefore};

const TABLE: &str = "told_words";
/// The language of a paraphrase: the code for one that is not said (ISO 639-2).
const NOT_SAID: &str = "und";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "told_words")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i64,
    pub participant_id: Uuid,
    pub comment_id: Uuid,
    pub wave: String,
    pub concept: String,
    pub theme: String,
    pub quarter: String,
    pub language: String,
    pub manner: String,
    pub told: Option<String>,
    pub told_at: DateTimeUtc,
    pub taken_back_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The edition that words are told with, and when.
#[derive(Clone, Copy)]
pub(crate) struct With<'a> {
    pub(crate) force: &'a ForceCode,
    pub(crate) edition: (Month, u32),
    pub(crate) at: DateTimeUtc,
}

pub(crate) fn row(with: With<'_>, place: i64, words: &TellWords) -> ActiveModel {
    let (manner, told) = match &words.words.told {
        Told::Quote(text) => ("quote", text),
        Told::Paraphrase(text) => ("paraphrase", text),
    };
    ActiveModel {
        force_code: Set(with.force.to_string()),
        month: Set(with.edition.0.to_string()),
        version: Set(i64::from(with.edition.1)),
        place: Set(place),
        participant_id: Set(words.participant.uuid()),
        comment_id: Set(words.comment.uuid()),
        wave: Set(words.words.wave.slug().to_owned()),
        concept: Set(words.words.concept.to_string()),
        theme: Set(words.words.theme.slug().to_owned()),
        quarter: Set(words.words.quarter.from.to_string()),
        language: Set(words.words.language.map_or(NOT_SAID, Language::code).to_owned()),
        manner: Set(manner.to_owned()),
        told: Set(Some(told.clone())),
        told_at: Set(stored(with.at)),
        taken_back_at: Set(None),
    }
}

/// That something is told, as a query without the words gives it: whose, which comment, wave, quarter, manner and language.
pub(crate) type Before = (Uuid, Uuid, String, String, String, String);

pub(crate) fn before(
    (participant, comment, wave, quarter, manner, language): Before,
) -> Result<ToldBefore, Fault> {
    let spot = Spot::new(TABLE, comment);
    let language = if manner == "quote" { Some(spot.language(&language)?) } else { None };
    let among = ToldAmong {
        wave: spot.some("wave", Wave::parse(&wave))?,
        quarter: Quarter { from: spot.read("quarter", Month::parse(&quarter))? },
        language,
    };
    Ok(ToldBefore { participant: Id::from_uuid(participant), comment: Id::from_uuid(comment), among })
}

impl Model {
    fn spot(&self) -> Spot {
        Spot::new(TABLE, format!("{} {} {} {}", self.force_code, self.month, self.version, self.place))
    }

    /// What is told, unless it was taken back.
    pub(crate) fn open(self) -> Result<Option<ToldWords>, Fault> {
        let spot = self.spot();
        let Some(text) = self.told else { return Ok(None) };
        let (told, language) = match self.manner.as_str() {
            "quote" => (Told::Quote(text), Some(spot.language(&self.language)?)),
            "paraphrase" => (Told::Paraphrase(text), None),
            _ => return Err(spot.corrupt("manner")),
        };
        Ok(Some(ToldWords {
            wave: spot.some("wave", Wave::parse(&self.wave))?,
            concept: spot.read("concept", Concept::parse(&self.concept))?,
            theme: spot.some("theme", Theme::parse(&self.theme))?,
            quarter: Quarter { from: spot.read("quarter", Month::parse(&self.quarter))? },
            language,
            told,
        }))
    }

    /// What is told at its place, or that it was taken back.
    pub(crate) fn placed(self) -> Result<PlacedWords, Fault> {
        let place = self.spot().count("place", self.place)?;
        Ok(PlacedWords { place, words: self.open()? })
    }

    /// That something was taken back, and where it stood.
    pub(crate) fn taken_back(self) -> Result<Option<TakenBack>, Fault> {
        let spot = self.spot();
        let Some(at) = self.taken_back_at else { return Ok(None) };
        Ok(Some(TakenBack {
            force: spot.read("force_code", ForceCode::parse(&self.force_code))?,
            month: spot.read("month", Month::parse(&self.month))?,
            version: spot.count("version", self.version)?,
            place: spot.count("place", self.place)?,
            wave: spot.some("wave", Wave::parse(&self.wave))?,
            concept: spot.read("concept", Concept::parse(&self.concept))?,
            theme: spot.some("theme", Theme::parse(&self.theme))?,
            at,
            comment: Id::from_uuid(self.comment_id),
        }))
    }
}
