//! The interviews of everybody else, through the operations, so that the month has figures.

use fieldwork::ForceCode;
use operations::close_month;
use questionnaire::{Question, Wave};
use statistics::Month;
use testing::EASTMERE;

use crate::Journey;

/// Interviews enough for a period and for its counts.
pub(crate) const PEOPLE: usize = 24;

impl Journey {
    /// October, in which few were content, closed.
    pub(crate) async fn october_passes(&self) {
        self.panel.set_clock("2026-10-06T09:00");
        self.people_are_interviewed(3).await;
        self.panel.set_clock("2026-11-02T09:00");
        self.close("2026-10").await;
    }

    /// November, in which most were.
    pub(crate) async fn november_passes(&self) {
        self.panel.set_clock("2026-11-18T09:00");
        self.people_are_interviewed(1).await;
    }

    /// The first choices of a list are the unfavourable ones; the more are passed over, the more content.
    async fn people_are_interviewed(&self, grumpy: usize) {
        for person in 0..PEOPLE {
            let choice = if person % 4 < grumpy { person % 2 } else { 3 + person % 2 };
            let answers = self.answers(choice);
            let answers: Vec<(&str, &str)> =
                answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            self.panel.interviewed(&answers).await;
        }
    }

    fn answers(&self, choice: usize) -> Vec<(String, String)> {
        let panel = &self.panel;
        let questionnaire = panel.platform.library.live(Wave::SixWeek, panel.today()).unwrap();
        let asked = questionnaire.questions().filter(|question| question.is_asked());
        asked.map(|question| (question.name.to_string(), answer(question, choice))).collect()
    }

    /// What the scheduler does at the end of a month.
    pub(crate) async fn close(&self, month: &str) {
        let force = ForceCode::parse(EASTMERE).unwrap();
        let month = Month::parse(month).unwrap();
        close_month(&self.panel.platform, &self.panel.system(), &force, month).await.unwrap();
    }
}

/// That choice of a scale; the first of a shorter list; a few words where there is none.
fn answer(question: &Question, choice: usize) -> String {
    let Some(list) = question.choices() else { return "Nothing more to say.".to_owned() };
    let chosen = list.choices.get(choice).filter(|_| list.choices.len() == 5);
    chosen.or(list.choices.first()).unwrap().name.to_string()
}
