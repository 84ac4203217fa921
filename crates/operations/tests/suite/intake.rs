//! How people come in: asks, files of many rows, and programs.

use access::permission::{
    CommitImport, MakeApiToken, RecordAsk, RecordEvent, Refer, UploadImport, ViewImports, ViewPeople,
    ViewReferrals,
};
use access::{AccountRecord, Permission};
use chrono::TimeDelta;
use fieldwork::{
    AskOutcome, Id, Import, ImportCounts, ImportFinding, ImportState, RawAsk, RawDate, Reference, Wall,
};
use operations::{
    Error, NewImport, Problem, RawApiToken, add_do_not_contact, check_import, commit_import, discard_import,
    download_faulty_rows, know_api_token, make_api_token, record_ask, record_ask_once, refer_once,
    revoke_api_token, upload_import,
};
use store::{ApiRequest, PeopleFilter};
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::{code, fields};

const NAMES: &str = "Force reference,Name,Phone,Language,Report date,Agreed,Agreed on,Asked by,Wording";

fn row(reference: &str) -> String {
    format!("{reference},Marged Invented,07700 900123,en,01/09/2026,yes,02/09/2026,ISVA,2026-1")
}

fn file(rows: &[String]) -> Vec<u8> {
    format!("{NAMES}\n{}\n", rows.join("\n")).into_bytes()
}

async fn upload(panel: &Panel, who: &AccountRecord, kind: &str, bytes: Vec<u8>) -> Result<Id<Import>, Error> {
    let new = NewImport { force: EASTMERE.to_owned(), kind: kind.to_owned(), bytes };
    upload_import(&panel.platform, &permit(who), new).await
}

async fn import(panel: &Panel, id: Id<Import>) -> Import {
    let reader = panel.platform.store.reader();
    reader.import(&permit::<ViewImports>(&panel.staff.liaison_officer), id).await.unwrap().unwrap()
}

/// Sends a file and has it checked with the columns that were guessed.
async fn checked(panel: &Panel, kind: &str, bytes: Vec<u8>) -> Import {
    let officer = &panel.staff.liaison_officer;
    let id = upload(panel, officer, kind, bytes).await.unwrap();
    let guessed = import(panel, id).await;
    let columns: Vec<(&str, &str)> = guessed
        .kind
        .columns()
        .iter()
        .filter_map(|column| Some((column.field, guessed.mapping.column(column.field)?)))
        .collect();
    check_import(&panel.platform, &permit(officer), id, &columns).await.unwrap().run().await.unwrap();
    import(panel, id).await
}

async fn committed(panel: &Panel, checked: &Import) -> ImportCounts {
    let permit = permit::<CommitImport>(&panel.staff.liaison_officer);
    commit_import(&panel.platform, &permit, checked.id).await.unwrap().run().await.unwrap();
    import(panel, checked.id).await.counts
}

async fn findings(panel: &Panel, import: &Import) -> Vec<ImportFinding> {
    let reader = panel.platform.store.reader();
    reader.import_findings(&permit::<ViewImports>(&panel.staff.liaison_officer), import.id).await.unwrap()
}

async fn everybody(panel: &Panel) -> usize {
    let view = permit::<ViewPeople>(&panel.staff.coordinator);
    panel.platform.store.reader().people(&view, &PeopleFilter::default()).await.unwrap().len()
}

#[tokio::test]
async fn the_rows_that_are_ready_come_in_together_and_the_file_goes() {
    let panel = Panel::new().await;
    let no = row("EM/3").replace("yes", "no");
    let first = checked(&panel, "referrals", file(&[row("EM/1"), row("EM/2"), no, row("em/1")])).await;
    let counts = ImportCounts { rows: 4, done: 4, ready: 2, faulty: 2, known: 0, imported: 0 };
    assert_eq!((first.state, first.counts), (ImportState::Checked, counts));
    assert_eq!(everybody(&panel).await, 0, "nothing comes in by being checked");
    let found: Vec<_> = findings(&panel, &first).await.iter().map(|it| (it.row, it.code.clone())).collect();
    let expected = [(4, "referral-agreed-required"), (5, "import-row-twice")];
    assert_eq!(found, expected.map(|(row, code)| (row, code.to_owned())));
    assert_eq!(committed(&panel, &first).await.imported, 2);
    assert_eq!(everybody(&panel).await, 2);
    let reader = panel.platform.store.reader();
    let view = permit::<ViewImports>(&panel.staff.liaison_officer);
    assert_eq!(reader.import_file(&view, first.id).await.unwrap(), None);
    assert!(findings(&panel, &first).await.is_empty());
}

#[tokio::test]
async fn who_came_in_by_a_file_is_as_one_who_was_referred() {
    let panel = Panel::new().await;
    panel.referred().await;
    let rows = [row("EM/1"), row("EM/2")];
    committed(&panel, &checked(&panel, "referrals", file(&rows)).await).await;
    let reference = Reference::parse("VF-1003").unwrap();
    let person = panel.person(&reference).await;
    assert_eq!(person.participant.report_date, "2026-09-01".parse().unwrap());
    let read = permit(&panel.staff.coordinator);
    let identity = operations::read_identity(&panel.platform, &read, &reference).await.unwrap();
    assert_eq!(identity.name, "Marged Invented");
    assert_eq!(identity.number.national(), "07700 900123");
    assert_eq!(panel.referred().await.as_str(), "VF-1004");
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let panel = Panel::new().await;
    let bytes = || file(&[row("EM/1"), row("EM/2")]);
    committed(&panel, &checked(&panel, "referrals", bytes()).await).await;
    let again = checked(&panel, "referrals", bytes()).await;
    assert_eq!((again.counts.ready, again.counts.known, again.counts.faulty), (0, 2, 0));
    let officer = permit(&panel.staff.liaison_officer);
    assert_eq!(code(commit_import(&panel.platform, &officer, again.id).await), "nothing-to-import");
    assert_eq!(everybody(&panel).await, 2);
}

#[tokio::test]
async fn of_two_files_with_one_matter_the_second_leaves_it_out() {
    let panel = Panel::new().await;
    let one = checked(&panel, "referrals", file(&[row("EM/1"), row("EM/2")])).await;
    let two = checked(&panel, "referrals", file(&[row("EM/2"), row("EM/3")])).await;
    assert_eq!(committed(&panel, &one).await.imported, 2);
    assert_eq!(committed(&panel, &two).await.imported, 1);
    assert_eq!(everybody(&panel).await, 3);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_leaves_nothing() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let refused = upload(&panel, officer, "referrals", b"a,b\n1\n".to_vec()).await;
    assert_eq!(code(refused), "bad-file");
    let empty = upload(&panel, officer, "parcels", Vec::new()).await;
    assert_eq!(fields(empty), [("kind", "import-kind-unknown"), ("file", "import-file-required")]);
    assert_eq!(panel.audited(UploadImport::NAME).await, 0);
}

#[tokio::test]
async fn a_force_sees_its_own_files_only() {
    let panel = Panel::new().await;
    let sent = checked(&panel, "referrals", file(&[row("EM/1")])).await;
    let stranger = &panel.staff.other_liaison_officer;
    let reader = panel.platform.store.reader();
    assert!(reader.import(&permit::<ViewImports>(stranger), sent.id).await.unwrap().is_none());
    assert!(reader.import_file(&permit::<ViewImports>(stranger), sent.id).await.unwrap().is_none());
    let taken = commit_import(&panel.platform, &permit(stranger), sent.id).await;
    assert_eq!(code(taken), "no-such-import");
    assert_eq!(code(discard_import(&panel.platform, &permit(stranger), sent.id).await), "no-such-import");
    let new = NewImport { force: GLANMOR.to_owned(), kind: "events".to_owned(), bytes: b"a\n1".to_vec() };
    let foreign = upload_import(&panel.platform, &permit(&panel.staff.liaison_officer), new).await;
    assert_eq!(fields(foreign), [("force", "referral-force-unknown")]);
}

#[tokio::test]
async fn a_column_that_is_needed_is_asked_for_and_the_answer_remembered() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let bytes = || b"Their number,Event,Date\nEM/1,closed,01/10/2026\n".to_vec();
    let id = upload(&panel, officer, "events", bytes()).await.unwrap();
    let columns = [("kind", "Event"), ("on", "Date")];
    let missing = check_import(&panel.platform, &permit(officer), id, &columns).await.map(drop);
    assert_eq!(fields(missing), [("force_reference", "import-column-required")]);
    let columns = [("force_reference", "Their number"), ("kind", "Event"), ("on", "Date")];
    check_import(&panel.platform, &permit(officer), id, &columns).await.unwrap().run().await.unwrap();
    let next = upload(&panel, officer, "events", bytes()).await.unwrap();
    assert_eq!(import(&panel, next).await.mapping.column("force_reference"), Some("Their number"));
}

#[tokio::test]
async fn work_that_a_restart_cut_off_took_nothing_in_and_can_be_done_again() {
    let panel = Panel::new().await;
    let sent = checked(&panel, "referrals", file(&[row("EM/1")])).await;
    let officer = permit::<CommitImport>(&panel.staff.liaison_officer);
    // The work was begun, and the program stopped before it was run.
    drop(commit_import(&panel.platform, &officer, sent.id).await.unwrap());
    let panel = panel.restart().await;
    let cut_off = import(&panel, sent.id).await;
    assert!(cut_off.is_working(panel.platform.now()));
    assert_eq!(code(commit_import(&panel.platform, &officer, sent.id).await), "import-not-open");
    panel.advance(TimeDelta::minutes(3));
    assert!(cut_off.is_interrupted(panel.platform.now()));
    assert_eq!(everybody(&panel).await, 0);
    let columns: Vec<_> =
        cut_off.kind.columns().iter().map(|it| (it.field, cut_off.mapping.column(it.field))).collect();
    let columns: Vec<(&str, &str)> =
        columns.into_iter().filter_map(|(field, name)| Some((field, name?))).collect();
    let check = permit(&panel.staff.liaison_officer);
    check_import(&panel.platform, &check, sent.id, &columns).await.unwrap().run().await.unwrap();
    assert_eq!(committed(&panel, &import(&panel, sent.id).await).await.imported, 1);
}

#[tokio::test]
async fn work_that_another_has_taken_over_does_nothing() {
    let panel = Panel::new().await;
    let sent = checked(&panel, "referrals", file(&[row("EM/1")])).await;
    let officer = permit::<CommitImport>(&panel.staff.liaison_officer);
    let slow = commit_import(&panel.platform, &officer, sent.id).await.unwrap();
    panel.advance(TimeDelta::minutes(3));
    discard_import(&panel.platform, &permit(&panel.staff.liaison_officer), sent.id).await.unwrap();
    assert!(slow.run().await.is_err());
    assert_eq!(import(&panel, sent.id).await.state, ImportState::Discarded);
    assert_eq!(everybody(&panel).await, 0);
}

#[tokio::test]
async fn the_rows_at_fault_can_be_taken_away_and_whoever_does_is_written_down() {
    let panel = Panel::new().await;
    let bad = row("EM/2").replace("07700 900123", "12").replace("Marged Invented", "=cmd()");
    let sent = checked(&panel, "referrals", file(&[row("EM/1"), bad])).await;
    let officer = permit(&panel.staff.liaison_officer);
    let say = |finding: &ImportFinding| finding.code.clone();
    let taken = download_faulty_rows(&panel.platform, &officer, sent.id, ["Row", "Why"], say).await.unwrap();
    let text = String::from_utf8(taken.bytes).unwrap();
    assert!(text.contains("\"'=cmd()\"") && text.contains("import-cell-formula"), "{text}");
    assert!(!text.contains("EM/1"));
    assert_eq!(panel.audited("download_faulty_rows").await, 1);
}

#[tokio::test]
async fn nothing_of_a_file_can_be_read_in_the_database_or_the_audit() {
    let panel = Panel::new().await;
    let canary = row("EM/1").replace("Marged Invented", "Zanzibar Canary");
    let sent = checked(&panel, "referrals", file(&[canary])).await;
    committed(&panel, &sent).await;
    for entry in panel.audit().await {
        let said = format!("{:?} {:?}", entry.subject, entry.action);
        assert!(!said.contains("Canary") && !said.contains("900123") && !said.contains("EM/1"), "{said}");
    }
}

#[tokio::test]
async fn events_of_a_file_are_recorded_once() {
    let panel = Panel::new().await;
    committed(&panel, &checked(&panel, "referrals", file(&[row("EM/1"), row("EM/2")])).await).await;
    let events = || {
        b"Reference,Event,Date,Outcome\nem/1,closed,01/10/2026,\nEM/1,outcome,01/10/2026,16\n\
          EM/9,closed,01/10/2026,\nEM/2,closed,01/08/2026,\n"
            .to_vec()
    };
    let sent = checked(&panel, "events", events()).await;
    assert_eq!((sent.counts.ready, sent.counts.faulty, sent.counts.known), (2, 2, 0));
    let found: Vec<_> = findings(&panel, &sent).await.iter().map(|it| (it.row, it.code.clone())).collect();
    let expected = [(4, "import-row-unknown"), (5, "closed-before-report")];
    assert_eq!(found, expected.map(|(row, code)| (row, code.to_owned())));
    assert_eq!(committed(&panel, &sent).await.imported, 2);
    let person = panel.person(&Reference::parse("VF-1001").unwrap()).await;
    assert_eq!(person.participant.closed_on, "2026-10-01".parse().ok());
    let again = checked(&panel, "events", events()).await;
    assert_eq!((again.counts.ready, again.counts.known), (0, 2));
}

#[tokio::test]
async fn whoever_nobody_rings_comes_in_behind_the_wall_and_the_force_is_told_nothing() {
    let panel = Panel::new().await;
    let coordinator = &panel.staff.coordinator;
    add_do_not_contact(&panel.platform, &permit(coordinator), "07700 900123").await.unwrap();
    let free = row("EM/2").replace("900123", "900124");
    let sent = checked(&panel, "referrals", file(&[row("EM/1"), free])).await;
    assert_eq!((sent.counts.ready, sent.counts.faulty), (2, 0));
    assert_eq!(committed(&panel, &sent).await.imported, 2);
    let wall =
        async |reference: &str| panel.person(&Reference::parse(reference).unwrap()).await.participant.wall;
    assert_eq!(wall("VF-1001").await, Some(Wall::DoNotContact));
    assert_eq!(wall("VF-1002").await, None);
}

#[tokio::test]
async fn five_thousand_rows_come_in() {
    let panel = Panel::new().await;
    let rows: Vec<String> = (0..5_000).map(|number| row(&format!("EM/{number}"))).collect();
    let sent = checked(&panel, "referrals", file(&rows)).await;
    assert_eq!((sent.counts.ready, sent.counts.faulty), (5_000, 0));
    assert_eq!(committed(&panel, &sent).await.imported, 5_000);
    assert_eq!(panel.referred().await.as_str(), "VF-6001");
}

fn ask() -> RawAsk {
    RawAsk {
        force: EASTMERE.to_owned(),
        asked_by: "specialist-officer".to_owned(),
        wording: "2026-1".to_owned(),
        asked_on: RawDate::iso("2026-10-01"),
        outcome: "declined".to_owned(),
        reason: "too-soon".to_owned(),
        ..RawAsk::default()
    }
}

#[tokio::test]
async fn an_ask_that_came_to_nothing_is_counted_for_its_force() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    record_ask(&panel.platform, &permit(&staff.liaison_officer), &ask()).await.unwrap();
    let reader = panel.platform.store.reader();
    let asks = reader.asks(&permit::<ViewPeople>(&staff.coordinator)).await.unwrap();
    assert_eq!((asks.len(), asks[0].outcome), (1, AskOutcome::Declined));
    assert_eq!(reader.asks(&permit::<ViewReferrals>(&staff.liaison_officer)).await.unwrap(), asks);
    assert!(reader.asks(&permit::<ViewReferrals>(&staff.other_liaison_officer)).await.unwrap().is_empty());
    let foreign = record_ask(&panel.platform, &permit(&staff.other_liaison_officer), &ask()).await;
    assert_eq!(fields(foreign), [("force", "referral-force-unknown")]);
    assert_eq!(panel.audited(RecordAsk::NAME).await, 1);
}

fn request(key: &str, text: &str) -> ApiRequest {
    ApiRequest { key: key.to_owned(), text: text.to_owned() }
}

#[tokio::test]
async fn a_program_that_asks_again_is_answered_the_same_and_does_nothing_again() {
    let panel = Panel::new().await;
    let officer = permit::<Refer>(&panel.staff.liaison_officer);
    let form = panel.referral();
    let first = refer_once(&panel.platform, &officer, &request("k1", "x"), form.clone()).await.unwrap();
    let again = refer_once(&panel.platform, &officer, &request("k1", "x"), form.clone()).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(panel.audited(Refer::NAME).await, 1);
    let other = refer_once(&panel.platform, &officer, &request("k1", "y"), form.clone()).await;
    assert_eq!(code(other), "key-used");
    let new_key = refer_once(&panel.platform, &officer, &request("k2", "x"), form).await;
    assert_eq!(code(new_key), "already-referred");
    let asks = permit::<RecordAsk>(&panel.staff.coordinator);
    record_ask_once(&panel.platform, &asks, &request("k1", "z"), &ask()).await.unwrap();
    record_ask_once(&panel.platform, &asks, &request("k1", "z"), &ask()).await.unwrap();
    assert_eq!(panel.audited(RecordAsk::NAME).await, 1, "another account's key is its own");
}

#[tokio::test]
async fn of_many_requests_with_one_key_one_is_done() {
    let panel = Panel::new().await;
    let officer = permit::<RecordAsk>(&panel.staff.liaison_officer);
    let (platform, form, once) = (&panel.platform, ask(), request("k", "x"));
    let send = || record_ask_once(platform, &officer, &once, &form);
    let (one, two, three, four) = tokio::join!(send(), send(), send(), send());
    for reply in [one, two, three, four] {
        assert_eq!(reply.unwrap(), "{\"recorded\":true}");
    }
    assert_eq!(panel.audited(RecordAsk::NAME).await, 1);
}

#[tokio::test]
async fn a_token_lets_a_program_in_until_it_is_ended_or_runs_out() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let form = RawApiToken {
        name: "Crime system".to_owned(),
        days: "30".to_owned(),
        scopes: vec!["send-referrals".to_owned()],
    };
    let make = permit::<MakeApiToken>(officer);
    let token = make_api_token(&panel.platform, &make, &form).await.unwrap();
    let other = make_api_token(&panel.platform, &make, &form).await.unwrap();
    let known = know_api_token(&panel.platform, &token).await.unwrap().unwrap();
    assert_eq!(Some(known.actor()), officer.actor().as_ref());
    assert!(known.permit::<Refer>().is_ok() && known.permit::<RecordEvent>().is_err());
    let rows = panel.platform.store.reader().api_tokens(&permit(officer)).await.unwrap();
    assert!(!format!("{rows:?}").contains(token.reveal()));
    let used = rows.iter().find(|row| row.used_at.is_some()).unwrap();
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(revoke_api_token(&panel.platform, &coordinator, used.id).await), "no-such-token");
    revoke_api_token(&panel.platform, &permit(officer), used.id).await.unwrap();
    assert_eq!(know_api_token(&panel.platform, &token).await.unwrap(), None);
    panel.advance(TimeDelta::days(30));
    assert_eq!(know_api_token(&panel.platform, &other).await.unwrap(), None);
}

#[tokio::test]
async fn a_token_has_a_name_and_an_end() {
    let panel = Panel::new().await;
    let make = permit::<MakeApiToken>(&panel.staff.coordinator);
    for days in ["", "0", "367", "ten"] {
        let form = RawApiToken { name: " ".to_owned(), days: days.to_owned(), scopes: Vec::new() };
        let refused = make_api_token(&panel.platform, &make, &form).await;
        let wanting = [
            ("name", "token-name-required"),
            ("scopes", "token-scopes-required"),
            ("days", "token-days-unknown"),
        ];
        assert_eq!(fields(refused), wanting);
    }
    assert!(matches!(
        make_api_token(&panel.platform, &make, &RawApiToken::default()).await,
        Err(Error::Problem(Problem::Form(_)))
    ));
}
