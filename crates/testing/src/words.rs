//! Comments, from the interview to whoever reads them: each step by the verb that staff use.

use access::permission::ViewWords;
use fieldwork::{Id, Interview};
use operations::{
    ClosingConsents, CommentFile, Marking, RawEntry, Save, finish_interview, pass_comment_on, read_comment,
    redact_comment, release_comment, save_answers,
};
use verbatim::{Comment, CommentLife};

use crate::staff::permit;
use crate::{Booked, Panel, entry};

impl Panel {
    /// Somebody who was interviewed, said these words beside their answers, and agrees to be quoted: pairs of a question's name
    /// and what they said.
    pub async fn said(&self, words: &[(&str, &str)]) -> (Booked, Interview) {
        let (booked, interview) = self.interviewing().await;
        let beside = |(seq, (question, words)): (u64, &(&str, &str))| RawEntry {
            words: Some((*words).to_owned()),
            ..entry(question, "agree", seq)
        };
        let save = Save { answers: (1..).zip(words).map(beside).collect(), ..self.save(&[]) };
        let by = &self.staff.interviewer;
        let saved = save_answers(&self.platform, &permit(by), interview.id, save).await.unwrap();
        assert!(saved.refused.is_empty(), "refused: {:?}", saved.refused);
        let yes = Some(true);
        let closing = ClosingConsents { quotes: yes, told_what_changed: yes, second_interview: yes };
        let interview = finish_interview(&self.platform, &permit(by), interview.id, closing).await.unwrap();
        (booked, interview)
    }

    /// So many people said something harmless that is let out: nobody's words are told before enough people have some.
    pub async fn quoted(&self, people: usize) {
        for _ in 0..people {
            let (_, interview) = self.said(&[("listened", "They explained each step to me.")]).await;
            let id = self.waiting_comment(&interview, "listened").await;
            let nothing = Marking::Chosen { spans: Vec::new(), further: String::new(), mark: String::new() };
            self.let_out(id, &nothing).await;
        }
    }

    /// The comment beside a question that waits to be read.
    pub async fn waiting_comment(&self, interview: &Interview, question: &str) -> Id<Comment> {
        let permit = permit::<ViewWords>(&self.staff.coordinator);
        let waiting = self.platform.store.reader().comments(&permit, CommentLife::Waiting).await.unwrap();
        for row in waiting.iter().filter(|row| row.question.as_str() == question) {
            if self.comment(row.id).await.comment.key.interview == interview.id {
                return row.id;
            }
        }
        panic!("no comment beside {question} waits");
    }

    /// A comment as the coordinator reads it.
    pub async fn comment(&self, id: Id<Comment>) -> CommentFile {
        read_comment(&self.platform, &permit(&self.staff.coordinator), id).await.unwrap()
    }

    /// A comment is marked like this and let out: by two people where it takes two.
    pub async fn let_out(&self, id: Id<Comment>, marking: &Marking) {
        let (first, second) = (&self.staff.coordinator, &self.staff.other_coordinator);
        let seen = self.comment(id).await.seen;
        redact_comment(&self.platform, &permit(first), id, (&seen, marking)).await.unwrap();
        let file = self.comment(id).await;
        let mut reader = first;
        if file.needs_two {
            pass_comment_on(&self.platform, &permit(first), id, &file.seen).await.unwrap();
            reader = second;
        }
        let released = release_comment(&self.platform, &permit(reader), id, &file.seen).await.unwrap();
        assert!(released.is_released(), "nothing is left of the comment");
    }
}
