//! Goes through an interview item by item, forwards and back.

use std::io::{BufRead, Write};

use questionnaire::{
    Answers, Facts, Item, Language, Question, QuestionName, Questionnaire, Route, Said, ScriptKind, Text,
};

use super::entry::Entry;
use super::{prompt, summary};

/// An interview being tried.
pub(super) struct Conversation<'q> {
    questionnaire: &'q Questionnaire,
    items: Vec<&'q Item>,
    facts: Facts,
    pub(super) language: Language,
    pub(super) answers: Answers,
    /// The places of the questions that were asked on the way here.
    passed: Vec<usize>,
    at: usize,
}

/// Where to go after a question.
enum Next {
    On,
    Back,
    End,
}

/// Where words go, and where they come from.
struct Terminal<'t> {
    input: &'t mut dyn BufRead,
    output: &'t mut dyn Write,
}

impl<'q> Conversation<'q> {
    pub(super) fn begin(questionnaire: &'q Questionnaire, facts: Facts, language: Language) -> Self {
        let items = questionnaire.items().collect();
        Self { questionnaire, items, facts, language, answers: Answers::default(), passed: Vec::new(), at: 0 }
    }

    /// Asks everything on the route, then says what came of it.
    pub(super) fn hold(&mut self, input: &mut dyn BufRead, output: &mut dyn Write) -> std::io::Result<()> {
        let mut terminal = Terminal { input, output };
        let title = self.questionnaire.title.say(self.language);
        write!(terminal.output, "Practice: nothing is kept.\n{title}\n\n{}", prompt::HELP)?;
        while let Some(item) = self.items.get(self.at).copied() {
            match self.item(item, &mut terminal)? {
                Next::On => self.at += 1,
                Next::Back => self.at = self.passed.pop().unwrap_or(self.at),
                Next::End => break,
            }
        }
        let page = summary::page(self.questionnaire, (&self.answers, &self.facts), self.language);
        write!(terminal.output, "{page}")
    }

    pub(super) fn route(&self) -> Route {
        self.questionnaire.route(&self.answers, &self.facts)
    }

    fn item(&mut self, item: &Item, terminal: &mut Terminal<'_>) -> std::io::Result<Next> {
        match item {
            Item::Script(script) if self.route().reads(&script.name) => {
                writeln!(terminal.output, "\n{}", self.say(&script.text))?;
                Ok(Next::On)
            }
            Item::Question(question) if self.route().asks(&question.name) => {
                self.question(question, terminal)
            }
            _ => Ok(Next::On),
        }
    }

    fn question(&mut self, question: &Question, terminal: &mut Terminal<'_>) -> std::io::Result<Next> {
        write!(
            terminal.output,
            "{}",
            prompt::question(&self.worded(question), &self.route(), self.language)
        )?;
        if !question.is_asked() {
            return Ok(Next::On);
        }
        let mut remarked = None;
        loop {
            let Some(entry) = self.entry(question, terminal)? else { return Ok(Next::End) };
            match entry {
                Entry::Back if self.passed.is_empty() => {
                    writeln!(terminal.output, "This is the first question.")?;
                }
                Entry::Back => return Ok(Next::Back),
                Entry::Skip => return Ok(self.passed_on()),
                Entry::Stop => return self.script(ScriptKind::Stop, terminal).map(|()| Next::End),
                Entry::Help => write!(terminal.output, "{}", prompt::HELP)?,
                Entry::Script(kind) => self.script(kind, terminal)?,
                Entry::Nothing if self.may_pass(question) => return Ok(self.passed_on()),
                Entry::Nothing => writeln!(terminal.output, "{}", self.needed(question))?,
                Entry::Raw(raw) => match self.answer(question, &raw, &mut remarked) {
                    Ok(()) => return Ok(self.passed_on()),
                    Err(refusal) => writeln!(terminal.output, "{refusal}")?,
                },
            }
        }
    }

    /// A text with what was said in its place. Days and times are said as they are written.
    fn say(&self, text: &Text) -> String {
        let route = self.route();
        let said = |name: &QuestionName| match self.questionnaire.said(name, &self.answers, &route)? {
            Said::Words(words) => Some(words.say(self.language).to_owned()),
            Said::Date(date) => Some(date.to_string()),
            Said::Day(day) => Some(day.to_string()),
            Said::Time(time) => Some(time.format("%H:%M").to_string()),
        };
        text.say_with(self.language, &said)
    }

    /// The question as it is put now.
    fn worded(&self, question: &Question) -> Question {
        let now = |text: &Text| Text::english(self.say(text));
        Question {
            label: now(&question.label),
            hint: question.hint.as_ref().map(now),
            guidance_hint: question.guidance_hint.as_ref().map(now),
            probe: question.probe.as_ref().map(now),
            ..question.clone()
        }
    }

    fn passed_on(&mut self) -> Next {
        self.passed.push(self.at);
        Next::On
    }

    /// The next line; none at the end of the input. Enter alone takes the default where nothing is answered.
    fn entry(&self, question: &Question, terminal: &mut Terminal<'_>) -> std::io::Result<Option<Entry>> {
        let answer = self.answers.get(&question.name);
        write!(terminal.output, "{}", prompt::invitation(question, answer, self.language))?;
        terminal.output.flush()?;
        let mut line = Vec::new();
        if terminal.input.read_until(b'\n', &mut line)? == 0 {
            writeln!(terminal.output)?;
            return Ok(None);
        }
        let entry = Entry::read(&String::from_utf8_lossy(&line), question, &self.route());
        Ok(Some(match (entry, &question.default) {
            (Entry::Nothing, Some(default)) if answer.is_none() => Entry::Raw(default.clone()),
            (entry, _) => entry,
        }))
    }

    fn may_pass(&self, question: &Question) -> bool {
        !question.required || self.answers.get(&question.name).is_some()
    }

    fn needed(&self, question: &Question) -> String {
        let own = question.required_message.as_ref().map(|message| message.say(self.language).to_owned());
        own.unwrap_or_else(|| "An answer is needed here. Type `skip` to go on without one.".to_owned())
    }

    /// The first of a kind that is read here: some kinds have another for when something is wrong.
    fn script(&self, kind: ScriptKind, terminal: &mut Terminal<'_>) -> std::io::Result<()> {
        let route = self.route();
        let mut scripts = self.questionnaire.scripts.iter().filter(|script| script.kind == kind);
        match scripts.find(|script| route.reads(&script.name)) {
            Some(script) => writeln!(terminal.output, "\n{}", self.say(&script.text)),
            None => writeln!(terminal.output, "This interview has no such script."),
        }
    }
}
