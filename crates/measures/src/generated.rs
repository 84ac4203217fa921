//! An interview of two hundred questions, made up: chains of conditions, lists, numbers and calculations as in real ones.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use questionnaire::{Questionnaire, Severity, Source, Wave, compile};

use crate::form::Form;

/// How many questions it has.
pub(crate) const QUESTIONS: usize = 200;

/// The files of the interview.
pub(crate) fn sources() -> Vec<Source> {
    let mut questions = String::new();
    for at in 0..QUESTIONS {
        question(&mut questions, at);
    }
    Form { questions, ..Form::default() }.sources()
}

/// The interview itself.
pub(crate) fn interview() -> Result<Questionnaire> {
    let compilation = compile(&sources());
    let made = compilation.library.interview(Wave::SixWeek, 1).cloned();
    let errors = compilation.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    made.ok_or_else(|| {
        let said: Vec<String> = errors.map(ToString::to_string).collect();
        anyhow!("the generated interview does not compile: {}", said.join("; "))
    })
}

/// Groups of eight: a first question, six that follow from it in six ways, and a calculation over the group.
fn question(questions: &mut String, at: usize) {
    let first = at - at % 8;
    let (kind, more) = match at % 8 {
        0 => ("select_one yes_no", String::new()),
        1 => ("select_multiple people", format!("relevant = \"${{q{first}}} = 'yes'\"")),
        2 => ("select_one yes_no", format!("relevant = \"selected(${{q{}}}, 'isva')\"", first + 1)),
        3 => {
            let condition = format!("${{q{first}}} = 'yes' and selected(${{q{}}}, 'friend')", first + 1);
            ("integer", format!("relevant = \"{condition}\"\nconstraint = \". >= 0 and . < 100\""))
        }
        4 => ("select_one yes_no", format!("relevant = \"${{q{}}} > 3\"", first + 3)),
        5 => ("text", format!("relevant = \"${{q{}}} = 'no'\"", first + 4)),
        6 => {
            let before = first.saturating_sub(8);
            ("select_one yes_no", format!("relevant = \"${{q{first}}} = 'no' or ${{q{before}}} = 'yes'\""))
        }
        _ => ("calculate", format!("calculation = \"coalesce(${{q{}}}, 0) + 1\"", first + 3)),
    };
    let _ = writeln!(
        questions,
        "[[question]]\nname = \"q{at}\"\nconcept = \"form.q{at}\"\ntype = \"{kind}\"\nlabel = {{ en = \"Question {at}?\" }}\n\
         short_label = {{ en = \"Question {at}\" }}\nrole = \"process\"\nrelease = \"internal\"\n{more}\n"
    );
}
