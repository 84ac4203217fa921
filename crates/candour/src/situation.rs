//! What `route` and `try` are about: an interview or a set by itself, the case, the day and the language.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::Args;
use operations::Environment;
use questionnaire::{
    CASE_FACTS, Compilation, Facts, Language, Questionnaire, QuestionnaireId, SetId, Source, Wave,
};

use crate::given::{self, Given};
use crate::machine::Machine;
use crate::{files, single_set};

/// The interview and the case it is tried on.
#[derive(Debug, Args)]
pub(crate) struct Situation {
    /// The interview or question set, such as six-week@1 or respect@1
    #[arg(value_name = "NAME@VERSION")]
    what: String,
    /// The directory that holds the question sets
    #[arg(long, default_value = "questionnaires")]
    directory: PathBuf,
    /// en or cy
    #[arg(long, default_value = "en", value_parser = language)]
    pub(crate) language: Language,
    /// The day the interview begins, such as 2026-10-05; today, where none is named
    #[arg(long, value_name = "DAY")]
    today: Option<NaiveDate>,
    /// A fact of the case, such as outcome=charged; may be given again
    #[arg(long, value_name = "FACT=VALUE", value_parser = fact)]
    case: Vec<(String, String)>,
    /// A file of answers to the six-week interview, for a case-closure interview that reads them
    #[arg(long, value_name = "FILE")]
    prior: Option<PathBuf>,
}

impl Situation {
    /// The interview, and what is known when it begins.
    pub(crate) fn open(&self) -> anyhow::Result<(Questionnaire, Facts)> {
        let sources = files::sources(&self.directory)?;
        let compilation = questionnaire::compile(&sources);
        let questionnaire = self.questionnaire(&compilation, &sources)?;
        let mut facts = Facts::on(self.today.unwrap_or_else(|| Machine.now().date_naive()));
        facts.case.extend(self.case.iter().cloned());
        if let Some(path) = &self.prior {
            facts.prior = self.earlier_answers(path, &compilation)?;
        }
        Ok((questionnaire, facts))
    }

    fn questionnaire(&self, compilation: &Compilation, sources: &[Source]) -> anyhow::Result<Questionnaire> {
        if let Ok(id) = QuestionnaireId::parse(&self.what) {
            let found = compilation.library.interview(id.wave, id.version).cloned();
            return found.with_context(|| self.missing(compilation));
        }
        let id = SetId::parse(&self.what)?;
        let set = compilation.library.set(&id).with_context(|| self.missing(compilation))?;
        single_set::interview(set, sources, compilation)
    }

    fn missing(&self, compilation: &Compilation) -> String {
        let interviews = compilation.library.interviews().map(|it| it.id.to_string());
        let known: Vec<String> =
            interviews.chain(compilation.library.sets().map(|it| it.id.to_string())).collect();
        format!(
            "{} is not there or has errors: name one of {}, or run `candour check {}`",
            self.what,
            known.join(", "),
            self.directory.display()
        )
    }

    /// An answer of an earlier interview may be to any version of it; the newest that asks the question reads it.
    fn earlier_answers(
        &self,
        path: &Path,
        compilation: &Compilation,
    ) -> anyhow::Result<questionnaire::Answers> {
        let versions = compilation.library.interviews().filter(|it| it.id.wave == Wave::SixWeek);
        let questions: Vec<_> = versions.flat_map(Questionnaire::questions).collect();
        let Given { answers, refused } =
            given::read(path, |name| questions.iter().rev().find(|it| it.name.as_str() == name).copied())?;
        if !refused.is_empty() {
            bail!("{} cannot be used:\n{}", path.display(), refused.join("\n"));
        }
        Ok(answers)
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::parse(code).ok_or_else(|| "choose en or cy".to_owned())
}

fn fact(pair: &str) -> Result<(String, String), String> {
    let known = CASE_FACTS.map(|(name, _)| name);
    match pair.split_once('=') {
        Some((name, value)) if known.contains(&name) => Ok((name.to_owned(), value.to_owned())),
        _ => Err(format!("write FACT=VALUE, where the fact is one of {}", known.join(", "))),
    }
}
