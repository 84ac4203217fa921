//! Which questions of an interview are asked again and again, and what a reference to one of them means at a place.

use std::collections::BTreeMap;

use super::group_file::GroupDraft;
use super::times::{MOST_TIMES, name_at};
use crate::QuestionName;
use crate::expression::Spot;

/// The repeats around each question and each repeat that stands in one, from the outside in.
#[derive(Default)]
pub(super) struct Catalog<'a> {
    questions: BTreeMap<&'a QuestionName, Vec<&'a GroupDraft>>,
    repeats: BTreeMap<&'a QuestionName, Vec<&'a GroupDraft>>,
}

/// Which time of each open repeat it is, from the outside in.
pub(super) type Times<'a> = Vec<(&'a QuestionName, u32)>;

impl<'a> Catalog<'a> {
    /// Adds a question, with the groups around it.
    pub(super) fn add(&mut self, name: &'a QuestionName, within: &[&'a GroupDraft]) {
        let repeats: Vec<_> = within.iter().copied().filter(|group| group.is_repeat()).collect();
        for (depth, repeat) in repeats.iter().enumerate() {
            self.repeats
                .entry(&repeat.group.name)
                .or_insert_with(|| repeats.iter().copied().take(depth).collect());
        }
        if !repeats.is_empty() {
            self.questions.insert(name, repeats);
        }
    }

    /// What to write at a spot of an expression that stands at these times; none where it stays as it is, which is also
    /// what happens to a reference that has been reported.
    pub(super) fn words(&self, spot: &Spot<'_>, times: &Times<'_>) -> Option<String> {
        match spot {
            Spot::Position => times.last().map(|(_, time)| time.to_string()),
            Spot::Answer(name) => match each_time(name, self.questions.get(*name)?, times).as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            },
            Spot::Answers(name) => Some(each_time(name, self.questions.get(*name)?, times).join(", ")),
            Spot::Count(name) => {
                let counts = each_time(name, self.repeats.get(*name)?, times).join(", ");
                Some(format!("sum({counts})"))
            }
        }
    }
}

/// The answer of the same time, as far as the repeats around it are open; of every time, where they are not. None of more
/// times than are allowed, which has been reported.
fn each_time(name: &QuestionName, repeats: &[&GroupDraft], open: &Times<'_>) -> Vec<String> {
    let mut all = vec![Vec::new()];
    for repeat in repeats {
        let this = open.iter().find(|(name, _)| **name == repeat.group.name).map(|(_, time)| *time);
        let times = this.map_or(1..=repeat.most(), |time| time..=time);
        let longer = |before: &Vec<u32>| {
            times.clone().map(|time| [before.as_slice(), &[time]].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
        if all.len() > MOST_TIMES {
            return Vec::new();
        }
    }
    all.iter().filter_map(|times| name_at(name, times)).map(|name| format!("${{{name}}}")).collect()
}
