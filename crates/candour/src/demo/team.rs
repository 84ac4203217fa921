//! The demonstration's interviewers: what they speak, when they work, and the talks after hard calls.

use access::Actor;
use access::permission::{CloseDebrief, RecordAvailability, RecordProfile, RequestDebrief};
use chrono::TimeDelta;
use fieldwork::{RawAvailability, RawDebrief, RawProfile};
use operations::{close_debrief, record_availability, record_profile, request_debrief};

use super::story::{Story, permit};

/// For each interviewer: languages, other languages, gender, calls a day and a week, hours from Monday to Sunday.
type Post = (&'static [&'static str], &'static str, &'static str, [&'static str; 2], [&'static str; 7]);

const POSTS: [Post; 3] = [
    (&["en"], "", "woman", ["3", "12"], ["9-19", "9-19", "9-19", "9-19", "9-19", "", ""]),
    (&["en", "cy"], "", "woman", ["3", "12"], ["9-18", "9-18", "9-18", "9-18", "9-18", "10-14", ""]),
    (&["en"], "Polski", "man", ["3", "10"], ["10-19", "10-19", "", "10-19", "10-19", "10-16", "10-16"]),
];

impl Story {
    /// The coordinator writes down what each interviewer speaks and when they work.
    pub(super) async fn record_team(&self) -> anyhow::Result<()> {
        for (interviewer, post) in self.cast.interviewers.iter().zip(&POSTS) {
            let (profile, availability) = (profile(post), availability(post));
            let recording = permit::<RecordProfile>(&self.cast.coordinator)?;
            record_profile(&self.platform, &recording, interviewer.account, &profile).await?;
            let recording = permit::<RecordAvailability>(&self.cast.coordinator)?;
            record_availability(&self.platform, &recording, interviewer.account, &availability).await?;
        }
        Ok(())
    }

    /// The first interviewer takes a few more calls in the week in which a visitor comes.
    pub(super) async fn make_room_for_a_visitor(&self) -> anyhow::Result<()> {
        let Some((interviewer, post)) = self.cast.interviewers.iter().zip(&POSTS).next() else {
            return Ok(());
        };
        let more = RawProfile { calls_a_day: "9".to_owned(), calls_a_week: "30".to_owned(), ..profile(post) };
        let recording = permit::<RecordProfile>(&self.cast.coordinator)?;
        Ok(record_profile(&self.platform, &recording, interviewer.account, &more).await?)
    }

    /// After a hard call the interviewer asks for a debrief, and the coordinator holds it the same hour.
    pub(super) async fn talk_it_over(&mut self, interviewer: &Actor) -> anyhow::Result<()> {
        self.clock.pass(TimeDelta::minutes(5));
        let asked = RawDebrief { wanted: "today".to_owned(), words: String::new() };
        let asking = permit::<RequestDebrief>(interviewer)?;
        let debrief = request_debrief(&self.platform, &asking, None, &asked).await?;
        self.clock.pass(TimeDelta::minutes(20));
        let closing = permit::<CloseDebrief>(&self.cast.coordinator)?;
        Ok(close_debrief(&self.platform, &closing, debrief).await?)
    }
}

fn profile((languages, others, gender, [calls_a_day, calls_a_week], _): &Post) -> RawProfile {
    RawProfile {
        languages: languages.iter().map(|code| (*code).to_owned()).collect(),
        other_languages: (*others).to_owned(),
        gender: (*gender).to_owned(),
        calls_a_day: (*calls_a_day).to_owned(),
        calls_a_week: (*calls_a_week).to_owned(),
        heavy_in_a_row: "2".to_owned(),
    }
}

fn availability((_, _, _, _, hours): &Post) -> RawAvailability {
    let clock = |hour: &str| format!("{hour:0>2}:00");
    let day = |stretch: &str| {
        let (from, until) = stretch.split_once('-').unwrap_or_default();
        if from.is_empty() { Default::default() } else { (clock(from), clock(until)) }
    };
    RawAvailability { hours: hours.map(day), ..RawAvailability::default() }
}
