//! Keeping what the agency was told of figures that no edition has.

use fieldwork::ForceCode;
use questionnaire::Wave;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use statistics::response_bias::SpanResponse;

use super::Tx;
use crate::rows::{Spot, provisional_figures, response_spans, stored};
use crate::{Fault, KeptProvisional, NewProvisional};

impl Tx {
    /// The spans that were told of a force's response in a wave, the earliest first.
    pub async fn response_spans(&self, wave: Wave, force: &ForceCode) -> Result<Vec<SpanResponse>, Fault> {
        self.within_force(force, "response_spans")?;
        response_spans_of(&self.transaction, wave, force).await
    }

    /// Keeps a span for good. False where another was told of these quarters meanwhile, which stands.
    pub async fn keep_response_span(
        &self,
        wave: Wave,
        force: &ForceCode,
        span: &SpanResponse,
    ) -> Result<bool, Fault> {
        self.within_force(force, "response_spans")?;
        let spot = Spot::new("response_spans", force);
        let row = response_spans::ActiveModel {
            force_code: Set(force.to_string()),
            wave: Set(wave.slug().to_owned()),
            from_month: Set(span.period.from.to_string()),
            to_month: Set(span.period.to.to_string()),
            content: Set(spot.read("content", serde_json::to_vec(span))?),
            told_at: Set(stored(self.now)),
        };
        use response_spans::Column::{ForceCode, FromMonth, Wave};
        let known = OnConflict::columns([ForceCode, Wave, FromMonth]).do_nothing().to_owned();
        let kept = response_spans::Entity::insert(row)
            .on_conflict(known)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(kept > 0)
    }

    /// A force's provisional figures as they were last made.
    pub async fn provisional(&self, force: &ForceCode) -> Result<Option<KeptProvisional>, Fault> {
        self.within_force(force, "provisional_figures")?;
        let row = provisional_figures::Entity::find_by_id(force.to_string()).one(&self.transaction).await?;
        row.map(KeptProvisional::try_from).transpose()
    }

    /// Keeps a force's provisional figures in place of those made before.
    pub async fn keep_provisional(&self, force: &ForceCode, new: NewProvisional<'_>) -> Result<(), Fault> {
        self.within_force(force, "provisional_figures")?;
        let spot = Spot::new("provisional_figures", force);
        let row = provisional_figures::ActiveModel {
            force_code: Set(force.to_string()),
            base_month: Set(new.base.map(|(month, _)| month.to_string())),
            base_version: Set(new.base.map(|(_, version)| i64::from(version))),
            made_on: Set(new.made_on),
            made_at: Set(stored(self.now)),
            content: Set(spot.read("content", new.edition.to_json())?),
            ledger: Set(new.ledger.to_vec()),
        };
        use provisional_figures::Column::{
            BaseMonth, BaseVersion, Content, ForceCode, Ledger, MadeAt, MadeOn,
        };
        let replace = OnConflict::column(ForceCode)
            .update_columns([BaseMonth, BaseVersion, MadeOn, MadeAt, Content, Ledger])
            .to_owned();
        provisional_figures::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }
}

pub(crate) async fn response_spans_of(
    connection: &impl ConnectionTrait,
    wave: Wave,
    force: &ForceCode,
) -> Result<Vec<SpanResponse>, Fault> {
    let rows = response_spans::Entity::find()
        .filter(response_spans::Column::ForceCode.eq(force.as_str()))
        .filter(response_spans::Column::Wave.eq(wave.slug()))
        .order_by_asc(response_spans::Column::FromMonth)
        .all(connection)
        .await?;
    rows.into_iter().map(SpanResponse::try_from).collect()
}
