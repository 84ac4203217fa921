//! The keys of a question, and of a group of questions.

use super::files::NAME;
use super::key::{ByWord, Shape, Table, may, must, words};
use crate::compiler::{IDENTIFIERS, PRECISIONS, RELEASES, ROLES, SENSITIVITIES};
use crate::{NonAnswer, Severity};

/// Types a person answers, which need more keys than those nobody does.
const ASKED: &[&str] =
    &["select_one", "select_multiple", "integer", "decimal", "range", "date", "time", "text"];

/// `[[question]]`, of every type: a question, a group or a repeat.
pub(crate) static QUESTION: Table = Table {
    name: "question",
    about: "A question; or, with type `group` or `repeat`, questions that belong together.",
    keys: &[
        must("name", Shape::Pattern(NAME), "Unique in the interview; the key of the stored answer."),
        must(
            "type",
            Shape::Pattern(
                "^(select_one [a-z][a-z0-9_]*|select_multiple [a-z][a-z0-9_]*|integer|decimal|range|date|time|text|note|acknowledge|calculate|hidden|group|repeat)$",
            ),
            "What kind of answer it takes, such as `select_one agreement`.",
        ),
        may(
            "concept",
            Shape::Pattern("^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$"),
            "What it measures, the same through every rewording: the key of the trend.",
        ),
        may("label", Shape::Text, "What is read out."),
        may("short_label", Shape::Text, "Its name on dashboards."),
        may("hint", Shape::Text, "Shown beneath the question."),
        may("guidance_hint", Shape::Text, "For the interviewer only, never read aloud."),
        may("probe", Shape::Text, "What to ask when the person says little."),
        may("required", Shape::Flag, "Must be answered, or passed over with a non-answer code."),
        may("required_message", Shape::Text, "What is said when a required answer is missing."),
        may("relevant", Shape::Expression, "When it is asked; always, where there is none."),
        may("constraint", Shape::Expression, "True of a sound answer, which it calls `.`."),
        may("constraint_message", Shape::Text, "What is said when the constraint is false."),
        may(
            "severity",
            Shape::Words(|| words(&Severity::WORDS)),
            "Whether an answer that breaks the constraint is refused or only remarked on.",
        ),
        may(
            "choice_filter",
            Shape::Expression,
            "Which choices are offered: true of a choice's code, which it calls `name`.",
        ),
        may("choice_labels", Shape::Map(&Shape::Text), "Other labels for choices of the list, by code."),
        may("calculation", Shape::Expression, "What a `calculate` question is worked out from."),
        may("default", Shape::String, "The answer it starts with."),
        may("commentary", Shape::Flag, "A box for the person's own words beside the statistic."),
        may(
            "non_answer",
            Shape::List(&Shape::Words(|| NonAnswer::OFFERED.map(NonAnswer::name).to_vec())),
            "The non-answer codes offered.",
        ),
        may("role", Shape::Words(|| words(&ROLES)), "What part it plays in the analysis."),
        may("release", Shape::Words(|| words(&RELEASES)), "How far its figures may go."),
        may("identifier", Shape::Words(|| words(&IDENTIFIERS)), "Whether the answer could name the person."),
        may(
            "sensitivity",
            Shape::Words(|| words(&SENSITIVITIES)),
            "Whether asking may hurt; `high` carries an offer to skip.",
        ),
        may("disclosure_risk", Shape::Flag, "May evoke the account of the offence."),
        may("victims_code_right", Shape::Count(1, 12), "The right of the Victims' Code it speaks to."),
        may("action_plan_theme", Shape::String, "The theme of the action plan it speaks to."),
        may("precision", Shape::Words(|| words(&PRECISIONS)), "How precise a date is wanted."),
        may("start", Shape::Number, "The lowest answer of a range."),
        may("end", Shape::Number, "The highest answer of a range."),
        may("step", Shape::Number, "The distance between two answers of a range; 1, where it is not said."),
        may("question", Shape::Tables(&QUESTION), "The questions of a group or repeat."),
        may("count", Shape::Expression, "How many times the questions of a repeat are asked."),
        may("most", Shape::Count(1, 20), "The questions of a repeat are never asked more often than this."),
    ],
    by_word: &[
        ByWord { key: "type", words: ASKED, keys: &["concept", "label", "short_label", "role", "release"] },
        ByWord { key: "type", words: &["acknowledge"], keys: &["concept", "label", "role", "release"] },
        ByWord { key: "type", words: &["note"], keys: &["label"] },
        ByWord { key: "type", words: &["calculate"], keys: &["calculation"] },
        ByWord { key: "type", words: &["range"], keys: &["start", "end"] },
        ByWord { key: "type", words: &["group"], keys: &["question"] },
        ByWord { key: "type", words: &["repeat"], keys: &["question", "count", "most"] },
    ],
};
