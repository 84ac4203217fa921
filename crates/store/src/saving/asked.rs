//! One save as it waits, and the rows that its decision makes.

use access::permission::SaveAnswers;
use access::{Actor, Permission};
use chrono::{DateTime, Utc};
use sea_orm::Set;

use super::{Kept, PageSave, Standing};
use crate::audit::Act;
use crate::rows::journal::{self, Line};
use crate::rows::{Spot, saves};
use crate::{Fault, Rev};

/// Who saves what, and how it is decided. It decides to keep something, or nothing.
pub(super) struct Asked {
    pub(super) actor: Actor,
    pub(super) now: DateTime<Utc>,
    pub(super) save: PageSave,
    pub(super) decide: Box<Decide>,
}

/// What of a save is kept, given how the interview stands; nothing, where it is turned down.
type Decide = dyn Fn(&Standing) -> Option<Kept> + Send + Sync;

/// What one save adds, before it is written.
pub(super) struct Decided {
    pub(super) rev: Rev,
    pub(super) save: Option<saves::ActiveModel>,
    pub(super) lines: Vec<journal::ActiveModel>,
    pub(super) language: Option<&'static str>,
}

impl Asked {
    /// Decides the save. Nothing was kept where the permit reaches no such interview or the save was turned down.
    pub(super) fn decided(&self, standing: Option<&Standing>) -> Result<Option<Decided>, Fault> {
        let Some(standing) = standing else { return Ok(None) };
        // Of somebody whose key is gone nothing more is kept, coded or not.
        standing.key()?;
        let Some(kept) = (self.decide)(standing) else { return Ok(None) };
        let language = kept.language.filter(|language| *language != standing.interview.language);
        let mut decided = Decided {
            rev: standing.seen.unwrap_or(standing.rev),
            save: None,
            lines: Vec::new(),
            language: language.map(questionnaire::Language::code),
        };
        if standing.seen.is_none() && !kept.entries.is_empty() {
            decided.rev = standing.rev.saturating_add(1);
            decided.save = Some(self.row(decided.rev)?);
            decided.lines = self.lines(standing, &kept)?;
        }
        Ok(Some(decided))
    }

    /// What the audit says of it.
    pub(super) fn act<'a>(&'a self, standing: &Standing) -> Act<'a> {
        Act {
            action: SaveAnswers::NAME,
            actor: &self.actor,
            at: self.now,
            force: Some(standing.case.force.clone()),
            subject: Some(standing.case.reference.to_string()),
        }
    }

    fn lines(&self, standing: &Standing, kept: &Kept) -> Result<Vec<journal::ActiveModel>, Fault> {
        let key = standing.key()?;
        let line = |position| Line {
            interview: self.save.interview.uuid(),
            save: self.save.save_id,
            position: standing.length.saturating_add(position),
        };
        (1..).zip(&kept.entries).map(|(position, entry)| journal::row(line(position), entry, key)).collect()
    }

    fn row(&self, rev: Rev) -> Result<saves::ActiveModel, Fault> {
        let spot = Spot::new("saves", self.save.save_id);
        Ok(saves::ActiveModel {
            interview_id: Set(self.save.interview.uuid()),
            save_id: Set(self.save.save_id),
            page: Set(self.save.page.clone()),
            rev: Set(spot.read("rev", i64::try_from(rev))?),
            saved_at: Set(self.now),
        })
    }
}
