//! What people write in a cell, in the words a form would send.

use super::kind::plain;
use crate::{AskStage, AskedBy, RawDate};

/// The cell holds what a spreadsheet would work out. A number may begin with a plus.
pub(super) fn is_formula(field: &str, cell: &str) -> bool {
    let number = field == "number" && cell.starts_with('+');
    cell.starts_with(['=', '+', '-', '@']) && !number
}

/// The cell without stray spaces, and without the mark by which a spreadsheet is told that it is text.
pub(crate) fn tidy(cell: &str) -> &str {
    let cell = cell.trim();
    let marked = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '0']));
    marked.unwrap_or(cell)
}

/// "yes" in the ways people write it, in either language; anything else as it stands.
pub(super) fn yes(cell: &str) -> String {
    let yes = ["yes", "y", "true", "1", "ie", "do", "ydw", "ydyn", "oes", "cytunwyd", "agreed"];
    if yes.contains(&plain(cell).as_str()) { "yes".to_owned() } else { cell.to_owned() }
}

/// A language by its code or its name.
pub(super) fn language(cell: &str) -> String {
    match plain(cell).as_str() {
        "en" | "eng" | "english" | "saesneg" => "en".to_owned(),
        "cy" | "cym" | "welsh" | "cymraeg" => "cy".to_owned(),
        _ => cell.to_owned(),
    }
}

/// Who asked, by its slug with or without its hyphen, or by the usual short names.
pub(super) fn asked_by(cell: &str) -> String {
    let plain_cell = plain(cell);
    let short = match plain_cell.as_str() {
        "oic" | "officer" | "officerinthecase" | "officerinchargeofthecase" | "swyddogachos" => {
            Some(AskedBy::InvestigatingOfficer)
        }
        "soit" | "solo" | "sto" | "speciallytrainedofficer" => Some(AskedBy::SpecialistOfficer),
        "isva" | "independentsexualviolenceadviser" => Some(AskedBy::IndependentAdviser),
        "wcu" | "witnesscareunit" => Some(AskedBy::WitnessCare),
        "panelliaisonofficer" => Some(AskedBy::LiaisonOfficer),
        "someoneelse" | "arall" | "rhywunarall" => Some(AskedBy::Other),
        _ => AskedBy::ALL.into_iter().find(|role| plain(role.slug()) == plain_cell),
    };
    short.map_or_else(|| cell.to_owned(), |role| role.slug().to_owned())
}

/// When in the investigation, by its slug with or without its hyphen.
pub(super) fn stage(cell: &str) -> String {
    let found = AskStage::ALL.into_iter().find(|stage| plain(stage.slug()) == plain(cell));
    found.map_or_else(|| cell.to_owned(), |stage| stage.slug().to_owned())
}

/// Days of the week, parted by anything.
pub(super) fn days(cell: &str) -> Vec<String> {
    let words = cell.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(|word| english_day(word).to_owned()).collect()
}

fn english_day(word: &str) -> &str {
    match plain(word).as_str() {
        "llun" => "mon",
        "mawrth" => "tue",
        "mercher" => "wed",
        "iau" => "thu",
        "gwener" => "fri",
        "sadwrn" => "sat",
        "sul" => "sun",
        _ => word,
    }
}

/// What happened, by its slug or in the usual words.
pub(super) fn event(cell: &str) -> String {
    let slug = match plain(cell).as_str() {
        "report" | "reported" | "adroddiad" => "report",
        "abe" | "abeinterview" | "videointerview" | "cyfweliadabe" => "abe",
        "arrest" | "arrested" | "arestio" | "arestiwyd" => "arrest",
        "charge" | "charged" | "cyhuddo" | "cyhuddwyd" => "charge",
        "outcome" | "canlyniad" => "outcome",
        "closure" | "closed" | "caseclosed" | "cau" | "caewyd" => "closure",
        "correction" | "cywiriad" => "correction",
        _ => return cell.to_owned(),
    };
    slug.to_owned()
}

/// A day as it is written here, with the day before the month, or as machines write it. A time after it is left out.
pub(super) fn date(cell: &str) -> RawDate {
    let day = cell.split(['T', 't']).next().filter(|first| first.len() == 10).unwrap_or(cell);
    let parts: Vec<&str> = day.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year, month, day, time @ ..] if year.len() == 4 && is_time(time) => raw(year, month, day),
        [day, month, year, time @ ..] if is_time(time) => raw(year, month, day),
        _ => RawDate::iso(cell),
    }
}

fn is_time(parts: &[&str]) -> bool {
    parts.iter().all(|part| part.contains(':'))
}

fn raw(year: &str, month: &str, day: &str) -> RawDate {
    RawDate { year: year.to_owned(), month: month_number(month), day: day.to_owned() }
}

/// The number of a month that may stand in words, in either language; anything else as it stands.
pub(crate) fn month_number(month: &str) -> String {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "ionawr"),
        ("february", "chwefror"),
        ("march", "mawrth"),
        ("april", "ebrill"),
        ("may", "mai"),
        ("june", "mehefin"),
        ("july", "gorffennaf"),
        ("august", "awst"),
        ("september", "medi"),
        ("october", "hydref"),
        ("november", "tachwedd"),
        ("december", "rhagfyr"),
    ];
    let typed = plain(month);
    let named = |(english, welsh): &(&str, &str)| {
        typed.len() >= 3 && (english.starts_with(&typed) || welsh.starts_with(&typed))
    };
    let found = (1..).zip(MONTHS).find(|(_, names)| named(names));
    found.map_or_else(|| month.to_owned(), |(number, _): (u32, _)| number.to_string())
}
