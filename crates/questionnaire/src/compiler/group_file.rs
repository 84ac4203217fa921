//! `type = "group"` and `type = "repeat"`: questions under one condition, asked once or once for each of something.

use super::entry_file::{self, EntryDraft, Taken};
use super::expressions::Origin;
use super::log::Place;
use super::question_file::SetContext;
use super::reader::Reader;
use super::wording::Audience;
use crate::{Code, Concept, Expression, Group, Kind, Question, QuestionName, Repeat, SetId, Theme};

/// A group, with where its parts stand.
pub(super) struct GroupDraft {
    /// The group, without what it holds.
    pub(super) group: Group,
    /// The set it comes from, and its theme.
    set: (SetId, Theme),
    /// Where its name stands.
    pub(super) at: Place,
    pub(super) relevant: Option<Origin>,
    pub(super) count: Option<Origin>,
    pub(super) entries: Vec<EntryDraft>,
}

/// What a group is for, by its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GroupType {
    Once,
    Repeated,
}

impl GroupType {
    /// The words for groups among the types of question.
    pub(super) const WORDS: [(&'static str, Self); 2] = [("group", Self::Once), ("repeat", Self::Repeated)];

    /// The type a table says it has, if it is a group's.
    pub(super) fn of(reader: &Reader<'_, '_>) -> Option<Self> {
        let word = reader.peek("type")?;
        Self::WORDS.into_iter().find(|(known, _)| *known == word.trim()).map(|(_, it)| it)
    }
}

/// How often a repeat may be asked at most: more is a form to fill in, not a conversation.
const MOST_TIMES: u32 = 20;

/// Reads a group. None where it has no name: everything else in it has still been looked at.
pub(super) fn read(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
    (kind, taken): (GroupType, &mut Taken),
) -> Option<GroupDraft> {
    reader.string("type");
    let name = reader.name("name").and_then(|(name, span)| Some((QuestionName::parse(name).ok()?, span)));
    let label = reader.optional_text("label", Audience::Seen, &context.header.languages);
    reader.no_pipes(&["label"]);
    let (relevant, relevant_at) = reader.expression("relevant", context.text).unzip();
    let repeat = (kind == GroupType::Repeated).then(|| repeat(reader, context));
    let (repeat, count_at) = repeat.flatten().unzip();
    reader.required("question");
    let entries = entry_file::read(reader, context, taken);
    if reader.is_empty_list("question") {
        let span = reader.span_of("question");
        reader.report(Code::BadValue, &span, "The group holds no question.", "Add one, or take it out.");
    }
    let (name, span) = name?;
    let group = Group { name, label, relevant, repeat, entries: Vec::new() };
    let set = (context.header.id.clone(), context.header.theme);
    Some(GroupDraft { group, set, at: reader.place(&span), relevant: relevant_at, count: count_at, entries })
}

fn repeat(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>) -> Option<(Repeat, Origin)> {
    reader.required("count");
    let count: Option<(Expression, Origin)> = reader.expression("count", context.text);
    let most = reader.count("most", 1..MOST_TIMES + 1);
    let (count, origin) = count?;
    Some((Repeat { count, most: most.unwrap_or(1) }, origin))
}

impl GroupDraft {
    /// The most often its questions are asked each time it is reached.
    pub(super) fn most(&self) -> u32 {
        self.group.repeat.as_ref().map_or(1, |repeat| repeat.most)
    }

    pub(super) const fn is_repeat(&self) -> bool {
        self.group.repeat.is_some()
    }

    /// The calculation that says how often it is asked, by the name of the repeat.
    pub(super) fn counter(&self, count: Expression) -> Question {
        let (set, theme) = self.set.clone();
        let label = self.group.label.clone().unwrap_or_default();
        let name = &self.group.name;
        let concept =
            Concept::parse(&format!("{}.{name}", set.name)).or_else(|_| Concept::parse(name.as_str()));
        Question {
            concept: concept.unwrap_or_else(|_| Concept::unnamed()),
            short_label: label.clone(),
            label,
            ..Question::unasked(name.clone(), (set, theme), Kind::Calculate(count))
        }
    }

    pub(super) fn into_group(self) -> Group {
        let entries = self.entries.into_iter().map(EntryDraft::into_entry).collect();
        Group { entries, ..self.group }
    }
}
