//! The rehearsal of a second version: what becomes of each question, its figures and the files.

use chrono::NaiveDate;
use fieldwork::{Id, ResponseRecord};
use proptest::prelude::*;
use questionnaire::{Facts, Library, QuestionName, QuestionnaireId, Source, Wave, compile};
use statistics::{DisclosurePolicy, QuestionReplay, Rehearsal, Renamed, Rough};
use tabulation::{Replayed, Versions, rehearse};
use uuid::Uuid;

use crate::panel::force;

const FORM: [(&str, &str); 5] = [
    ("choices.toml", include_str!("rehearsing/choices.toml")),
    ("question-sets/panel/1.toml", include_str!("rehearsing/set_1.toml")),
    ("question-sets/panel/2.toml", include_str!("rehearsing/set_2.toml")),
    ("interviews/six-week/1.toml", include_str!("rehearsing/interview_1.toml")),
    ("interviews/six-week/2.toml", include_str!("rehearsing/interview_2.toml")),
];

fn library() -> Library {
    let source = |(path, text): (&str, &str)| Source { path: path.to_owned(), text: text.to_owned() };
    let compilation = compile(&FORM.map(source));
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    compilation.library
}

/// A finished interview of the first version.
fn interview(library: &Library, number: u128, answers: &[(&str, &str)]) -> Replayed {
    let questionnaire = library.interview(Wave::SixWeek, 1).unwrap();
    let answers = answers.iter().map(|(name, raw)| {
        let name = QuestionName::parse(name).unwrap();
        let answer = questionnaire.question(&name).unwrap().accept(raw).unwrap().unwrap();
        (name, answer)
    });
    let day = NaiveDate::from_ymd_opt(2026, 10, 17).unwrap();
    let record = ResponseRecord {
        interview: Id::from_uuid(Uuid::from_u128(number)),
        force: force().code,
        wave: Wave::SixWeek,
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version: 1 },
        finished_on: day,
        team: None,
        groups: std::collections::BTreeMap::new(),
        answers: answers.collect(),
    };
    Replayed { record, facts: Facts::on(day) }
}

/// Thirty people: eighteen were told of an arrest, twelve had none to be told of.
fn thirty(library: &Library) -> Vec<Replayed> {
    let told =
        [("arrest", "yes"), ("told", "agree"), ("helped_by", "adviser"), ("mood", "agree"), ("gone", "no")];
    let not_told = [("arrest", "no"), ("helped_by", "friend"), ("mood", "disagree"), ("gone", "yes")];
    let first = (1..=18).map(|number| interview(library, number, &told));
    first.chain((19..=30).map(|number| interview(library, number, &not_told))).collect()
}

fn rehearsed(library: &Library, interviews: &[Replayed]) -> Rehearsal {
    let versions = Versions {
        library,
        before: library.interview(Wave::SixWeek, 1).unwrap(),
        after: library.interview(Wave::SixWeek, 2).unwrap(),
    };
    rehearse(versions, interviews, &DisclosurePolicy::FLOOR).unwrap()
}

fn of<'a>(rehearsal: &'a Rehearsal, name: &str) -> &'a QuestionReplay {
    let named = |replay: &&QuestionReplay| {
        [&replay.after, &replay.before].iter().any(|it| it.as_deref() == Some(name))
    };
    rehearsal.questions.iter().find(named).unwrap()
}

#[test]
fn a_wider_condition_asks_more_people_and_leaves_them_without_an_answer() {
    let library = library();
    let rehearsal = rehearsed(&library, &thirty(&library));
    let told = of(&rehearsal, "told");
    assert_eq!((told.asked_before, told.asked_after), (Rough::About(20), Rough::About(30)));
    assert_eq!((told.newly_asked, told.no_longer_asked), (Rough::About(10), Rough::Nobody));
    assert_eq!((told.required_unanswered, told.not_carried), (Rough::About(10), Rough::Nobody));
    assert_eq!((rehearsal.interviews, rehearsal.routed_differently), (Rough::About(30), Rough::About(10)));
}

#[test]
fn answers_follow_their_codes_and_the_figures_stay() {
    let library = library();
    let rehearsal = rehearsed(&library, &thirty(&library));
    let helped = of(&rehearsal, "helped_by");
    assert_eq!((helped.relation.as_str(), helped.not_carried), ("recoded", Rough::Nobody));
    let renamed = |before: &str, after: &str| Renamed {
        before: format!("panel.helped_by = {before}"),
        after: format!("panel.helped_by = {after}"),
    };
    assert_eq!(rehearsal.exports.renamed, [renamed("adviser", "isva"), renamed("friend", "somebody_close")]);
    let figure = rehearsal
        .figures
        .iter()
        .find(|figure| figure.series_after.as_deref() == Some("panel.helped_by"))
        .unwrap();
    assert_eq!(figure.before, figure.after);
    assert_eq!(figure.after.unwrap().base.shown(), Some(&30));
}

#[test]
fn what_is_not_comparable_is_left_behind_and_begins_anew() {
    let library = library();
    let rehearsal = rehearsed(&library, &thirty(&library));
    let mood = of(&rehearsal, "mood");
    assert_eq!((mood.relation.as_str(), mood.not_carried), ("related", Rough::About(30)));
    let figure = rehearsal
        .figures
        .iter()
        .find(|figure| figure.series_before.as_deref() == Some("panel.mood"))
        .unwrap();
    assert!(!figure.trend_goes_on);
    assert_eq!(figure.series_after.as_deref(), Some("panel.mood@2"));
    // Eighteen of thirty agreed; nobody was asked the new question.
    assert_eq!(figure.before.unwrap().favourable.shown(), Some(&60));
    assert!(figure.after.is_none_or(|after| !after.favourable.is_shown()));
}

#[test]
fn a_question_that_goes_ends_its_rows_and_a_new_one_begins_its_own() {
    let library = library();
    let rehearsal = rehearsed(&library, &thirty(&library));
    let gone = of(&rehearsal, "gone");
    assert_eq!((gone.relation.as_str(), gone.no_longer_asked), ("withdrawn", Rough::About(30)));
    let fresh = of(&rehearsal, "fresh");
    assert_eq!((fresh.newly_asked, fresh.required_unanswered), (Rough::About(30), Rough::About(30)));
    assert_eq!(rehearsal.exports.removed, ["panel.mood", "panel.gone"]);
    assert_eq!(rehearsal.exports.added, ["panel.mood@2", "panel.fresh"]);
}

/// Words are sealed: whether a question of words was answered is not known, so nobody is said to lack the answer.
#[test]
fn words_take_no_part() {
    let library = library();
    let rehearsal = rehearsed(&library, &thirty(&library));
    assert_eq!(of(&rehearsal, "words").required_unanswered, Rough::Nobody);
}

#[test]
fn a_few_people_are_only_said_to_be_few() {
    let library = library();
    let mut interviews = thirty(&library);
    interviews.truncate(21);
    let told = of(&rehearsed(&library, &interviews), "told").newly_asked;
    assert_eq!(told, Rough::FewerThan(5));
    interviews.truncate(18);
    let told = of(&rehearsed(&library, &interviews), "told").newly_asked;
    assert_eq!(told, Rough::FewerThan(5), "nobody, among too few people to say so");
}

#[test]
fn without_interviews_the_files_alone_are_compared() {
    let library = library();
    let rehearsal = rehearsed(&library, &[]);
    assert_eq!(rehearsal.interviews, Rough::FewerThan(5));
    assert_eq!(rehearsal.exports, rehearsed(&library, &thirty(&library)).exports);
    assert!(rehearsal.figures.iter().all(|figure| figure.before.is_none() && figure.after.is_none()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_order_of_the_interviews_never_matters(order in Just((0..30).collect::<Vec<usize>>()).prop_shuffle()) {
        let library = library();
        let interviews = thirty(&library);
        let expected = rehearsed(&library, &interviews);
        let mut sorted: Vec<(usize, Replayed)> = order.into_iter().zip(interviews).collect();
        sorted.sort_by_key(|(place, _)| *place);
        let shuffled: Vec<Replayed> = sorted.into_iter().map(|(_, interview)| interview).collect();
        prop_assert_eq!(rehearsed(&library, &shuffled), expected);
    }
}
