//! Small invented tables, and the questions they answer.

use std::collections::BTreeMap;

use proptest::prelude::*;
use statistics::disclosure::{Counts, Question, Shape, Tally, from_nothing};
use statistics::{DisclosurePolicy, Month, OptionLabel, Polarity, WaveFigures, Wording};

/// One period's people: by option, by reason, left out by the route.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) options: Vec<u32>,
    pub(crate) reasons: Vec<u32>,
    pub(crate) off_route: u32,
    /// People who answered a question of many options; the options' sum otherwise.
    pub(crate) base: u32,
}

/// A question and its tables, one for each period.
#[derive(Debug, Clone)]
pub(crate) struct Survey {
    pub(crate) question: Question,
    pub(crate) tables: Vec<Table>,
}

impl Table {
    pub(crate) fn interviews(&self) -> u32 {
        self.base + self.off_route + self.reasons.iter().sum::<u32>()
    }

    pub(crate) fn counts(&self) -> Counts {
        Counts {
            offered: self.interviews(),
            off_route: self.off_route,
            base: self.base,
            options: self.options.clone(),
            non_answers: self.reasons.clone(),
        }
    }
}

/// The first months of 2026 and on.
pub(crate) fn months() -> impl Iterator<Item = Month> {
    std::iter::successors(Month::new(2026, 1), |month| Some(month.next()))
}

impl Survey {
    /// What is published when the first `periods` have closed.
    pub(crate) fn published(&self, periods: usize) -> WaveFigures {
        let tables = &self.tables[..periods];
        let interviews: Vec<_> = months().zip(tables.iter().map(Table::interviews)).collect();
        let counts: BTreeMap<_, _> = months().zip(tables.iter().map(|table| table.counts().into())).collect();
        let tally = Tally { question: self.question.clone(), routed: true, months: counts };
        from_nothing("six-week", &interviews, &[tally], &DisclosurePolicy::default())
    }

    /// The tables of some months as one.
    pub(crate) fn over(&self, months: &[usize]) -> Table {
        let mut sum = self.tables[months[0]].clone();
        for table in months[1..].iter().map(|month| &self.tables[*month]) {
            sum.options.iter_mut().zip(&table.options).for_each(|(sum, more)| *sum += more);
            sum.reasons.iter_mut().zip(&table.reasons).for_each(|(sum, more)| *sum += more);
            sum.off_route += table.off_route;
            sum.base += table.base;
        }
        sum
    }
}

/// A question whose options point the given ways.
pub(crate) fn question(shape: Shape, polarities: &[Polarity]) -> Question {
    let options = polarities.iter().zip('a'..).map(|(polarity, code)| OptionLabel {
        code: code.to_string(),
        label: Wording::same(&code.to_string()),
        polarity: *polarity,
    });
    Question {
        concept: "respect.listened".to_owned(),
        theme: "respect".to_owned(),
        question: Wording::same("Were you listened to?"),
        short: Wording::same("Listened"),
        shape,
        options: options.collect(),
        scores: (0_u8..).step_by(25).map(Some).take(polarities.len()).collect(),
        non_answers: vec!["dont_know".to_owned(), "not_reached".to_owned()],
    }
}

fn small() -> impl Strategy<Value = u32> {
    prop_oneof![3 => Just(0_u32), 5 => 1_u32..5, 4 => 5_u32..8, 2 => 8_u32..14]
}

fn rare() -> impl Strategy<Value = u32> {
    prop_oneof![6 => Just(0_u32), 2 => 1_u32..5, 1 => 5_u32..16]
}

fn polarity() -> impl Strategy<Value = Polarity> {
    prop_oneof![Just(Polarity::Favourable), Just(Polarity::Neutral), Just(Polarity::Unfavourable)]
}

prop_compose! {
    /// A table of at least twenty people, most of its counts small.
    fn table(options: usize)(
        mut counts in prop::collection::vec(small(), options),
        reasons in prop::collection::vec(rare(), 2),
        off_route in rare(),
        fill in 0..options,
        extra in 0_u32..4,
    ) -> Table {
        let people = counts.iter().chain(&reasons).sum::<u32>() + off_route;
        counts[fill] += 20_u32.saturating_sub(people).saturating_sub(extra) + extra.min(people);
        let base = counts.iter().sum();
        let short = 20_u32.saturating_sub(base + off_route + reasons.iter().sum::<u32>());
        Table { options: counts, reasons, off_route: off_route + short, base }
    }
}

prop_compose! {
    /// A question of which one option is chosen, over one to five periods.
    pub(crate) fn one()(options in 2_usize..6)(
        polarities in prop::collection::vec(polarity(), options),
        directed in prop::bool::weighted(0.8),
        tables in prop::collection::vec(table(options), 1..6),
    ) -> Survey {
        let polarities = if directed { polarities } else { vec![Polarity::None; polarities.len()] };
        Survey { question: question(Shape::One, &polarities), tables }
    }
}

prop_compose! {
    /// A question of which any number of options is chosen.
    pub(crate) fn many()(options in 2_usize..4)(
        options in Just(options),
        tables in prop::collection::vec((table(options), 5_u32..26), 1..5),
    ) -> Survey {
        let tables = tables.into_iter().map(|(table, base)| {
            let options: Vec<u32> = table.options.iter().map(|count| *count.min(&base)).collect();
            let people = base + table.reasons.iter().sum::<u32>() + table.off_route;
            let off_route = table.off_route + 20_u32.saturating_sub(people);
            Table { options, base, off_route, ..table }
        });
        let tables = tables.collect();
        Survey { question: question(Shape::Many, &vec![Polarity::None; options]), tables }
    }
}

prop_compose! {
    /// A question of two or three options over one or two periods: small enough to try every table.
    pub(crate) fn tiny()(options in 2_usize..4)(
        polarities in prop::collection::vec(polarity(), options),
        tables in prop::collection::vec(table(options), 1..3),
    ) -> Survey {
        Survey { question: question(Shape::One, &polarities), tables }
    }
}
