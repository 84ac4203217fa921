//! The search for other tables that agree with everything a reader knows.

/// A sum of unknowns, each counted once or taken away once, that a reader knows to lie in a range.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) terms: Vec<(usize, i64)>,
    pub(crate) least: i64,
    pub(crate) most: i64,
}

impl Known {
    fn sum(&self, table: &[i64]) -> i64 {
        self.terms.iter().map(|(place, sign)| sign * table[*place]).sum()
    }

    /// Which way the sum must move to be in its range.
    fn wants(&self, table: &[i64]) -> i64 {
        let sum = self.sum(table);
        i64::from(sum < self.least) - i64::from(sum > self.most)
    }
}

/// What is known, and the table that is true.
pub(crate) struct Search<'a> {
    known: &'a [Known],
    truth: Vec<i64>,
}

/// No count is larger: a period of the invented surveys holds fewer people.
const CEILING: i64 = 60;

impl<'a> Search<'a> {
    pub(crate) fn new(known: &'a [Known], truth: Vec<i64>) -> Self {
        let agrees = known.iter().all(|known| known.wants(&truth) == 0);
        assert!(agrees, "what is published disagrees with the truth");
        Self { known, truth }
    }

    /// Whether some table agrees and gives these unknowns another sum, with no count more than one person
    /// away from the truth. Where there is such a table the sum is certainly not pinned; sums of rows and
    /// columns being a network, where there is none no table further away does it either.
    pub(crate) fn has_witness(&self, unknowns: &[usize]) -> bool {
        let value: i64 = unknowns.iter().map(|place| self.truth[*place]).sum();
        [value + 1, value - 1].into_iter().any(|other| {
            let terms = unknowns.iter().map(|place| (*place, 1)).collect();
            let other = Known { terms, least: other, most: other };
            let known: Vec<&Known> = [&other].into_iter().chain(self.known).collect();
            self.repair(&known, self.truth.clone(), Vec::new())
        })
    }

    /// Moves one unknown of the first sum that is wrong, and goes on until no sum is. An unknown moves once;
    /// a move that led nowhere is not tried again beside its alternatives.
    fn repair(&self, known: &[&Known], table: Vec<i64>, mut tried: Vec<(usize, i64)>) -> bool {
        let mut wrong = known.iter().map(|sum| (sum, sum.wants(&table)));
        let Some((sum, wants)) = wrong.find(|(_, wants)| *wants != 0) else {
            return true;
        };
        for (place, sign) in &sum.terms {
            let step = sign * wants;
            let has_moved = table[*place] != self.truth[*place];
            if has_moved || table[*place] + step < 0 || tried.contains(&(*place, step)) {
                continue;
            }
            let mut moved = table.clone();
            moved[*place] += step;
            if self.repair(known, moved, tried.clone()) {
                return true;
            }
            tried.push((*place, step));
        }
        false
    }

    /// Whether any table at all agrees and gives these unknowns another sum.
    pub(crate) fn has_other(&self, unknowns: &[usize]) -> bool {
        let value: i64 = unknowns.iter().map(|place| self.truth[*place]).sum();
        [(value + 1, i64::MAX / 2), (0, value - 1)].into_iter().any(|(least, most)| {
            let terms = unknowns.iter().map(|place| (*place, 1)).collect();
            let other = Known { terms, least, most };
            let known: Vec<&Known> = [&other].into_iter().chain(self.known).collect();
            try_all(&known, vec![(0, CEILING); self.truth.len()])
        })
    }
}

/// Tries every table in the ranges, leaving out what a known sum already rules out.
fn try_all(known: &[&Known], mut ranges: Vec<(i64, i64)>) -> bool {
    if !narrow(known, &mut ranges) {
        return false;
    }
    let open = ranges.iter().enumerate().filter(|(_, (least, most))| least < most);
    let Some((place, (least, most))) = open.min_by_key(|(_, (least, most))| most - least) else {
        return true;
    };
    let (least, most) = (*least, *most);
    (least..=most).any(|value| {
        let mut ranges = ranges.clone();
        ranges[place] = (value, value);
        try_all(known, ranges)
    })
}

/// Draws every range in as far as each known sum allows. False where nothing is left.
fn narrow(known: &[&Known], ranges: &mut Vec<(i64, i64)>) -> bool {
    loop {
        let before = ranges.clone();
        if !known.iter().all(|sum| narrow_by(sum, ranges)) {
            return false;
        }
        if *ranges == before {
            return true;
        }
    }
}

fn narrow_by(sum: &Known, ranges: &mut [(i64, i64)]) -> bool {
    let part = |(place, sign): (usize, i64), ranges: &[(i64, i64)]| {
        let (low, high) = ranges[place];
        if sign > 0 { (low, high) } else { (-high, -low) }
    };
    for term in &sum.terms {
        let others = || sum.terms.iter().filter(|other| other.0 != term.0).map(|other| part(*other, ranges));
        let (least, most) = others().fold((0, 0), |(low, high), other| (low + other.0, high + other.1));
        let (low, high) = part(*term, ranges);
        let (low, high) = (low.max(sum.least - most), high.min(sum.most - least));
        if low > high {
            return false;
        }
        ranges[term.0] = if term.1 > 0 { (low, high) } else { (-high, -low) };
    }
    true
}
