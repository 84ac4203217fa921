//! `type` of a row, in all the spellings XLSForm has for one.

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// The first row of a group: `group` or `repeat`.
    Begin(&'static str),
    /// The last row of a group.
    End(&'static str),
    /// A question, with its type as question files write it.
    Question(String),
    /// Something the program notes by itself.
    Noted,
    /// Something a question set cannot hold, with what to do.
    Unknown(&'static str),
}

const SELECTS: [(&str, &str); 9] = [
    ("select_one ", "select_one"),
    ("select one from ", "select_one"),
    ("select one ", "select_one"),
    ("select1 ", "select_one"),
    ("add select one prompt using ", "select_one"),
    ("select_multiple ", "select_multiple"),
    ("select all that apply from ", "select_multiple"),
    ("select multiple ", "select_multiple"),
    ("add select multiple prompt using ", "select_multiple"),
];

const PLAIN: [(&str, &str); 17] = [
    ("integer", "integer"),
    ("int", "integer"),
    ("decimal", "decimal"),
    ("text", "text"),
    ("string", "text"),
    ("date", "date"),
    ("time", "time"),
    ("note", "note"),
    ("acknowledge", "acknowledge"),
    ("trigger", "acknowledge"),
    ("range", "range"),
    ("calculate", "calculate"),
    ("calculation", "calculate"),
    ("hidden", "hidden"),
    ("add text prompt", "text"),
    ("add integer prompt", "integer"),
    ("add note prompt", "note"),
];

const NOTED: [&str; 12] = [
    "start",
    "end",
    "today",
    "deviceid",
    "device id",
    "imei",
    "subscriberid",
    "simserial",
    "username",
    "email",
    "phonenumber",
    "audit",
];

const OTHER: [(&str, &str); 14] = [
    ("datetime", "Ask for a `date` and a `time`."),
    ("geopoint", "Ask for the place in words, or take it out."),
    ("geotrace", "Take it out."),
    ("geoshape", "Take it out."),
    ("image", "Take it out: answers are words, numbers and choices."),
    ("photo", "Take it out: answers are words, numbers and choices."),
    ("audio", "Take it out: nothing is recorded."),
    ("background-audio", "Take it out: nothing is recorded."),
    ("video", "Take it out: nothing is recorded."),
    ("file", "Take it out: answers are words, numbers and choices."),
    ("barcode", "Ask for it as `text`."),
    ("rank", "Ask for the most important with `select_one`."),
    ("begin loop", "Use `begin repeat` with a `repeat_count`."),
    ("end loop", "Use `begin repeat` with a `repeat_count`."),
];

/// Reads a type.
pub(super) fn of(text: &str) -> RowKind {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = text.to_lowercase();
    let spaced = lower.replace('_', " ");
    match spaced.as_str() {
        "begin group" => return RowKind::Begin("group"),
        "begin repeat" => return RowKind::Begin("repeat"),
        "end group" => return RowKind::End("group"),
        "end repeat" => return RowKind::End("repeat"),
        _ => {}
    }
    if lower.contains("from_file") || lower.contains("from file") || lower.starts_with("select_one_external")
    {
        return RowKind::Unknown(
            "Put the choices on the choices sheet and use `select_one` with the list's name.",
        );
    }
    if let Some((spelled, kind)) = SELECTS.iter().find(|(spelled, _)| lower.starts_with(spelled)) {
        return select(kind, text.get(spelled.len()..).unwrap_or_default());
    }
    if let Some((_, kind)) = PLAIN.iter().find(|(spelled, _)| *spelled == lower || *spelled == spaced) {
        return RowKind::Question((*kind).to_owned());
    }
    if NOTED.contains(&spaced.as_str()) {
        return RowKind::Noted;
    }
    let named = OTHER
        .iter()
        .find(|(spelled, _)| spaced.split(' ').next() == Some(spelled) || spaced.starts_with(spelled));
    RowKind::Unknown(named.map_or("Use a type a question set has.", |(_, remedy)| remedy))
}

fn select(kind: &str, rest: &str) -> RowKind {
    match rest.split(' ').collect::<Vec<_>>().as_slice() {
        [list] => RowKind::Question(format!("{kind} {list}")),
        [_, "or_other"] | [_, "or", "specify", "other"] => RowKind::Unknown(
            "Add a choice `other` to the list, with `candour_opens_text` true, or ask for it in a text question.",
        ),
        _ => RowKind::Unknown("Write `select_one` or `select_multiple` and the name of one list."),
    }
}
