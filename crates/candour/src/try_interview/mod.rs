//! `candour try`: an interview in the terminal, with nobody in it. Nothing is kept.
//!
//! [`conversation`] goes through the items, [`prompt`] shows a question, [`entry`] reads what was typed, [`answering`]
//! takes it or says why not.

mod answering;
mod conversation;
mod entry;
mod prompt;
mod summary;

use std::io::Write;
use std::process::ExitCode;

use conversation::Conversation;

use crate::situation::Situation;

/// Holds the interview over standard input and output. The end of the input ends it.
pub(crate) fn run(situation: &Situation) -> anyhow::Result<ExitCode> {
    let (questionnaire, facts) = situation.open()?;
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    let mut conversation = Conversation::begin(&questionnaire, facts, situation.language);
    conversation.hold(&mut input, &mut output)?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
