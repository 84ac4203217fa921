//! What somebody was told of what changed, for the person.

use fieldwork::Participant;
use improvement::{Response, Telling};
use questionnaire::Language;

use crate::{Held, HeldSection};

/// What they were told of what changed, in their own language.
pub(crate) fn tellings(person: &Participant, told: &[(Telling, Option<Response>)]) -> HeldSection {
    let entry = |(telling, response): &(Telling, Option<Response>)| {
        let mut line = vec![
            ("telling-at", Held::Moment(telling.at)),
            ("telling-heard", Held::word(format!("held-heard-{}", telling.heard.slug()))),
        ];
        let done = response.as_ref().map(|response| match person.language {
            Language::English => &response.done.en,
            Language::Welsh => &response.done.cy,
        });
        line.extend(done.map(|words| ("telling-what", Held::text(words))));
        line
    };
    HeldSection { code: "tellings", entries: told.iter().map(entry).collect() }
}
