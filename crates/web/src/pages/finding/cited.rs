//! What a finding stands on, as it is told now.

use std::sync::Arc;

use access::permission::ViewDashboard;
use fieldwork::Force;
use improvement::{Citation, FigureCitation, Finding, WordsCitation};
use statistics::Edition;
use verbatim::ToldWords;

use super::super::dashboard::words::{say, stage};
use crate::{Frame, Message, PageError, SignedIn, spoken};

/// Each figure with the edition of its month as it stands now: a figure that was withheld since is not shown.
pub(super) async fn figures(
    who: &SignedIn,
    force: &Force,
    finding: &Finding,
) -> Result<Vec<(FigureCitation, Option<Arc<Edition>>)>, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let published = who.reader().published(&permit, &force.code).await?;
    let mut cited = Vec::new();
    for citation in finding.cites.iter().filter_map(figure_of) {
        let head = published.iter().find(|head| head.month == citation.edition);
        cited.push((citation.clone(), super::super::dashboard::edition(who, head).await?));
    }
    Ok(cited)
}

pub(super) fn figure_of(citation: &Citation) -> Option<&FigureCitation> {
    match citation {
        Citation::Figure(figure) => Some(figure),
        Citation::Words(_) => None,
    }
}

fn words_of(citation: &Citation) -> Option<WordsCitation> {
    match citation {
        Citation::Figure(_) => None,
        Citation::Words(words) => Some(*words),
    }
}

/// The words it stands on, as they are told now: what was taken back is nothing.
pub(super) async fn words(
    who: &SignedIn,
    force: &Force,
    finding: &Finding,
) -> Result<Vec<Option<ToldWords>>, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let mut found = Vec::new();
    for citation in finding.cites.iter().filter_map(words_of) {
        let edition = (citation.edition, citation.version);
        let placed = who.reader().placed_words(&permit, &force.code, edition).await?;
        found.push(placed.into_iter().find(|it| it.place == citation.place).and_then(|it| it.words));
    }
    Ok(found)
}

pub(super) fn figure(frame: &Frame, citation: &FigureCitation, edition: Option<&Edition>) -> Message {
    let language = frame.language;
    let cited = edition.and_then(|edition| citation.of(edition).ok());
    let wave = stage(language, &citation.wave);
    match cited {
        Some(cited) => frame
            .t("finding-cited")
            .with("question", say(language, &cited.short))
            .with("wave", wave)
            .with("percent", spoken::percent(cited.reported.favourable.share))
            .with("base", cited.reported.base)
            .with("low", spoken::percent(cited.reported.favourable.interval.low))
            .with("high", spoken::percent(cited.reported.favourable.interval.high))
            .with("period", spoken::period(language, cited.reported.period)),
        None => frame
            .t("finding-no-longer")
            .with("question", &citation.concept)
            .with("wave", wave)
            .with("period", spoken::period(language, citation.period)),
    }
}
