//! What the first invented force did about what people said: a finding, an action that marks the charts, and a response that
//! everybody can read.

use access::permission::{
    ChangeAction, MarkChange, PlanAction, PublishResponse, RecordFinding, ViewDashboard, WriteResponse,
};
use chrono::Months;
use fieldwork::{ForceCode, Id};
use improvement::{ActionForm, CitationForm, Finding, FindingForm, MarkForm, ResponseForm, StepForm};
use operations::{change_action, mark_change, plan_action, publish_response, record_finding, write_response};
use statistics::{Edition, Figure, Month};

use super::story::{Story, permit};

/// How many months before the newest one things were done differently.
const AGO: u32 = 8;

impl Story {
    /// At the end of the story: nothing is done about a month that nobody has read.
    pub(super) async fn say_what_changed(&self) -> anyhow::Result<()> {
        let Some(force) = self.forces.first() else { return Ok(()) };
        let Some(edition) = self.newest_published(&force.code).await? else { return Ok(()) };
        let Some(figure) = shown(&edition) else { return Ok(()) };
        let analyst = self.cast.analyst()?;
        let what = "Some people did not feel listened to at the first meeting.".to_owned();
        let form = FindingForm { what, figures: vec![figure], words: Vec::new() };
        let finding =
            record_finding(&self.platform, &permit::<RecordFinding>(analyst)?, &force.code, &form).await?;
        self.act(&force.code, finding).await?;
        self.respond(&force.code, finding).await
    }

    async fn newest_published(&self, force: &ForceCode) -> anyhow::Result<Option<Edition>> {
        let (reader, permit) = (self.platform.store.reader(), permit::<ViewDashboard>(self.cast.analyst()?)?);
        let heads = reader.published(&permit, force).await?;
        let Some(newest) = heads.first() else { return Ok(None) };
        Ok(reader.edition(&permit, force, newest.month).await?.map(|stored| stored.edition))
    }

    async fn act(&self, force: &ForceCode, finding: Id<Finding>) -> anyhow::Result<()> {
        let (platform, analyst) = (&self.platform, self.cast.analyst()?);
        let form = ActionForm {
            theme: "east-and-vale/first-contact".to_owned(),
            owner: "force".to_owned(),
            what: "Everybody who takes a first report is trained in listening.".to_owned(),
            what_cy: "Caiff pawb sy’n cymryd adroddiad cyntaf eu hyfforddi i wrando.".to_owned(),
            moves: vec!["respect".to_owned()],
            due: platform.today().checked_add_months(Months::new(2)),
        };
        let plan = permit::<PlanAction>(analyst)?;
        let action = plan_action(platform, &plan, (force, Some(finding)), &form).await?;
        let begin = StepForm { step: "begin".to_owned(), ..StepForm::default() };
        change_action(platform, &permit::<ChangeAction>(analyst)?, (force, action), &begin).await?;
        let mark = MarkForm {
            month: (0..AGO).fold(self.newest, |month: Month, _| month.previous()).to_string(),
            what: "First training in listening".to_owned(),
            what_cy: "Hyfforddiant cyntaf mewn gwrando".to_owned(),
        };
        mark_change(platform, &permit::<MarkChange>(analyst)?, (force, action), &mark).await?;
        Ok(())
    }

    async fn respond(&self, force: &ForceCode, finding: Id<Finding>) -> anyhow::Result<()> {
        let form = ResponseForm {
            said: "You told us that you did not always feel listened to when you first met an officer.".to_owned(),
            said_cy: "Dywedoch wrthym nad oeddech bob amser yn teimlo bod rhywun yn gwrando pan wnaethoch gwrdd â swyddog gyntaf."
                .to_owned(),
            done: "Everybody who takes a first report is now trained in listening, with advisers who support people."
                .to_owned(),
            done_cy: "Caiff pawb sy’n cymryd adroddiad cyntaf eu hyfforddi i wrando erbyn hyn, gyda chynghorwyr sy’n cefnogi pobl."
                .to_owned(),
        };
        let write = permit::<WriteResponse>(self.cast.analyst()?)?;
        let response = write_response(&self.platform, &write, (force, finding), &form).await?;
        let publish = permit::<PublishResponse>(&self.cast.publisher)?;
        publish_response(&self.platform, &publish, (force, response)).await?;
        Ok(())
    }
}

/// The newest shown figure about respect, as the form names it.
fn shown(edition: &Edition) -> Option<CitationForm> {
    let series = edition.waves.iter().flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
    let told = |figure: &&Figure| figure.favourable.is_shown() && figure.base.is_shown();
    let mut found = series.filter(|(_, series)| series.theme == "respect").filter_map(|(wave, series)| {
        let figure = series.periods.iter().rev().find(told)?;
        let question = format!("{}/{}", wave.wave, series.concept);
        Some(CitationForm { question, month: figure.period.to.to_string() })
    });
    found.next()
}
