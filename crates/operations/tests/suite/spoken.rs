//! How many people spoke of what: counted when every comment of a month is settled, told with an edition, and kept as it was told.

use access::AccountRecord;
use access::permission::{DownloadReport, ViewDashboard};
use fieldwork::{ForceCode, Id, RawDate, RawWithdrawal, Reference};
use operations::{
    Excerpt, Format, Proof, Release, ReportFormat, ReportKind, close_month, code_comment, download_edition,
    download_excerpt, download_manifest, download_report, read_release, rebuild_edition, reconcile_coding,
    withdraw,
};
use questionnaire::Language;
use statistics::{Manifest, Month};
use testing::{EASTMERE, Panel, permit};
use verbatim::Comment;

use crate::coding::{ORIGINAL, comment, raw};

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// A panel that interviewed so many people in October who said something, and six who did not.
struct Coded {
    panel: Panel,
    people: Vec<(Reference, Id<Comment>)>,
    coders: [AccountRecord; 2],
}

impl Coded {
    async fn of(people: usize) -> Self {
        let panel = Panel::new().await;
        let mut said = Vec::new();
        for _ in 0..people {
            let interviewed = panel.said(&[("listened", ORIGINAL)]).await;
            said.push((interviewed.0.reference.clone(), comment(&panel, &interviewed, "listened").await));
        }
        // People who said nothing in their own words.
        for _ in 0..6 {
            panel.interviewed(&[("listened", "agree")]).await;
        }
        let coders = panel.coordinators(2).await.try_into().unwrap();
        Self { panel, people: said, coders }
    }

    /// Both coders give the first so many comments this code, and the others none.
    async fn code(&self, with: usize, code: &str) {
        for (number, (_, comment)) in self.people.iter().enumerate() {
            self.code_one(*comment, if number < with { vec![code] } else { Vec::new() }).await;
        }
    }

    async fn code_one(&self, comment: Id<Comment>, codes: Vec<&str>) {
        for coder in &self.coders {
            code_comment(&self.panel.platform, &permit(coder), comment, &raw(&codes)).await.unwrap();
        }
    }

    /// Closes and publishes the month, some days into the next.
    async fn publish(&self, month: Month) {
        self.panel.set_clock(&format!("{}-03T09:00", month.next()));
        close_month(&self.panel.platform, &self.panel.system(), &eastmere(), month).await.unwrap();
        self.panel.publish(&eastmere(), month).await.unwrap();
    }

    async fn release(&self, month: Month) -> Release {
        let permit = permit::<ViewDashboard>(&self.panel.staff.analyst);
        read_release(&self.panel.platform, &permit, &eastmere(), month).await.unwrap()
    }

    /// People who spoke of it out of everybody whose words were coded, for each period that is shown.
    async fn told(&self, month: Month, code: &str) -> Vec<(u32, u32)> {
        let spoken = self.release(month).await.spoken;
        let codes = spoken.iter().flat_map(|spoken| &spoken.waves).flat_map(|wave| &wave.codes);
        let shown = codes.filter(|series| series.concept == code).flat_map(|series| &series.periods);
        shown.filter_map(|it| Some((it.favourable.shown()?.count, *it.base.shown()?))).collect()
    }

    async fn manifest(&self, month: Month) -> Manifest {
        let (permit, month) = (permit(&self.panel.staff.analyst), (month, None));
        let of = (&eastmere(), month);
        let file = download_manifest(&self.panel.platform, &permit, of.0, of.1, Proof::Manifest).await;
        Manifest::from_json(&file.unwrap().bytes).unwrap()
    }
}

#[tokio::test]
async fn a_month_whose_comments_are_all_settled_is_told_and_the_files_say_the_same() {
    let coded = Coded::of(24).await;
    coded.code(9, "listened").await;
    coded.publish(october()).await;
    assert_eq!(coded.told(october(), "listened").await, [(9, 24)]);
    assert_eq!(coded.told(october(), "delay").await, [(0, 24)], "nobody among enough people may be said");
    let analyst = &coded.panel.staff.analyst;
    let (platform, force) = (&coded.panel.platform, eastmere());
    let csv = download_edition(platform, &permit(analyst), &force, october(), Format::Csv).await.unwrap();
    let csv = String::from_utf8(csv.bytes).unwrap();
    let row = csv.lines().find(|row| row.contains(",listened,") && row.contains(",spoke_count,")).unwrap();
    assert!(row.contains(",9,") && row.contains("2026-10"), "{row}");
    let excerpt = async |excerpt: Excerpt| {
        let file = download_excerpt(platform, &permit(analyst), (&force, october()), excerpt).await.unwrap();
        String::from_utf8(file.bytes).unwrap()
    };
    let of_wave = |wave: &str| Excerpt { wave: Some(wave.to_owned()), ..Excerpt::default() };
    assert!(excerpt(of_wave("six-week")).await.contains(",spoke_count,"));
    assert!(!excerpt(of_wave("case-closure")).await.contains(",spoke_count,"), "another wave's codes");
    let question = Excerpt { concept: Some("respect.listened".to_owned()), ..Excerpt::default() };
    assert!(!excerpt(question).await.contains(",spoke_count,"), "a question has no codes");
    let taken = download_manifest(platform, &permit(analyst), &force, (october(), None), Proof::Spoken).await;
    let manifest = coded.manifest(october()).await;
    assert_eq!(manifest.spoken, Some(taken.unwrap().digest), "what was signed can be had and checked");
    assert!(manifest.attacked_spoken.is_some(), "and how much of it was attacked");
    for format in ReportFormat::ALL {
        let asked = (ReportKind::Thematic, format, Language::Welsh);
        let reader = permit::<DownloadReport>(analyst);
        let file = download_report(&coded.panel.platform, &reader, &eastmere(), october(), asked).await;
        assert!(file.unwrap().name.ends_with(&format!("thematic.cy.{}", format.ending())));
    }
    assert_eq!(coded.panel.audited("download_report").await, 2);
}

#[tokio::test]
async fn a_month_waits_until_its_last_comment_is_settled() {
    let coded = Coded::of(22).await;
    let (_, last) = coded.people[21];
    for (_, comment) in &coded.people[..21] {
        coded.code_one(*comment, vec!["listened"]).await;
    }
    // The two part, so this one counts nowhere yet.
    for (coder, code) in coded.coders.iter().zip(["listened", "delay"]) {
        code_comment(&coded.panel.platform, &permit(coder), last, &raw(&[code])).await.unwrap();
    }
    coded.publish(october()).await;
    assert_eq!(coded.release(october()).await.spoken, None);
    let decided = reconcile_coding(&coded.panel.platform, &permit(&coded.coders[0]), last, &raw(&[])).await;
    decided.unwrap();
    coded.panel.interviewed(&[]).await;
    coded.publish(october().next()).await;
    // One of twenty-two did not speak of it, which is too few to say.
    assert_eq!(coded.told(october().next(), "listened").await, []);
    assert_eq!(coded.told(october().next(), "delay").await, [(0, 22)]);
    assert_eq!(coded.release(october()).await.spoken, None, "what was published stays as it was");
}

#[tokio::test]
async fn what_was_told_stays_when_somebody_leaves_and_the_edition_is_the_same_again() {
    let coded = Coded::of(24).await;
    coded.code(9, "listened").await;
    coded.publish(october()).await;
    let before = coded.release(october()).await.spoken.unwrap();
    let signed = coded.manifest(october()).await.spoken.unwrap();
    assert_eq!(signed.len(), 64);
    let reference = &coded.people[0].0;
    let raw = RawWithdrawal {
        channel: "phone".to_owned(),
        asked_on: RawDate::iso(&coded.panel.today().to_string()),
    };
    let coordinator = &coded.panel.staff.coordinator;
    withdraw(&coded.panel.platform, &permit(coordinator), reference, &raw).await.unwrap();
    let (platform, system) = (&coded.panel.platform, coded.panel.system());
    let again = rebuild_edition(platform, &system, &eastmere(), october(), None).await.unwrap();
    assert!(again.is_same());
    assert_eq!(again.spoken_kept, Some(true));
    coded.panel.interviewed(&[]).await;
    coded.publish(october().next()).await;
    let after = coded.release(october().next()).await.spoken.unwrap();
    assert_eq!(before, after);
    assert_eq!(coded.manifest(october().next()).await.spoken.unwrap(), signed);
}
