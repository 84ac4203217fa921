//! Rows of a file of what stands side by side on a page: the same comparisons that the page shows.

use operations::BesideRow;
use statistics::readings::Comparison;
use statistics::{Series, Wording};

/// Each unit beside the rest.
pub(crate) fn rows(
    kind: &'static str,
    (wave, series): (&str, &Series),
    compared: Vec<Comparison>,
    names: &[String],
) -> Vec<BesideRow> {
    let row = |(compared, name): (Comparison, &String)| BesideRow {
        wave: wave.to_owned(),
        theme: series.theme.clone(),
        concept: series.concept.clone(),
        question: Wording { en: series.short.en.clone(), cy: series.short.cy.clone() },
        kind,
        unit: compared.units.join("+"),
        label: name.clone(),
        areas: None,
        told: compared.compared.into(),
    };
    compared.into_iter().zip(names).map(row).collect()
}
