//! Months and periods in words, as statistical releases write them.

use statistics::{Month, Period};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `October 2026`.
pub(crate) fn month(month: Month) -> String {
    format!("{} {}", name(month), month.year())
}

/// `October 2026`, `August to October 2026`, `December 2025 to January 2026`.
pub(crate) fn period(period: Period) -> String {
    match period {
        Period { from, to } if from == to => month(from),
        Period { from, to } if from.year() == to.year() => format!("{} to {}", name(from), month(to)),
        Period { from, to } => format!("{} to {}", month(from), month(to)),
    }
}

/// A wave in words.
pub(crate) fn wave(slug: &str) -> &str {
    match slug {
        "six-week" => "six weeks after the report",
        "case-closure" => "when the case is closed",
        other => other,
    }
}

fn name(month: Month) -> &'static str {
    let place = usize::try_from(month.month().saturating_sub(1)).unwrap_or_default();
    MONTHS.get(place).copied().unwrap_or_default()
}
