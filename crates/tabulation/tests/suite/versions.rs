//! What becomes of figures when a question changes from one version to the next.

use fieldwork::ResponseRecord;
use questionnaire::{Answer, Answers, ChoiceName, Facts, Library, QuestionName, Wave};
use statistics::disclosure::Ledger;
use statistics::{Edition, Marker, Series};
use tabulation::{MonthCells, count};

use crate::panel::{
    equivalence, library_of, month, protect, protect_after, question, record, record_in, set,
};

/// Two versions that ask `told`, the second related to the first in one way.
pub(crate) fn related(lists: [&str; 2], relation: &str, codes: &str) -> Library {
    let told = |list: &str| question("told", &format!("select_one {list}"), "published", "");
    let said = equivalence(2, ("told", "told"), relation, codes);
    library_of(vec![set(1, &[told(lists[0])], &[]), set(2, &[told(lists[1])], &[said])])
}

/// A month in which so many people gave each answer, asked with one version.
pub(crate) fn cells(library: &Library, (of, version): (&str, u32), answers: &[(u128, &str)]) -> MonthCells {
    let people = answers.iter().flat_map(|(people, raw)| (0..*people).map(move |_| *raw));
    let records: Vec<ResponseRecord> = (1..)
        .zip(people)
        .map(|(number, raw)| record_in(library, number, (of, version), &[("told", raw)]))
        .collect();
    count(library, month(of), &records).unwrap()
}

fn edition(library: &Library, until: &str, months: &[MonthCells]) -> Edition {
    protect(library, until, months).unwrap()
}

fn keys(edition: &Edition) -> Vec<&str> {
    edition.waves[0].series.iter().map(|series| series.concept.as_str()).collect()
}

fn favourable(series: &Series) -> Vec<Result<u32, Marker>> {
    let cells = series.periods.iter().map(|figure| figure.favourable);
    cells.map(|cell| cell.shown().map(|share| share.count).ok_or_else(|| cell.marker().unwrap())).collect()
}

const OCTOBER: (&str, u32) = ("2026-10", 1);
const NOVEMBER: (&str, u32) = ("2026-11", 2);

#[test]
fn a_trend_goes_on_over_an_equivalent_question() {
    let library = related(["agreement", "agreement"], "equivalent", "");
    let months = [
        cells(&library, OCTOBER, &[(10, "disagree"), (20, "agree")]),
        cells(&library, NOVEMBER, &[(12, "disagree"), (18, "agree")]),
    ];
    let edition = edition(&library, "2026-11", &months);
    assert_eq!(keys(&edition), ["panel.told"]);
    assert_eq!(favourable(&edition.waves[0].series[0]), [Ok(20), Ok(18)]);
    assert_eq!(edition.waves[0].series[0].after, None);
}

#[test]
fn a_broken_trend_ends_and_another_begins_that_names_it() {
    for relation in ["related", "break"] {
        let library = related(["agreement", "agreement"], relation, "");
        let months = [
            cells(&library, OCTOBER, &[(10, "disagree"), (20, "agree")]),
            cells(&library, NOVEMBER, &[(12, "disagree"), (18, "agree")]),
        ];
        let edition = edition(&library, "2026-11", &months);
        assert_eq!(keys(&edition), ["panel.told@2", "panel.told"]);
        let [new, old] = edition.waves[0].series.as_slice() else { panic!("two series") };
        assert_eq!(favourable(old), [Ok(20), Err(Marker::NotAvailable)]);
        assert_eq!(favourable(new), [Err(Marker::NotAvailable), Ok(18)]);
        assert_eq!((new.after.as_deref(), old.after.as_deref()), (Some("panel.told"), None));
        assert_eq!((new.cumulative.base.shown(), old.cumulative.base.shown()), (Some(&30), Some(&30)));
        assert_eq!((new.change, old.change), (None, None), "nothing is compared across a break");
    }
}

#[test]
fn a_line_that_no_reader_can_find_is_not_named() {
    let told = |release: &str| question("told", "select_one agreement", release, "");
    let said = equivalence(2, ("told", "told"), "break", "");
    let library = library_of(vec![set(1, &[told("internal")], &[]), set(2, &[told("published")], &[said])]);
    let months = [cells(&library, OCTOBER, &[(30, "agree")]), cells(&library, NOVEMBER, &[(30, "agree")])];
    let edition = edition(&library, "2026-11", &months);
    let [line] = edition.waves[0].series.as_slice() else { panic!("one line") };
    assert_eq!((line.concept.as_str(), line.after.as_deref()), ("panel.told@2", None));
}

#[test]
fn an_edition_of_the_first_version_is_the_same_whatever_versions_are_loaded() {
    let told = || question("told", "select_one agreement", "published", "");
    let alone = library_of(vec![set(1, &[told()], &[])]);
    let october = [(10, "disagree"), (20, "agree")];
    let expected = edition(&alone, "2026-10", &[cells(&alone, OCTOBER, &october)]).digest().unwrap();
    for relation in ["identical", "break"] {
        let both = related(["agreement", "agreement"], relation, "");
        let digest = edition(&both, "2026-10", &[cells(&both, OCTOBER, &october)]).digest().unwrap();
        assert_eq!(digest, expected, "{relation}");
    }
}

const RENAMED: &str = "codes = { disagree = \"never\", neither = \"sometimes\", agree = \"often\" }";

#[test]
fn renamed_codes_are_counted_under_the_newest() {
    let library = related(["agreement", "finer"], "recoded", RENAMED);
    let months = [
        cells(&library, OCTOBER, &[(10, "disagree"), (8, "neither"), (12, "agree")]),
        cells(&library, NOVEMBER, &[(12, "never"), (0, "rarely"), (18, "often")]),
    ];
    let edition = edition(&library, "2026-11", &months);
    let told = &edition.waves[0].series[0];
    let codes: Vec<_> = told.options.iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["never", "rarely", "sometimes", "often"]);
    let counts =
        |period: usize| told.periods[period].options.iter().map(|cell| cell.shown().map(|it| it.count));
    assert_eq!(counts(0).collect::<Vec<_>>(), [Some(10), Some(0), Some(8), Some(12)]);
    assert_eq!(favourable(told), [Ok(12), Ok(18)]);
    assert_eq!(told.cumulative.base.shown(), Some(&60), "nothing was merged, so it runs on");
}

const MERGED: &str =
    "codes = { never = \"disagree\", rarely = \"disagree\", sometimes = \"neither\", often = \"agree\" }";

/// October and November with the finer options, December with the coarser; in November three people said `rarely`.
fn merged() -> (Library, Vec<MonthCells>) {
    let library = related(["finer", "agreement"], "recoded", MERGED);
    let months = vec![
        cells(&library, OCTOBER, &[(6, "never"), (7, "rarely"), (8, "sometimes"), (9, "often")]),
        cells(&library, ("2026-11", 1), &[(9, "never"), (3, "rarely"), (8, "sometimes"), (10, "often")]),
        cells(&library, ("2026-12", 2), &[(11, "disagree"), (8, "neither"), (11, "agree")]),
    ];
    (library, months)
}

#[test]
fn merged_options_show_the_sum_of_what_was_shown_or_nothing() {
    let (library, months) = merged();
    let edition = edition(&library, "2026-12", &months);
    let told = &edition.waves[0].series[0];
    let disagree: Vec<_> =
        told.periods.iter().map(|figure| figure.options[0].shown().map(|it| it.count)).collect();
    assert_eq!(disagree, [Some(13), None, Some(11)], "9 and the sum 12 would tell the three");
    assert_eq!(favourable(told), [Ok(9), Ok(10), Ok(11)]);
    assert_eq!(told.cumulative.base.shown(), Some(&30), "since the options were merged");
}

#[test]
fn a_merging_repeats_every_headline_earlier_editions_said() {
    let (library, months) = merged();
    let before = edition(&library, "2026-11", &months);
    let after = edition(&library, "2026-12", &months);
    let (before, after) = (&before.waves[0].series[0], &after.waves[0].series[0]);
    assert_eq!(before.options.len(), 4);
    for (was, is) in before.periods.iter().zip(&after.periods) {
        assert_eq!((was.period, was.base, was.favourable), (is.period, is.base, is.favourable));
        assert_eq!(was.non_answers, is.non_answers);
    }
}

#[test]
fn a_period_with_both_versions_in_it_is_counted_once() {
    let library = related(["finer", "agreement"], "recoded", MERGED);
    let months = [
        cells(&library, OCTOBER, &[(4, "never"), (3, "rarely"), (3, "often")]),
        cells(&library, NOVEMBER, &[(4, "disagree"), (6, "agree")]),
    ];
    let edition = edition(&library, "2026-11", &months);
    let told = &edition.waves[0].series[0];
    assert_eq!(told.periods.len(), 1);
    assert_eq!(told.periods[0].base.shown(), Some(&20));
    let counts: Vec<_> = told.periods[0].options.iter().map(|cell| cell.shown().map(|it| it.count)).collect();
    assert_eq!(counts[0], Some(11));
    assert_eq!(favourable(told), [Ok(9)]);
}

#[test]
fn what_was_asked_because_of_the_case_is_counted_as_asked() {
    let asked =
        question("told", "select_one agreement", "published", "relevant = \"${case.team} = 'north'\"");
    let library = library_of(vec![set(1, &[asked], &[])]);
    let questionnaire = library.interview(Wave::SixWeek, 1).unwrap();
    let told = (QuestionName::parse("told").unwrap(), Answer::Choice(ChoiceName::parse("agree").unwrap()));
    let given: Answers = [told].into_iter().collect();
    let mut bare = record(1, "2026-10", 1, &[]);
    let counted = |team: &str| {
        let mut facts = Facts::on(bare.finished_on);
        facts.case.insert("team".to_owned(), team.to_owned());
        questionnaire.counted(&given, &facts)
    };
    let (north, south) = (counted("north"), counted("south"));
    let mut lines = |answers| {
        bare.answers = answers;
        let cells = count(&library, month("2026-10"), std::slice::from_ref(&bare)).unwrap();
        String::from_utf8(cells.encode()).unwrap()
    };
    assert!(lines(north).contains("panel.told\toption\tagree\t1"));
    assert!(lines(south).contains("panel.told\treason\toff_route\t1"));
}

/// A name that changes is the same option in the ledger: what October told goes on under the new names.
#[test]
fn what_was_published_under_old_codes_goes_on_under_new_ones() {
    let library = related(["agreement", "finer"], "recoded", RENAMED);
    let october = cells(&library, OCTOBER, &[(10, "disagree"), (8, "neither"), (12, "agree")]);
    let november = cells(&library, NOVEMBER, &[(12, "never"), (6, "rarely"), (18, "often")]);
    let alone = std::slice::from_ref(&october);
    let (_, ledger) = protect_after(&library, "2026-10", alone, Ledger::default()).unwrap();
    let (edition, _) = protect_after(&library, "2026-11", &[october, november], ledger).unwrap();
    let told = &edition.waves[0].series[0];
    let since: Vec<_> = told.cumulative.options.iter().map(|cell| cell.shown().map(|it| it.count)).collect();
    assert_eq!(since, [Some(22), Some(6), Some(8), Some(30)]);
}
