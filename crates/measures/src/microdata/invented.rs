//! Interviews that nobody gave: every answer follows from its place and from nothing else.

use anyhow::{Result, ensure};
use export::MicrodataRow;
use questionnaire::{Answer, Kind, Library, NonAnswer, Question, QuestionName, Questionnaire, Status, Wave};
use statistics::Month;

use crate::files;

/// How many interviews are different; longer files have them again.
const DIFFERENT: u32 = 500;

/// The questionnaires that are shipped.
pub(super) fn library() -> Result<Library> {
    let made = questionnaire::compile(&files::shipped()?);
    ensure!(made.library.interviews().count() > 0, "the questionnaires do not compile");
    Ok(made.library)
}

/// Interviews of the newest six-week version in use.
pub(super) fn rows(library: &Library) -> Vec<MicrodataRow> {
    let used = library.interviews().filter(|it| it.id.wave == Wave::SixWeek && it.status == Status::Live);
    let newest = used.max_by_key(|it| it.id.version);
    let month = Month::new(2026, 1);
    let made =
        newest.zip(month).map(|(asked, first)| (0..DIFFERENT).map(move |person| row(asked, first, person)));
    made.into_iter().flatten().collect()
}

fn row(asked: &Questionnaire, first: Month, person: u32) -> MicrodataRow {
    let month = (0..person % 24).fold(first, |month, _| month.next());
    let answer = |(place, question): (u32, &Question)| given(question, place, person);
    MicrodataRow {
        person: format!("{:016x}", u64::from(person) * 0x9E37_79B9_7F4A),
        force: "E23000099".to_owned(),
        month,
        team: format!("Invented team {}", person % 8),
        questionnaire: asked.id,
        complete: !person.is_multiple_of(9),
        answers: (0..).zip(asked.questions()).filter_map(answer).collect(),
    }
}

/// An answer, or one in eleven a reason for none.
fn given(question: &Question, place: u32, person: u32) -> Option<(QuestionName, Answer)> {
    let drawn = usize::try_from(place * 7 + person * 13).unwrap_or_default();
    let choice = |list: &questionnaire::ChoiceList| {
        list.choices.get(drawn % list.choices.len().max(1)).map(|choice| choice.name.clone())
    };
    let answer = match &question.kind {
        _ if drawn.is_multiple_of(11) => Answer::Missing(NonAnswer::DontKnow),
        Kind::SelectOne(list) => Answer::Choice(choice(list)?),
        Kind::SelectMultiple(list) => Answer::Choices(vec![choice(list)?]),
        Kind::Acknowledge => Answer::Acknowledged,
        _ => return None,
    };
    Some((question.name.clone(), answer))
}
