//! The p-chart: shares of people, each with limits that follow its own base.

use super::lines::{Model, Seen};
use super::{Chart, CountOf, Frame, Timeline};

/// A chart of shares. The centre is p̄, all the counts of a segment over all its bases; the limits are
/// p̄ ± 3√(p̄(1−p̄)/nᵢ), within 0 and 1 (Montgomery, Introduction to Statistical Quality Control, section 7.2).
pub fn p_chart(timeline: &Timeline<CountOf>, frame: &Frame<'_>) -> Chart {
    let seen = timeline.observations().iter().map(|observation| {
        let seen = observation.seen.map(|people| Seen { value: people.share(), people: Some(people) });
        (observation.period, seen)
    });
    frame.assemble(&seen.collect::<Vec<_>>(), model)
}

fn model(stretches: &[Vec<Seen>]) -> Option<Model> {
    let people = stretches.iter().flatten().filter_map(|seen| seen.people);
    Some(Model::Share { centre: CountOf::sum(people)?.share() })
}
