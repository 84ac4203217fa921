//! The keys of `choices.toml`, of a question set and of an interview.

use super::key::{ByWord, Shape, Table, may, must, words};
use super::question::QUESTION;
use crate::questionnaire::Status;
use crate::script::ScriptKind;
use crate::{Language, Relation, Theme, Wave};

pub(crate) const NAME: &str = "^[a-z][a-z0-9_]{0,31}$";
const SET_ID: &str = "^[a-z][a-z0-9_]{0,31}@[1-9][0-9]*$";
const ITEM_ID: &str = "^[a-z][a-z0-9_]{0,31}@[1-9][0-9]*/[a-z][a-z0-9_]{0,31}$";
const ITEM: &str = "^(script:.+|[a-z][a-z0-9_]{0,31}@[1-9][0-9]*(/[a-z][a-z0-9_]{0,31})?)$";

const LANGUAGES: Shape = Shape::List(&Shape::Words(|| Language::ALL.map(Language::code).to_vec()));
const STATUS: Shape = Shape::Words(|| words(&Status::WORDS));
const WELSH: Shape = Shape::Words(|| vec!["needs-translator", "approved"]);

const ABOUT_SCHEMA: &str = "The version of the format: 1.";
const ABOUT_LANGUAGES: &str = "The languages it is written in.";
const ABOUT_STATUS: &str = "How far it has come. Only what is live is used for new cases.";
const ABOUT_WELSH: &str = "Whether a translator has checked the Welsh of this file.";
const ABOUT_FROM: &str = "The first day it may be used.";

/// A text in two languages.
pub(crate) static TEXT: Table = Table {
    name: "text",
    about: "Words in English and in Welsh.",
    keys: &[
        must("en", Shape::String, "The English words."),
        may("cy", Shape::String, "The Welsh words."),
        may(
            "cy_of",
            Shape::Pattern("^[0-9a-f]{8}$"),
            "The digest of the English the Welsh was made from. The compiler says what it should be.",
        ),
    ],
    by_word: &[],
};

/// One choice.
pub(crate) static CHOICE: Table = Table {
    name: "choice",
    about: "One choice of a list.",
    keys: &[
        must("name", Shape::Pattern(NAME), "The stored code. Never used again for another meaning."),
        must("label", Shape::Text, "What is read out."),
        may("score", Shape::Count(0, 100), "0 to 100, where the choice is a step of a scale."),
        may(
            "polarity",
            Shape::Words(|| vec!["favourable", "neutral", "unfavourable", "none"]),
            "Which way the choice speaks of the service.",
        ),
        may("exclusive", Shape::Flag, "Cannot be chosen beside another, as “none of these”."),
        may("opens_text", Shape::Flag, "Opens a box for the person's own words, as “another”."),
    ],
    by_word: &[],
};

/// One list.
pub(crate) static LIST: Table = Table {
    name: "list",
    about: "A list of choices that questions share.",
    keys: &[
        must("name", Shape::Pattern(NAME), "Its name, as in `select_one agreement`."),
        must("choices", Shape::Tables(&CHOICE), "The choices, in the order they are read out."),
    ],
    by_word: &[],
};

/// `choices.toml`
pub(crate) static CHOICES: Table = Table {
    name: "choices",
    about: "The choice lists that questions share.",
    keys: &[
        must("schema", Shape::One, ABOUT_SCHEMA),
        may("welsh", WELSH, ABOUT_WELSH),
        may("list", Shape::Tables(&LIST), "A list of choices."),
    ],
    by_word: &[],
};

/// `[[equivalence]]`
pub(crate) static EQUIVALENCE: Table = Table {
    name: "equivalence",
    about: "What this version says of one item of the version it takes the place of, and of one of its own.",
    keys: &[
        may(
            "from",
            Shape::Pattern(ITEM_ID),
            "The old item, such as `respect@1/listened`. None for a new one.",
        ),
        may(
            "to",
            Shape::Pattern(ITEM_ID),
            "The new item, such as `respect@2/listened`. None for one withdrawn.",
        ),
        must("relation", Shape::Words(|| words(&Relation::WORDS)), "How the two belong together."),
        may(
            "codes",
            Shape::Map(&Shape::Pattern(NAME)),
            "Old code to new code, where the relation is `recoded`.",
        ),
        may("rationale", Shape::String, "Why, for whoever reads the trend."),
        may("approved_by", Shape::List(&Shape::String), "The two people who agreed."),
    ],
    by_word: &[
        ByWord {
            key: "relation",
            words: &["equivalent", "recoded", "related", "break", "new", "withdrawn"],
            keys: &["rationale"],
        },
        ByWord { key: "relation", words: &["new"], keys: &["to"] },
        ByWord { key: "relation", words: &["withdrawn"], keys: &["from"] },
        ByWord {
            key: "relation",
            words: &["identical", "equivalent", "recoded", "related", "break"],
            keys: &["from", "to"],
        },
    ],
};

/// `question-sets/<name>/<version>.toml`
pub(crate) static SET: Table = Table {
    name: "question-set",
    about: "A question set at one version.",
    keys: &[
        must("schema", Shape::One, ABOUT_SCHEMA),
        must("name", Shape::Pattern(NAME), "The set's name, which is also its folder's."),
        must("version", Shape::Count(1, 999), "Its version, which is also the file's name."),
        must("title", Shape::Text, "Its title."),
        must("definition", Shape::Text, "What the theme means, as published."),
        must("theme", Shape::Words(|| Theme::ALL.map(Theme::slug).to_vec()), "What it is about."),
        must("languages", LANGUAGES, ABOUT_LANGUAGES),
        must("status", STATUS, ABOUT_STATUS),
        must("effective_from", Shape::Day, ABOUT_FROM),
        must("purpose", Shape::String, "Why it exists, for staff."),
        may("supersedes", Shape::Pattern(SET_ID), "The version it takes the place of, such as `respect@1`."),
        may("welsh", WELSH, ABOUT_WELSH),
        may("question", Shape::Tables(&QUESTION), "A question, or a group of them."),
        may("equivalence", Shape::Tables(&EQUIVALENCE), "How an item belongs to the version before."),
    ],
    by_word: &[],
};

/// `[[script]]`
pub(crate) static SCRIPT: Table = Table {
    name: "script",
    about: "Words to read out that are not a question.",
    keys: &[
        must("name", Shape::Pattern(NAME), "Its name, as in `script:intro`."),
        must("kind", Shape::Words(|| words(&ScriptKind::WORDS)), "What it is for."),
        must("text", Shape::Text, "What is read out."),
        may("relevant", Shape::Expression, "When it is read; always, where there is none."),
    ],
    by_word: &[],
};

/// `[[topic]]`
pub(crate) static TOPIC: Table = Table {
    name: "topic",
    about: "A part of the interview about one subject.",
    keys: &[
        must("name", Shape::Pattern(NAME), "Its name."),
        must("title", Shape::Text, "Its title."),
        must(
            "items",
            Shape::List(&Shape::Pattern(ITEM)),
            "What is said and asked, in order: `script:intro`, `respect@1` or `process@1/first_contact`.",
        ),
    ],
    by_word: &[],
};

/// `interviews/<wave>/<version>.toml`
pub(crate) static INTERVIEW: Table = Table {
    name: "interview",
    about: "An interview at one version: which sets it asks, in what order, and what is read out between.",
    keys: &[
        must("schema", Shape::One, ABOUT_SCHEMA),
        must("wave", Shape::Words(|| Wave::ALL.map(Wave::slug).to_vec()), "Which of the two interviews."),
        must("version", Shape::Count(1, 999), "Its version, which is also the file's name."),
        must("title", Shape::Text, "Its title."),
        must("languages", LANGUAGES, ABOUT_LANGUAGES),
        must("status", STATUS, ABOUT_STATUS),
        must("effective_from", Shape::Day, ABOUT_FROM),
        must("expected_minutes", Shape::Count(1, 240), "The minutes people are told it takes."),
        may("welsh", WELSH, ABOUT_WELSH),
        may("script", Shape::Tables(&SCRIPT), "Words to read out."),
        must("topic", Shape::Tables(&TOPIC), "A part of the interview."),
    ],
    by_word: &[],
};
