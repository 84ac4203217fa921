//! What teams, kinds of groups and groups are called.

use std::collections::BTreeMap;

use fieldwork::ResponseRecord;
use operations::Platform;
use questionnaire::{Theme, Wave};

use crate::Frame;

/// The words of the questions that people were asked about themselves. Teams are called what their force calls them.
#[derive(Default)]
pub(super) struct Names {
    kinds: BTreeMap<String, String>,
    groups: BTreeMap<(String, String), String>,
    not_known: String,
}

impl Names {
    pub(super) fn of(frame: &Frame, platform: &Platform) -> Self {
        let mut names = Self::without_groups(frame);
        let live = platform.library.live(Wave::SixWeek, platform.today());
        let asked = live.into_iter().flat_map(|questionnaire| questionnaire.questions());
        for question in asked.filter(|question| question.theme == Theme::Equality) {
            let kind = question.concept.to_string();
            for choice in question.choices().into_iter().flat_map(|list| &list.choices) {
                let key = (kind.clone(), choice.name.to_string());
                names.groups.insert(key, choice.label.say(frame.language).to_owned());
            }
            names.kinds.insert(kind, question.short_label.say(frame.language).to_owned());
        }
        names
    }

    /// Of a panel that asks nobody about themselves.
    pub(super) fn without_groups(frame: &Frame) -> Self {
        Self { not_known: frame.t("bias-not-known").to_string(), ..Self::default() }
    }

    /// What a kind of groups is called.
    pub(super) fn kind<'a>(&'a self, kind: &'a str) -> &'a str {
        self.kinds.get(kind).map_or(kind, String::as_str)
    }

    /// What units are called that are told together: of a kind, or teams.
    pub(super) fn units(&self, kind: Option<&str>, units: &[String]) -> String {
        let name = |unit: &String| {
            if unit == ResponseRecord::NOT_KNOWN {
                return self.not_known.clone();
            }
            let group = kind.and_then(|kind| self.groups.get(&(kind.to_owned(), unit.clone())));
            group.unwrap_or(unit).clone()
        };
        units.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}
