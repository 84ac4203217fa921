//! Withdrawing and erasing: what a person said goes, and the evidence that it went stays.

use fieldwork::{Erased, Erasure, ForceCode, Id, Interview, Participant, Reference, Withdrawal};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::left::left;
use crate::rows::{
    audit, cases, concern_entries, concerns, erasures, identities, interviews, journal, legal_holds,
    material_requests, person_keys, safe_contact_plans, saves, withdrawals,
};
use crate::{AuditEntry, Fault};

impl Tx {
    /// Every interview with a person, the earliest first.
    pub async fn interviews_with(&self, participant: Id<Participant>) -> Result<Vec<Interview>, Fault> {
        self.reaches(participant, "interviews").await?;
        let rows = interviews::Entity::find()
            .filter(interviews::Column::CaseId.in_subquery(cases_of(participant)))
            .order_by_asc(interviews::Column::StartedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Interview::try_from).collect()
    }

    /// What was done about the person, from the audit, the earliest first.
    pub async fn audit_about(&self, reference: &Reference) -> Result<Vec<AuditEntry>, Fault> {
        let Some(person) = self.participant_by_reference(reference).await? else { return Ok(Vec::new()) };
        let rows = audit::Entity::find()
            .filter(audit::Column::Subject.eq(person.reference.as_str()))
            .order_by_asc(audit::Column::Number)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(AuditEntry::try_from).collect()
    }

    /// The person's withdrawal, if they have withdrawn.
    pub async fn withdrawal(&self, participant: Id<Participant>) -> Result<Option<Withdrawal>, Fault> {
        self.reaches(participant, "withdrawals").await?;
        let row = withdrawals::Entity::find_by_id(participant.uuid()).one(&self.transaction).await?;
        row.map(Withdrawal::try_from).transpose()
    }

    /// Keeps that a person withdrew, and later that what was held back has gone.
    pub async fn save_withdrawal(
        &self,
        participant: Id<Participant>,
        withdrawal: &Withdrawal,
    ) -> Result<(), Fault> {
        let force = self.force_within(participant, "withdrawals").await?;
        let row = withdrawals::row(participant, &force, withdrawal);
        if self.withdrawal(participant).await?.is_some() {
            return self.update(row, "withdrawals", participant).await;
        }
        self.insert(row).await
    }

    /// How many people of a force have left. Whoever counts answers looks before and after: a number that has grown says
    /// that some of the answers are gone.
    pub async fn withdrawn(&self, force: &ForceCode) -> Result<u64, Fault> {
        self.within_force(force, "withdrawals")?;
        left(&self.transaction, force).await
    }

    /// Deletes every answer the person gave, coded and in words, and every save they came in.
    pub async fn delete_answers(&self, participant: Id<Participant>) -> Result<(), Fault> {
        self.reaches(participant, "journal").await?;
        let theirs = interviews_of(participant);
        self.delete_comments(participant).await?;
        self.delete_interview_notes(theirs.clone()).await?;
        self.delete_corrections(participant).await?;
        journal::Entity::delete_many()
            .filter(journal::Column::InterviewId.in_subquery(theirs.clone()))
            .exec(&self.transaction)
            .await?;
        saves::Entity::delete_many()
            .filter(saves::Column::InterviewId.in_subquery(theirs))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Whether the person has been erased.
    pub async fn erased(&self, participant: Id<Participant>) -> Result<bool, Fault> {
        self.reaches(participant, "erasures").await?;
        let row = erasures::Entity::find_by_id(participant.uuid()).one(&self.transaction).await?;
        Ok(row.is_some())
    }

    /// Destroys the person's key, deletes what was sealed with it, and keeps the evidence. It deletes exactly what the
    /// evidence names.
    pub async fn erase(&self, participant: Id<Participant>, erasure: &Erasure) -> Result<(), Fault> {
        let force = self.force_within(participant, "erasures").await?;
        for part in &erasure.erased {
            match part {
                Erased::Key => self.destroy_key(participant).await?,
                Erased::Identity => self.delete_identity(participant).await?,
                Erased::SafeContactPlan => self.delete_plan(participant).await?,
                Erased::Words => self.delete_words(participant).await?,
                Erased::Answers => self.delete_answers(participant).await?,
            }
        }
        self.insert(erasures::row(participant, &force, erasure)).await
    }

    async fn destroy_key(&self, participant: Id<Participant>) -> Result<(), Fault> {
        self.touched().forget_key(participant);
        person_keys::Entity::delete_by_id(participant.uuid()).exec(&self.transaction).await?;
        Ok(())
    }

    async fn delete_identity(&self, participant: Id<Participant>) -> Result<(), Fault> {
        identities::Entity::delete_by_id(participant.uuid()).exec(&self.transaction).await?;
        Ok(())
    }

    async fn delete_plan(&self, participant: Id<Participant>) -> Result<(), Fault> {
        safe_contact_plans::Entity::delete_by_id(participant.uuid()).exec(&self.transaction).await?;
        Ok(())
    }

    async fn delete_words(&self, participant: Id<Participant>) -> Result<(), Fault> {
        self.delete_comments(participant).await?;
        self.delete_tellings(participant).await?;
        let nothing = || Expr::value(Option::<Vec<u8>>::None);
        let person = participant.uuid();
        journal::Entity::update_many()
            .col_expr(journal::Column::Sealed, nothing())
            .filter(journal::Column::InterviewId.in_subquery(interviews_of(participant)))
            .exec(&self.transaction)
            .await?;
        self.erase_recorded_notes(participant).await?;
        self.delete_safety_steps(participant).await?;
        self.delete_interview_notes(interviews_of(participant)).await?;
        self.erase_correction_reasons(participant).await?;
        concern_entries::Entity::update_many()
            .col_expr(concern_entries::Column::Words, nothing())
            .filter(concern_entries::Column::ConcernId.in_subquery(concerns_about(participant)))
            .exec(&self.transaction)
            .await?;
        legal_holds::Entity::update_many()
            .col_expr(legal_holds::Column::Reason, nothing())
            .col_expr(legal_holds::Column::LiftedReason, nothing())
            .filter(legal_holds::Column::ParticipantId.eq(person))
            .exec(&self.transaction)
            .await?;
        material_requests::Entity::update_many()
            .col_expr(material_requests::Column::Asked, nothing())
            .col_expr(material_requests::Column::Answer, nothing())
            .filter(material_requests::Column::ParticipantId.eq(person))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// The force of a person within the scope.
    pub(super) async fn force_within(
        &self,
        participant: Id<Participant>,
        table: &'static str,
    ) -> Result<ForceCode, Fault> {
        self.reaches(participant, table).await?;
        let known = self.touched().force_of(participant);
        known.ok_or(Fault::OutsideScope { table })
    }
}

fn cases_of(participant: Id<Participant>) -> SelectStatement {
    Query::select()
        .column(cases::Column::Id)
        .from(cases::Entity)
        .cond_where(cases::Column::ParticipantId.eq(participant.uuid()))
        .take()
}

pub(super) fn interviews_of(participant: Id<Participant>) -> SelectStatement {
    Query::select()
        .column(interviews::Column::Id)
        .from(interviews::Entity)
        .cond_where(interviews::Column::CaseId.in_subquery(cases_of(participant)))
        .take()
}

fn concerns_about(participant: Id<Participant>) -> SelectStatement {
    Query::select()
        .column(concerns::Column::Id)
        .from(concerns::Entity)
        .cond_where(concerns::Column::ParticipantId.eq(participant.uuid()))
        .take()
}
