//! What was told of a quarter is kept as it was told.

use std::collections::BTreeMap;

use questionnaire::Wave;
use statistics::response_bias::{QuarterReferrals, Referrals, SpanResponse, response_bias};
use statistics::{DisclosurePolicy, Month};

use crate::cast::force;
use crate::panel::Panel;
use crate::raw::Raw;

/// A quarter of which so many were interviewed.
fn span(interviewed: u32) -> SpanResponse {
    let all = Referrals { without_agreement: 20, not_interviewed: 20, interviewed };
    let quarter = QuarterReferrals { all, ..QuarterReferrals::default() };
    let quarters = BTreeMap::from([(Month::new(2026, 1).unwrap(), quarter)]);
    let bias = response_bias(Wave::SixWeek.slug(), None, &quarters, &DisclosurePolicy::default());
    bias.spans.into_iter().next().unwrap()
}

#[tokio::test]
async fn a_span_is_told_once_for_each_force_and_wave() {
    let panel = Panel::new().await;
    let (six_week, closure) = (Wave::SixWeek, Wave::CaseClosure);
    assert!(panel.write(async |tx| tx.keep_response_span(six_week, &force(1), &span(10)).await).await);
    assert!(panel.write(async |tx| tx.keep_response_span(closure, &force(1), &span(30)).await).await);
    assert!(panel.write(async |tx| tx.keep_response_span(six_week, &force(2), &span(40)).await).await);
    let told = panel.write(async |tx| tx.response_spans(six_week, &force(1)).await).await;
    assert_eq!(told, [span(10)]);
    let raw = Raw::of(&panel).await;
    let round = raw.way_round("response_spans");
    for wrong in ["UPDATE response_spans SET content = content", "DELETE FROM response_spans", &round] {
        let refusal = raw.refused(wrong).await;
        assert!(refusal.contains("what was told of a quarter is never changed"), "{wrong}: {refusal}");
    }
}
