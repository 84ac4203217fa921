//! A force's referrals, as its liaison officer may see them.

use std::collections::BTreeMap;

use access::{Permit, permission::ViewReferrals};
use fieldwork::{Id, Participant};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::Reader;
use crate::rows::{identities, participants};
use crate::{Fault, Referral, keys, within};

impl Reader {
    /// What the force referred, the latest first: that it was received, and nothing of what became of it. The police
    /// must not learn from this list who took part.
    pub async fn my_referrals(&self, permit: &Permit<ViewReferrals>) -> Result<Vec<Referral>, Fault> {
        let chosen = participants::Entity::find().filter(within::people(permit.scope()));
        let ids = || chosen.clone().select_only().column(participants::Column::Id).into_query();
        let mut references = self.force_references(ids()).await?;
        let rows = chosen.order_by_desc(participants::Column::ReferenceNumber).all(&self.connection).await?;
        let referral = |row: participants::Model| {
            let person = Participant::try_from(row)?;
            Ok(Referral {
                force_reference: references.remove(&person.id).unwrap_or_default(),
                reference: person.reference,
                referred_at: person.referred_at,
            })
        };
        rows.into_iter().map(referral).collect()
    }

    async fn force_references(
        &self,
        people: SelectStatement,
    ) -> Result<BTreeMap<Id<Participant>, String>, Fault> {
        let keys = keys::of_many(&self.connection, &self.vault, people.clone()).await?;
        let rows = identities::Entity::find()
            .filter(identities::Column::ParticipantId.in_subquery(people))
            .all(&self.connection)
            .await?;
        let mut references = BTreeMap::new();
        for row in rows {
            let person = Id::from_uuid(row.participant_id);
            if let Some(key) = keys.get(&person) {
                references.insert(person, row.force_reference(key)?);
            }
        }
        Ok(references)
    }
}
