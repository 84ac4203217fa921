//! An interview answered without a mouse.

use serde::Deserialize;

use crate::browser::Browser;

pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const CONTROL_ENTER: &str = "\u{e009}\u{e007}";
pub(crate) const ALT_DOWN: &str = "\u{e00a}\u{e015}";
pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const SPACE: &str = " ";
pub(crate) const DOWN: &str = "\u{e015}";
pub(crate) const ESCAPE: &str = "\u{e00c}";
pub(crate) const F2: &str = "\u{e032}";
pub(crate) const F8: &str = "\u{e038}";

/// More than the moves of any interview.
const MOVES: usize = 400;

const FOCUS: &str = "
    (() => {
      const here = document.activeElement
      const question = here.closest('.question')
      if (here.matches('.topic-title')) return { on: 'title', name: here.closest('.topic').id }
      if (here.matches('.topic-next')) return { on: 'next', name: here.value }
      if (!question) return { on: 'nothing', name: '' }
      const words = here.matches('textarea, [data-typed]')
      return { on: words ? 'words' : 'choice', name: question.dataset.q }
    })()";

/// Where the keyboard is.
#[derive(Debug, Deserialize)]
struct Focus {
    on: On,
    name: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum On {
    Title,
    Choice,
    Words,
    Next,
    Nothing,
}

impl Browser {
    pub(crate) async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Answers every question of every topic, and stops at the last topic's button. Looks at each topic.
    pub(crate) async fn answer_every_question(&self) {
        self.find(".topic-list a").await.send_keys(ENTER).await.unwrap();
        self.until("the first topic", "document.activeElement.matches('.topic-title')").await;
        let look = async |topic: &str| self.look(&format!("interview-{topic}")).await;
        self.answer_from_here(look).await;
    }

    /// Answers every question from the one where the keyboard is, and stops at the last topic's button.
    pub(crate) async fn answer_from_here(&self, at_topic: impl AsyncFn(&str)) {
        for _ in 0..MOVES {
            let focus = self.focus().await;
            match focus.on {
                On::Title => {
                    at_topic(&focus.name).await;
                    self.move_on_with(ALT_DOWN).await;
                }
                On::Choice => self.answer_with_a_digit().await,
                On::Words => self.move_on_with(&format!("Wnaethon nhw wrando.{CONTROL_ENTER}")).await,
                On::Next if focus.name == "review" => return,
                On::Next => self.next_topic(&focus.name).await,
                On::Nothing => panic!("the keyboard is nowhere, after {}", self.path().await),
            }
        }
        panic!("the interview does not end");
    }

    /// The first choice; then, where there is a box for it, what the person said about it. The questions an answer opens
    /// come with the reply, which a person does not outrun and this would.
    async fn answer_with_a_digit(&self) {
        self.press("1").await;
        self.says("saved").await;
        let boxed = "document.activeElement.closest('.question').querySelector('[data-words]')";
        if self.ask(&format!("Boolean({boxed})")).await != true {
            return self.move_on_with(ENTER).await;
        }
        for _ in 0..12 {
            self.press(TAB).await;
            if self.focus().await.on == On::Words {
                return self.move_on_with(&format!("Wir ŵ{CONTROL_ENTER}")).await;
            }
        }
        panic!("the box for what they said cannot be reached with the keyboard");
    }

    /// Presses keys that lead to another question. The page may first wait for the reply to an answer, and would take what
    /// is pressed meanwhile for the next question.
    async fn move_on_with(&self, keys: &str) {
        self.ask("window.leaving = document.activeElement").await;
        self.press(keys).await;
        self.until("another question", "document.activeElement !== window.leaving").await;
    }

    async fn next_topic(&self, topic: &str) {
        self.press(ENTER).await;
        let there = format!("document.activeElement.closest('.topic')?.id === '{topic}'");
        self.until(&format!("topic {topic}"), &there).await;
    }

    async fn focus(&self) -> Focus {
        serde_json::from_value(self.ask(FOCUS).await).unwrap()
    }
}
