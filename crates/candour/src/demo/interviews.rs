//! An interview in the demonstration: topic by topic, as an interviewer types it.

use access::Actor;
use access::permission::{FinishInterview, SaveAnswers, StartInterview};
use anyhow::Context;
use chrono::{NaiveDateTime, TimeDelta};
use fieldwork::Interview;
use operations::{ClosingConsents, RawEntry, Save, finish_interview, save_answers, start_interview};
use questionnaire::{Answers, Facts, Item, Questionnaire, Topic, Wave};

use super::replies::Temperament;
use super::story::{Story, Visit, permit};

/// One interview that is going on.
struct Going<'a> {
    interview: &'a Interview,
    interviewer: &'a Actor,
    temperament: Temperament,
    facts: Facts,
    answers: Answers,
    rev: u64,
    seq: u64,
}

impl Story {
    /// Asks everything that the answers lead to, saving at the end of each topic.
    pub(super) async fn interview(
        &mut self,
        start: NaiveDateTime,
        visit: &Visit,
        interviewer: &Actor,
    ) -> anyhow::Result<()> {
        let Some(person) = self.people.get(visit.person) else { return Ok(()) };
        let (language, kindness) = (person.language, person.kindness);
        let permit_start = permit::<StartInterview>(interviewer)?;
        let interview = start_interview(&self.platform, &permit_start, visit.case, language).await?;
        let library = self.platform.library.clone();
        let asked = interview.questionnaire;
        let questionnaire =
            library.interview(asked.wave, asked.version).context("the questionnaire is loaded")?;
        let temperament = Temperament { kindness, month: self.month_of_story(start.date()), language };
        let facts = Facts::on(start.date());
        let mut going = Going {
            interview: &interview,
            interviewer,
            temperament,
            facts,
            answers: Answers::default(),
            rev: 0,
            seq: 0,
        };
        for topic in &questionnaire.topics {
            self.clock.pass(TimeDelta::minutes(5));
            self.topic(questionnaire, topic, &mut going).await?;
        }
        let closing = ClosingConsents {
            quotes: Some(self.dice.chance(0.6)),
            told_what_changed: Some(self.dice.chance(0.7)),
            second_interview: Some(visit.wave == Wave::SixWeek && self.dice.chance(0.85)),
        };
        let permit_finish = permit::<FinishInterview>(interviewer)?;
        finish_interview(&self.platform, &permit_finish, interview.id, closing).await?;
        self.told.interviewed += 1;
        Ok(())
    }

    async fn topic(
        &mut self,
        questionnaire: &Questionnaire,
        topic: &Topic,
        going: &mut Going<'_>,
    ) -> anyhow::Result<()> {
        let mut entries = Vec::new();
        for item in &topic.items {
            let Item::Question(question) = item else { continue };
            if !questionnaire.route(&going.answers, &going.facts).asks(&question.name) {
                continue;
            }
            let reply = going.temperament.reply(question, &mut self.dice);
            if let Some(Ok(Some(answer))) = reply.value.as_deref().map(|value| question.accept(value)) {
                going.answers.set(question.name.clone(), answer);
            }
            going.seq += 1;
            entries.push(RawEntry {
                question: question.name.to_string(),
                value: reply.value,
                words: reply.words,
                seq: going.seq,
                language: going.temperament.language,
            });
        }
        if entries.is_empty() {
            return Ok(());
        }
        let save = Save {
            save_id: self.save_id(),
            page: "demo".to_owned(),
            rev: going.rev,
            language: None,
            answers: entries,
        };
        let permit = permit::<SaveAnswers>(going.interviewer)?;
        going.rev = save_answers(&self.platform, &permit, going.interview.id, save).await?.rev;
        Ok(())
    }

    fn save_id(&self) -> uuid::Uuid {
        self.platform.environment.uuid()
    }
}
