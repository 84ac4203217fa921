//! The records of an earlier panel: sent, understood, checked, counted, published or taken back.

use access::Permission;
use access::permission::{CommitHistory, ViewDashboard, ViewEditions, ViewFieldwork, ViewHistory};
use fieldwork::{
    ForceCode, HistoryCheck, HistoryFault, HistoryField, HistoryFile, HistoryState, Id, NO_ANSWER, RateClass,
    Step, history_fields,
};
use operations::{
    EditionState, HistoryMeaning, NewHistory, Problem, check_history, close_month, commit_history,
    discard_history, download_history_rows, fieldwork_report, history_columns, rebuild_edition,
    recount_months, restate_month, upload_history,
};
use questionnaire::Wave;
use statistics::{Edition, Month, Period, RestatementReason};
use store::Cohort;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::{code, fields};

const NAMES: &str = "Interview month,Team,Listened to what you had to say,Considerate,Notes";

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// People of a month, by what they said to the first question.
fn people(month: &str, answer: &str, count: usize) -> String {
    format!("{month},Coast,{answer},Cytuno,\n").repeat(count)
}

/// Twenty-four people in each of these months.
fn months(months: &[&str]) -> Vec<u8> {
    let of = |month: &&str| people(month, "Agree", 12) + &people(month, "disagree", 12);
    format!("{NAMES}\n{}", months.iter().map(of).collect::<String>()).into_bytes()
}

async fn autumn() -> Panel {
    let panel = Panel::new().await;
    panel.set_clock("2026-11-03T09:00");
    panel
}

async fn upload(panel: &Panel, kind: &str, bytes: Vec<u8>) -> Result<Id<HistoryFile>, operations::Error> {
    let (force, questionnaire) = (EASTMERE.to_owned(), "six-week@1".to_owned());
    let new = NewHistory { force, kind: kind.to_owned(), questionnaire, bytes };
    upload_history(&panel.platform, &permit(&panel.staff.publisher), new).await
}

async fn file(panel: &Panel, id: Id<HistoryFile>) -> HistoryFile {
    let view = permit::<ViewHistory>(&panel.staff.publisher);
    panel.platform.store.reader().history_file(&view, id).await.unwrap().unwrap()
}

/// Sends a file, and has it checked with the columns that were guessed.
async fn checked(panel: &Panel, kind: &str, bytes: Vec<u8>) -> (Id<HistoryFile>, HistoryCheck) {
    let id = upload(panel, kind, bytes).await.unwrap();
    let file = file(panel, id).await;
    let asked = panel.platform.library.interview(Wave::SixWeek, 1).unwrap();
    let names: Vec<String> = history_fields(file.kind, asked).iter().map(HistoryField::name).collect();
    let columns: Vec<(&str, &str)> =
        names.iter().filter_map(|name| Some((name.as_str(), file.mapping.column(name)?))).collect();
    let check = permit(&panel.staff.publisher);
    let said = HistoryMeaning::Columns(&columns);
    (id, check_history(&panel.platform, &check, id, said).await.unwrap())
}

async fn committed(panel: &Panel, kind: &str, bytes: Vec<u8>) -> Id<HistoryFile> {
    let (id, check) = checked(panel, kind, bytes).await;
    assert!(check.can_be_committed(), "{check:?}");
    commit_history(&panel.platform, &permit(&panel.staff.publisher), id).await.unwrap();
    id
}

async fn closed(panel: &Panel, text: &str) -> (EditionState, Edition) {
    let system = panel.system();
    let closed = close_month(&panel.platform, &system, &eastmere(), month(text)).await.unwrap();
    let view = permit::<ViewEditions>(&panel.staff.publisher);
    let draft = panel.platform.store.reader().draft(&view, &eastmere(), month(text)).await.unwrap();
    (closed.state, draft.unwrap().edition)
}

/// The base and the favourable share of the last period of "listened".
fn listened(edition: &Edition) -> (Period, u32, f64) {
    let series = edition.waves[0].series.iter().find(|series| series.concept == "respect.listened").unwrap();
    let figure = series.periods.last().unwrap();
    (figure.period, *figure.base.shown().unwrap(), figure.favourable.shown().unwrap().share)
}

#[tokio::test]
async fn from_a_spreadsheet_to_a_published_figure_with_its_mark() {
    let panel = autumn().await;
    let names = String::from_utf8(months(&["2026-08", "09/2026"])).unwrap();
    let bytes = (names + &people("Sept 2026", "Kind of", 3)).into_bytes();
    let (id, check) = checked(&panel, "responses", bytes).await;
    let unknown: Vec<_> =
        check.unknown.iter().map(|it| (it.field.as_str(), it.value.as_str(), it.rows)).collect();
    assert_eq!(unknown, [("q-respect.listened", "Kind of", 3)]);
    let publisher = &panel.staff.publisher;
    let early = commit_history(&panel.platform, &permit(publisher), id).await;
    assert_eq!(code(early), "history-not-ready");

    let meaning = [("q-respect.listened", "Kind of", "neither")];
    let said = HistoryMeaning::Values(&meaning);
    let check = check_history(&panel.platform, &permit(publisher), id, said).await.unwrap();
    assert!(check.can_be_committed());
    assert_eq!(check.months.values().copied().collect::<Vec<_>>(), [24, 27]);
    commit_history(&panel.platform, &permit(publisher), id).await.unwrap();
    let view = permit::<ViewHistory>(publisher);
    let reader = panel.platform.store.reader();
    assert_eq!(reader.history_bytes(&view, id).await.unwrap(), None, "the file is gone");

    let (state, edition) = closed(&panel, "2026-09").await;
    assert_eq!(state, EditionState::New);
    let (period, base, share) = listened(&edition);
    assert_eq!((period.to, base), (month("2026-09"), 27));
    assert!((share - 12.0 / 27.0).abs() < 1e-9);
    assert!(edition.is_imported("six-week", period));
    assert_eq!(edition.imported_months("six-week").collect::<Vec<_>>(), [month("2026-08"), month("2026-09")]);
    assert!(!edition.is_imported("case-closure", period));

    panel.publish(&eastmere(), month("2026-09")).await.unwrap();
    let analyst = permit::<ViewDashboard>(&panel.staff.analyst);
    let published = reader.edition(&analyst, &eastmere(), month("2026-09")).await.unwrap().unwrap();
    assert_eq!(published.edition, edition);
    let again = rebuild_edition(&panel.platform, &panel.system(), &eastmere(), month("2026-09"), None).await;
    assert!(again.unwrap().is_same());
    let back = discard_history(&panel.platform, &permit(publisher), id).await;
    assert_eq!(code(back), "history-published");
    let nothing = RestatementReason::Counts;
    let restated =
        restate_month(&panel.platform, &permit(publisher), &eastmere(), month("2026-09"), nothing).await;
    assert_eq!(code(restated), "nothing-to-restate");
}

#[tokio::test]
async fn a_month_with_interviews_of_both_panels_counts_both() {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    let (_, before) = closed(&panel, "2026-10").await;
    assert_eq!(listened(&before).1, 24);
    let id = committed(&panel, "responses", months(&["2026-09", "2026-10"])).await;
    let shared = panel.platform.store.reader();
    let view = permit::<ViewHistory>(&panel.staff.publisher);
    let asked = [month("2026-09"), month("2026-10")];
    let shared = shared.shared_months(&view, &eastmere(), asked).await.unwrap();
    assert_eq!(shared, [month("2026-10")]);
    let (state, both) = closed(&panel, "2026-10").await;
    assert_eq!(state, EditionState::New, "the draft that had other counts was dropped");
    assert_eq!((listened(&both).0.from, listened(&both).1), (month("2026-10"), 48));
    // The nightly step finds the same counts.
    recount_months(&panel.platform, &panel.system()).await.unwrap();
    assert_eq!(closed(&panel, "2026-10").await, (EditionState::Unchanged, both));

    discard_history(&panel.platform, &permit(&panel.staff.publisher), id).await.unwrap();
    assert_eq!(file(&panel, id).await.state, HistoryState::Discarded);
    let (_, after) = closed(&panel, "2026-10").await;
    assert_eq!(after, before, "nothing of it is left");
}

#[tokio::test]
async fn what_was_taken_back_can_be_taken_in_anew() {
    let panel = autumn().await;
    let bytes = months(&["2026-09"]);
    let id = committed(&panel, "responses", bytes.clone()).await;
    let (_, twice) = checked(&panel, "responses", bytes.clone()).await;
    assert_eq!((twice.ready, twice.findings.len()), (0, 24));
    assert!(twice.findings.iter().all(|finding| finding.fault == HistoryFault::MonthTaken));
    discard_history(&panel.platform, &permit(&panel.staff.publisher), id).await.unwrap();
    let none = close_month(&panel.platform, &panel.system(), &eastmere(), month("2026-09")).await;
    assert_eq!(code(none), "nobody-interviewed");
    committed(&panel, "responses", bytes).await;
    assert_eq!(listened(&closed(&panel, "2026-09").await.1).1, 24);
}

#[tokio::test]
async fn of_two_files_with_one_month_the_second_is_refused_even_if_it_was_checked_before() {
    let panel = autumn().await;
    let (one, _) = checked(&panel, "responses", months(&["2026-08"])).await;
    let (two, _) = checked(&panel, "responses", months(&["2026-08", "2026-09"])).await;
    let publisher = permit::<CommitHistory>(&panel.staff.publisher);
    commit_history(&panel.platform, &publisher, one).await.unwrap();
    // It is gone through again: what is left of it is the other month.
    let taken = commit_history(&panel.platform, &publisher, two).await.unwrap();
    assert_eq!(taken.months.len(), 1);
    assert_eq!(code(commit_history(&panel.platform, &publisher, two).await), "history-not-open");
    assert_eq!(panel.audited(CommitHistory::NAME).await, 2);
}

#[tokio::test]
async fn published_months_and_those_that_are_not_over_are_refused_with_their_rows() {
    let panel = autumn().await;
    committed(&panel, "responses", months(&["2026-08"])).await;
    closed(&panel, "2026-08").await;
    panel.publish(&eastmere(), month("2026-08")).await.unwrap();
    let bytes = format!(
        "{NAMES}\n{}{}{}{}{}{}",
        people("2026-07", "agree", 1),
        people("2026-11", "agree", 1),
        people("", "agree", 1),
        people("soon", "agree", 1),
        "2026-09,Coast,,,\n",
        people("2026-09", "agree", 1),
    );
    let (id, check) = checked(&panel, "responses", bytes.into_bytes()).await;
    let found: Vec<_> = check.findings.iter().map(|it| (it.row, it.fault)).collect();
    let expected = [
        (2, HistoryFault::MonthPublished),
        (3, HistoryFault::MonthNotOver),
        (4, HistoryFault::MonthRequired),
        (5, HistoryFault::MonthUnread),
        (6, HistoryFault::NothingAnswered),
    ];
    assert_eq!((found.as_slice(), check.ready), (expected.as_slice(), 1));
    let take = permit(&panel.staff.publisher);
    let say = |fault: HistoryFault| fault.slug().to_owned();
    let rows = download_history_rows(&panel.platform, &take, id, ["Row", "Why"], say).await.unwrap();
    let rows = String::from_utf8(rows.bytes).unwrap();
    assert_eq!(rows.lines().count(), 6);
    assert!(rows.contains("\"5\",\"soon\"") && rows.contains("\"month-unread\""), "{rows}");
}

#[tokio::test]
async fn words_are_never_taken_in() {
    let panel = autumn().await;
    let said = |number: usize| {
        format!(
            "2026-09,Coast,\"What canary {number} told me, at length and in their own words, sixty\",agree,\n"
        )
    };
    let bytes = format!("{NAMES}\n{}", (0..80).map(said).collect::<String>());
    let (id, check) = checked(&panel, "responses", bytes.into_bytes()).await;
    assert_eq!(check.words, ["q-respect.listened"]);
    assert!(check.unknown.is_empty() && !check.can_be_committed());
    let columns = history_columns(&panel.platform, &permit(&panel.staff.publisher), id).await.unwrap();
    assert_eq!(columns.words, ["Listened to what you had to say"]);
}

#[tokio::test]
async fn no_answer_is_one_meaning_and_is_remembered_for_the_next_file() {
    let panel = autumn().await;
    let bytes = |month: &str| {
        format!("{NAMES}\n{}", people(month, "n/k", 2) + &people(month, "agree", 30)).into_bytes()
    };
    let (id, _) = checked(&panel, "responses", bytes("2026-08")).await;
    let meaning = [("q-respect.listened", "n/k", NO_ANSWER)];
    let said = HistoryMeaning::Values(&meaning);
    check_history(&panel.platform, &permit(&panel.staff.publisher), id, said).await.unwrap();
    let (_, second) = checked(&panel, "responses", bytes("2026-09")).await;
    assert!(second.unknown.is_empty(), "{second:?}");
}

#[tokio::test]
async fn a_workbook_counts_as_its_csv_does() {
    let panel = autumn().await;
    let csv = String::from_utf8(months(&["2026-08", "2026-09"])).unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let page = workbook.add_worksheet();
    for (row, line) in (0..).zip(csv.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            page.write_string(row, column, cell).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let (_, of_workbook) = checked(&panel, "responses", bytes).await;
    let (_, of_csv) = checked(&panel, "responses", csv.into_bytes()).await;
    assert_eq!(of_workbook, of_csv);
    assert_eq!(of_csv.ready, 48);
    let damaged = upload(&panel, "responses", b"PK\x03\x04 no workbook".to_vec()).await;
    assert_eq!(code(damaged), "bad-file");
}

#[tokio::test]
async fn contact_history_joins_the_rates_and_the_funnel() {
    let panel = autumn().await;
    let bytes = b"Month,Outcome,Case,Team\n\
        2026-08,No answer,A1,Coast\n2026-09,complete,A1,Coast\n2026-09,Declined,A2,\n\
        2026-09,310,A3,\n2026-08,Left a card,A4,\n2026-09,,A5,\n"
        .to_vec();
    let (id, check) = checked(&panel, "contacts", bytes).await;
    let unknown: Vec<_> = check.unknown.iter().map(|it| (it.field.as_str(), it.value.as_str())).collect();
    assert_eq!((unknown, check.findings.len()), (vec![("outcome", "310"), ("outcome", "Left a card")], 1));
    let publisher = &panel.staff.publisher;
    let meanings = [("outcome", "310", "no_answer"), ("outcome", "Left a card", NO_ANSWER)];
    let said = HistoryMeaning::Values(&meanings);
    let check = check_history(&panel.platform, &permit(publisher), id, said).await.unwrap();
    assert_eq!((check.ready, check.left_out), (4, 1));
    commit_history(&panel.platform, &permit(publisher), id).await.unwrap();
    let report = |cohort: Cohort| {
        let permit = permit::<ViewFieldwork>(&panel.staff.coordinator);
        let platform = panel.platform.clone();
        async move { fieldwork_report(&platform, &permit, Wave::SixWeek, &cohort).await.unwrap() }
    };
    let all = report(Cohort::default()).await;
    assert_eq!((all.earlier, all.counts.total()), (3, 3));
    assert_eq!([RateClass::I, RateClass::R].map(|class| all.counts.of(class)), [1, 1]);
    let interviewed = all.funnel.levels.iter().find(|level| level.step == Step::Interviewed).unwrap();
    assert_eq!((all.funnel.referrals(), interviewed.full), (3, 1));
    let coast = report(Cohort { team: Some("Coast".to_owned()), ..Cohort::default() }).await;
    assert_eq!((coast.earlier, coast.counts.complete), (1, 1), "an attempt is not a case");
    discard_history(&panel.platform, &permit(publisher), id).await.unwrap();
    assert_eq!(report(Cohort::default()).await.earlier, 0);
}

#[tokio::test]
async fn what_is_wrong_with_a_form_is_said_at_its_fields() {
    let panel = autumn().await;
    let publisher = &panel.staff.publisher;
    let none = upload_history(&panel.platform, &permit(publisher), NewHistory::default()).await;
    let expected = ["force", "kind", "questionnaire", "file"];
    assert_eq!(fields(none).iter().map(|(field, _)| *field).collect::<Vec<_>>(), expected);
    let id = upload(&panel, "responses", months(&["2026-09"])).await.unwrap();
    let twice = [("month", "Considerate"), ("q-respect.listened", "Considerate")];
    let said = HistoryMeaning::Columns(&twice);
    let refused = check_history(&panel.platform, &permit(publisher), id, said).await;
    assert_eq!(fields(refused), [("column-month", "history-column-twice")]);
    let nothing = HistoryMeaning::Columns(&[("team", "Team")]);
    let refused = check_history(&panel.platform, &permit(publisher), id, nothing).await;
    assert_eq!(fields(refused), [("column-month", "history-column-required")]);
    let stranger = Id::from_uuid(uuid_of(9));
    let unknown = check_history(&panel.platform, &permit(publisher), stranger, nothing).await;
    assert_eq!(code(unknown), Problem::NoSuchHistory.code());
}

#[tokio::test]
async fn one_force_does_not_count_for_another() {
    let panel = autumn().await;
    committed(&panel, "responses", months(&["2026-09"])).await;
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    let none = close_month(&panel.platform, &panel.system(), &glanmor, month("2026-09")).await;
    assert_eq!(code(none), "nobody-interviewed");
}

fn uuid_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

#[tokio::test]
async fn the_largest_file_is_checked_at_once() {
    let panel = autumn().await;
    let month = |number: usize| format!("{}-{:02}", 2023 + number / 12 % 3, number % 12 + 1);
    let row = |number: usize| people(&month(number), ["agree", "disagree", "Cytuno", ""][number % 4], 1);
    let bytes = format!("{NAMES}\n{}", (0..50_000).map(row).collect::<String>()).into_bytes();
    let (_, check) = checked(&panel, "responses", bytes).await;
    assert_eq!((check.ready, check.findings.len(), check.months.len()), (50_000, 0, 36));
}

#[tokio::test]
async fn contact_history_may_come_after_its_months_are_published() {
    let panel = autumn().await;
    committed(&panel, "responses", months(&["2026-09"])).await;
    closed(&panel, "2026-09").await;
    panel.publish(&eastmere(), month("2026-09")).await.unwrap();
    let id = committed(&panel, "contacts", b"Month,Outcome\n2026-08,complete\n".to_vec()).await;
    discard_history(&panel.platform, &permit(&panel.staff.publisher), id).await.unwrap();
    assert_eq!(file(&panel, id).await.state, HistoryState::Discarded);
}

#[tokio::test]
async fn a_question_without_a_column_was_asked_of_nobody() {
    let panel = autumn().await;
    committed(&panel, "responses", months(&["2026-09"])).await;
    let (_, edition) = closed(&panel, "2026-09").await;
    let asked = ["respect.listened", "respect.considerate"];
    for series in &edition.waves[0].series {
        let answered = series.periods.iter().any(|figure| figure.base.shown().is_some_and(|base| *base > 0));
        assert_eq!(answered, asked.contains(&series.concept.as_str()), "{}", series.concept);
    }
}

#[tokio::test]
async fn a_question_that_an_earlier_panel_did_not_ask_begins_with_ours() {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(10) {
        panel.interviewed(&[("listened", answer), ("considerate", "agree")]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    let bytes = |answer: &str| format!("2026-09,{answer}\n").repeat(12);
    let bytes = format!("Month,Listened\n{}{}", bytes("agree"), bytes("disagree"));
    committed(&panel, "responses", bytes.into_bytes()).await;
    let (_, edition) = closed(&panel, "2026-10").await;
    let first = |concept: &str| {
        let series = edition.waves[0].series.iter().find(|series| series.concept == concept).unwrap();
        series.periods.iter().find(|figure| figure.base.is_shown()).unwrap().period
    };
    assert_eq!(first("respect.listened").from, month("2026-09"));
    assert_eq!(first("respect.considerate").from, month("2026-10"));
}
