//! Record the answer to a request for material.

use access::{Permit, permission::AnswerMaterialRequest};
use fieldwork::{Answered, Id, MaterialRequest, NewMaterialAnswer, RawMaterialAnswer};

use crate::{Error, Platform, Problem};

/// Keeps what was decided and released, and whether the person was told. An answer is given once; the legal hold stands until
/// it is lifted.
pub async fn answer_material_request(
    platform: &Platform,
    permit: &Permit<AnswerMaterialRequest>,
    request: Id<MaterialRequest>,
    form: &RawMaterialAnswer,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let request = tx.material_request(request).await?.ok_or(Problem::NoSuchRequest)?;
            tx.about(&request.reference);
            if request.answer.is_some() {
                return Err(Problem::RequestAnswered.into());
            }
            let answer = NewMaterialAnswer::check(form, request.received_on, platform.today())?;
            let answer = Answered {
                decision: answer.decision,
                notice_on: answer.notice_on,
                answered_on: answer.answered_on,
                by: permit.account(),
                at: platform.now(),
                words: Some(answer.words),
            };
            Ok(tx.save_material_request(&MaterialRequest { answer: Some(answer), ..request }).await?)
        })
        .await
}
