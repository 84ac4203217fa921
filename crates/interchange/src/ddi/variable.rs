//! One variable for each question that has an answer: `dataDscr`.

use std::io::Result;

use questionnaire::{Choice, Kind, Language, NonAnswer, Polarity, Question};

use super::xml::{Xml, in_language};
use crate::outline::{Outline, Section};

/// Writes a group of variables for each section, then the variables.
pub(super) fn write_all(xml: &mut Xml, outline: &Outline<'_>) -> Result<()> {
    xml.within("dataDscr", &[], |xml| {
        outline.sections.iter().try_for_each(|section| group(xml, section))?;
        outline.questions().filter(|question| is_variable(question)).try_for_each(|it| variable(xml, it))
    })
}

const fn is_variable(question: &Question) -> bool {
    !matches!(question.kind, Kind::Note)
}

/// Names are unique among questions; a prefix keeps them apart from groups.
fn id(question: &Question) -> String {
    format!("v_{}", question.name)
}

fn group(xml: &mut Xml, section: &Section<'_>) -> Result<()> {
    let variables: Vec<String> = section.questions().filter(|it| is_variable(it)).map(id).collect();
    if variables.is_empty() {
        return Ok(());
    }
    let (id, variables) = (format!("g_{}", section.name), variables.join(" "));
    let attributes = [("ID", id.as_str()), ("type", "section"), ("var", &variables), ("name", &section.name)];
    xml.within("varGrp", &attributes, |xml| xml.said("labl", &[], section.title))
}

/// The order of what is inside is the schema's.
fn variable(xml: &mut Xml, question: &Question) -> Result<()> {
    let id = id(question);
    let mut attributes =
        vec![("ID", id.as_str()), ("name", question.name.as_str()), ("intrvl", interval(question))];
    attributes.extend(nature(question).map(|nature| ("nature", nature)));
    xml.within("var", &attributes, |xml| {
        xml.said("labl", &[], &question.short_label)?;
        xml.words("security", &[], &format!("release: {}", release(question)))?;
        Language::ALL.into_iter().try_for_each(|language| asked(xml, question, language))?;
        range(xml, question)?;
        if let Some(relevant) = &question.relevant {
            xml.words("universe", &[("clusion", "I")], &format!("Asked when {relevant}"))?;
        }
        categories(xml, question)?;
        xml.words("concept", &[("vocab", "candour")], question.concept.as_str())?;
        derived(xml, question)?;
        xml.empty("varFormat", &[("type", format(question)), ("schema", "other")])?;
        notes(xml, question)
    })
}

fn asked(xml: &mut Xml, question: &Question, language: Language) -> Result<()> {
    let Some(words) = in_language(&question.label, language).filter(|_| question.is_asked()) else {
        return Ok(());
    };
    let id = format!("q_{}_{}", question.name, language.code());
    xml.within("qstn", &[("ID", &id), ("xml:lang", language.code())], |xml| {
        xml.words("qstnLit", &[], words)?;
        for more in [&question.hint, &question.probe].into_iter().flatten() {
            in_language(more, language).map_or(Ok(()), |words| xml.words("postQTxt", &[], words))?;
        }
        let guidance = question.guidance_hint.as_ref().and_then(|text| in_language(text, language));
        guidance.map_or(Ok(()), |words| xml.words("ivuInstr", &[], words))
    })
}

fn range(xml: &mut Xml, question: &Question) -> Result<()> {
    let Kind::Range { start, end, .. } = &question.kind else { return Ok(()) };
    let (start, end) = (start.to_string(), end.to_string());
    xml.within("valrng", &[], |xml| xml.empty("range", &[("min", &start), ("max", &end)]))
}

/// The choices, then the non-answer codes by their number in response files.
fn categories(xml: &mut Xml, question: &Question) -> Result<()> {
    let choices = question.choices().map(|list| list.choices.as_slice()).unwrap_or_default();
    choices.iter().try_for_each(|choice| category(xml, choice))?;
    question.non_answers.iter().try_for_each(|code| non_answer(xml, *code))
}

fn category(xml: &mut Xml, choice: &Choice) -> Result<()> {
    xml.within("catgry", &[("missing", "N")], |xml| {
        xml.words("catValu", &[], choice.name.as_str())?;
        xml.said("labl", &[], &choice.label)?;
        if choice.polarity == Polarity::None {
            return Ok(());
        }
        let score = choice.score.map(|score| format!(", score {score}")).unwrap_or_default();
        xml.words("txt", &[], &format!("{}{score}", choice.polarity.slug()))
    })
}

fn non_answer(xml: &mut Xml, code: NonAnswer) -> Result<()> {
    xml.within("catgry", &[("missing", "Y"), ("missType", code.name())], |xml| {
        xml.words("catValu", &[], &code.code().to_string())?;
        xml.words("labl", &[], code.name())
    })
}

fn derived(xml: &mut Xml, question: &Question) -> Result<()> {
    let Kind::Calculate(expression) = &question.kind else { return Ok(()) };
    xml.within("derivation", &[], |xml| xml.words("drvcmd", &[("syntax", "XLSForm")], expression.source()))
}

fn notes(xml: &mut Xml, question: &Question) -> Result<()> {
    xml.words("notes", &[("type", "candour"), ("subject", "set")], &question.set.to_string())?;
    xml.words("notes", &[("type", "candour"), ("subject", "role")], role(question))?;
    if let Some(constraint) = &question.constraint {
        let source = constraint.test.source();
        xml.words("notes", &[("type", "candour"), ("subject", "constraint")], source)?;
    }
    let right = question.victims_code_right.map(|right| right.to_string());
    right.map_or(Ok(()), |right| {
        xml.words("notes", &[("type", "candour"), ("subject", "victims_code_right")], &right)
    })
}

fn role(question: &Question) -> &'static str {
    use questionnaire::QuestionRole::{Driver, Open, Outcome, Process};
    match question.role {
        Outcome => "outcome",
        Driver => "driver",
        Process => "process",
        Open => "open",
    }
}

const fn release(question: &Question) -> &'static str {
    use questionnaire::Release::{Internal, Never, Published};
    match question.release {
        Never => "never",
        Internal => "internal",
        Published => "published",
    }
}

const fn interval(question: &Question) -> &'static str {
    match question.kind {
        Kind::Decimal | Kind::Date(_) | Kind::Time => "contin",
        _ => "discrete",
    }
}

fn nature(question: &Question) -> Option<&'static str> {
    match &question.kind {
        Kind::SelectOne(list) if list.choices.iter().any(|choice| choice.score.is_some()) => Some("ordinal"),
        Kind::SelectOne(_) | Kind::SelectMultiple(_) => Some("nominal"),
        Kind::Integer | Kind::Decimal | Kind::Range { .. } => Some("ratio"),
        _ => None,
    }
}

const fn format(question: &Question) -> &'static str {
    match question.kind {
        Kind::Integer | Kind::Decimal | Kind::Range { .. } => "numeric",
        _ => "character",
    }
}
