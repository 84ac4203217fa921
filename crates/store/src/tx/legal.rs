//! Requests for material, and the legal holds that stop erasure.

use fieldwork::{Id, LegalHold, MaterialRequest, Participant};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{legal_holds, material_requests};
use crate::{Fault, keys};

impl Tx {
    /// Whether a legal hold stands. No seal is opened, so words that cannot be read keep nobody from the answer.
    pub async fn under_legal_hold(&self, participant: Id<Participant>) -> Result<bool, Fault> {
        self.reaches(participant, "legal_holds").await?;
        let standing = legal_holds::Entity::find()
            .filter(legal_holds::Column::ParticipantId.eq(participant.uuid()))
            .filter(legal_holds::Column::LiftedAt.is_null());
        Ok(standing.count(&self.transaction).await? > 0)
    }

    /// The legal holds on a person, the earliest first, with their reasons.
    pub async fn legal_holds(&self, participant: Id<Participant>) -> Result<Vec<LegalHold>, Fault> {
        self.reaches(participant, "legal_holds").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let rows = legal_holds::Entity::find()
            .filter(legal_holds::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(legal_holds::Column::PlacedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(key.as_ref())).collect()
    }

    /// Adds a legal hold.
    pub async fn add_legal_hold(&self, hold: &LegalHold) -> Result<(), Fault> {
        let force = self.force_within(hold.participant, "legal_holds").await?;
        let key = self.key(hold.participant).await?;
        self.insert(legal_holds::row(hold, &force, &key)?).await
    }

    /// Keeps the end of a legal hold.
    pub async fn save_legal_hold(&self, hold: &LegalHold) -> Result<(), Fault> {
        let force = self.force_within(hold.participant, "legal_holds").await?;
        let key = self.key(hold.participant).await?;
        self.update(legal_holds::row(hold, &force, &key)?, "legal_holds", hold.id).await
    }

    /// The request, if its person lies within the scope, with its words while there are any.
    pub async fn material_request(&self, id: Id<MaterialRequest>) -> Result<Option<MaterialRequest>, Fault> {
        let row = material_requests::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        let Some(row) = row else { return Ok(None) };
        let person = Id::from_uuid(row.participant_id);
        self.reaches(person, "material_requests").await?;
        let key = keys::of(&self.transaction, &self.vault, person).await?;
        row.open(key.as_ref()).map(Some)
    }

    /// The requests about a person, the earliest first, with their words while there are any.
    pub async fn material_requests_about(
        &self,
        participant: Id<Participant>,
    ) -> Result<Vec<MaterialRequest>, Fault> {
        self.reaches(participant, "material_requests").await?;
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let rows = material_requests::Entity::find()
            .filter(material_requests::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(material_requests::Column::LoggedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(key.as_ref())).collect()
    }

    /// Adds a request.
    pub async fn add_material_request(&self, request: &MaterialRequest) -> Result<(), Fault> {
        let force = self.force_within(request.participant, "material_requests").await?;
        let key = self.key(request.participant).await?;
        self.insert(material_requests::row(request, &force, &key)?).await
    }

    /// Keeps the answer to a request.
    pub async fn save_material_request(&self, request: &MaterialRequest) -> Result<(), Fault> {
        let force = self.force_within(request.participant, "material_requests").await?;
        let key = self.key(request.participant).await?;
        let row = material_requests::row(request, &force, &key)?;
        self.update(row, "material_requests", request.id).await
    }
}
