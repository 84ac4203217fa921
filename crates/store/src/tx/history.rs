//! Files of an earlier panel, and what they brought.

use fieldwork::{EarlierOutcome, HistoryCheck, HistoryFile, Id};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use statistics::Month;

use super::Tx;
use crate::rows::{history_files, history_mappings, history_months, history_outcomes};
use crate::{Fault, HistoryMonth, HistoryStanding, SealFault, reader, within};

impl Tx {
    /// Keeps a file that has arrived, under seal.
    pub async fn add_history(&self, file: &HistoryFile, bytes: &[u8]) -> Result<(), Fault> {
        self.within_force(&file.force, "history_files")?;
        let sealed = self.vault.seal(history_files::place("file", &file.id.to_string()), bytes)?;
        let row =
            history_files::ActiveModel { file: Set(Some(sealed)), ..history_files::row(&self.vault, file)? };
        self.insert(row).await
    }

    /// The file with this identifier.
    pub async fn history_file(&self, id: Id<HistoryFile>) -> Result<Option<HistoryFile>, Fault> {
        let row = history_files::Entity::find_by_id(id.uuid())
            .select_only()
            .columns(history_files::OPEN)
            .filter(within::of_force(self.scope(), history_files::Column::ForceCode))
            .into_model::<history_files::Life>()
            .one(&self.transaction)
            .await?;
        let file = row.map(|row| row.opened(&self.vault)).transpose()?;
        file.iter().for_each(|file| self.touched().concern(&file.force));
        Ok(file)
    }

    /// Keeps how far a file is, and what it came to. When its import is over, the file and its findings are deleted.
    pub async fn save_history(&self, file: &HistoryFile, check: Option<&HistoryCheck>) -> Result<(), Fault> {
        let mut row = history_files::row(&self.vault, file)?;
        if file.state.is_over() {
            row.file = Set(None);
        }
        let sealed = match check {
            Some(check) => {
                let json = serde_json::to_vec(check).map_err(|_| SealFault::NotSealed)?;
                Some(self.vault.seal(history_files::place("outcome", &file.id.to_string()), &json)?)
            }
            None => None,
        };
        row.outcome = Set(sealed);
        self.update(row, "history_files", file.id).await
    }

    /// Remembers what the columns and values of the force's files mean.
    pub async fn remember_history(&self, file: &HistoryFile) -> Result<(), Fault> {
        let place = format!("{} {}", file.force, file.kind.slug());
        let place = history_mappings::place(&place);
        let row = history_mappings::ActiveModel {
            force_code: Set(file.force.to_string()),
            kind: Set(file.kind.slug().to_owned()),
            mapping: Set(history_files::sealed_mapping(&self.vault, place, &file.mapping)?),
        };
        let key = [history_mappings::Column::ForceCode, history_mappings::Column::Kind];
        let replace = OnConflict::columns(key).update_column(history_mappings::Column::Mapping).to_owned();
        history_mappings::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// What limits which months of the file's force can be taken in.
    pub async fn history_standing(&self, file: &HistoryFile) -> Result<HistoryStanding, Fault> {
        self.within_force(&file.force, "history_files")?;
        reader::standing(&self.transaction, &file.force, (file.kind, file.questionnaire.wave)).await
    }

    /// Whether a file with the same bytes counts already as the same.
    pub async fn same_history(&self, file: &HistoryFile) -> Result<bool, Fault> {
        let same = history_files::Entity::find()
            .filter(within::of_force(self.scope(), history_files::Column::ForceCode))
            .filter(history_files::Column::ForceCode.eq(file.force.as_str()))
            .filter(history_files::Column::Digest.eq(file.digest.as_str()))
            .filter(history_files::Column::Kind.eq(file.kind.slug()))
            .filter(history_files::Column::Questionnaire.eq(file.questionnaire.to_string()))
            .filter(history_files::Column::State.eq("committed"));
        Ok(same.one(&self.transaction).await?.is_some())
    }

    /// Keeps the counts of a month that a file brought.
    pub async fn add_history_month(&self, file: &HistoryFile, month: &HistoryMonth) -> Result<(), Fault> {
        self.within_force(&file.force, "history_months")?;
        self.insert(history_months::ActiveModel {
            force_code: Set(file.force.to_string()),
            month: Set(month.month.to_string()),
            wave: Set(file.questionnaire.wave.slug().to_owned()),
            file_id: Set(file.id.uuid()),
            people: Set(month.people.into()),
            cells: Set(month.cells.clone()),
        })
        .await
    }

    /// Keeps what came of the cases that a file brought.
    pub async fn add_history_outcome(
        &self,
        file: &HistoryFile,
        outcome: &EarlierOutcome,
    ) -> Result<(), Fault> {
        self.within_force(&file.force, "history_outcomes")?;
        self.insert(history_outcomes::ActiveModel {
            file_id: Set(file.id.uuid()),
            force_code: Set(file.force.to_string()),
            month: Set(Month::of(outcome.month).to_string()),
            wave: Set(file.questionnaire.wave.slug().to_owned()),
            team: Set(outcome.team.clone().unwrap_or_default()),
            outcome: Set(outcome.outcome.to_string()),
            cases: Set(outcome.cases.into()),
        })
        .await
    }

    /// Forgets everything that a file brought.
    pub async fn delete_history(&self, file: &HistoryFile) -> Result<(), Fault> {
        self.within_force(&file.force, "history_months")?;
        history_months::Entity::delete_many()
            .filter(history_months::Column::FileId.eq(file.id.uuid()))
            .exec(&self.transaction)
            .await?;
        history_outcomes::Entity::delete_many()
            .filter(history_outcomes::Column::FileId.eq(file.id.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
