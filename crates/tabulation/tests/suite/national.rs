//! The country's tables, held against counting by eye on a small invented country.

use proptest::prelude::*;
use tabulation::TabulationFault;
use tabulation::national::{
    AnswerColumns, AnswerFile, COLUMNS, Catalogue, InterviewColumns, InterviewFile, Kind, MonthCounts,
    Question, Running, Sums, Tables,
};

/// One interview: its team, its wave, its status and what was answered to the four questions.
type Interview = (u16, u8, u8, [i16; 4]);

/// A scale of five, a yes or no, three options of which any may be ticked, and words. Two forces: teams 1 and 2, and team 3.
fn country() -> Catalogue {
    let scores = [1, 2, 3, 4, 5, 0, 0, 0];
    let scale = Question { kind: Kind::One, options: 5, favourable: 0b1_1000, base: 0b1_1111, scores };
    let yes = Question {
        kind: Kind::One,
        options: 3,
        favourable: 1,
        base: 0b011,
        scores: [1, 0, 0, 0, 0, 0, 0, 0],
    };
    let many = Question { kind: Kind::Many, options: 3, favourable: 1, base: 0, scores: [1; 8] };
    let words = Question { kind: Kind::Words, options: 1, favourable: 0, base: 0, scores: [0; 8] };
    Catalogue { questions: vec![scale, yes, many, words], teams: vec![1, 1, 2] }
}

fn files(month: u16, interviews: &[Interview]) -> (InterviewColumns, AnswerFile) {
    let mut columns = InterviewColumns::default();
    let mut answers = AnswerColumns::default();
    for (number, (team, stage, status, codes)) in (1000..).zip(interviews) {
        columns.interviews.push(number);
        columns.forces.push(if *team == 3 { 2 } else { 1 });
        columns.teams.push(*team);
        columns.stages.push(*stage);
        columns.months.push(month);
        columns.completed.push(20_000);
        columns.statuses.push(*status);
        for (question, code) in (1..).zip(codes) {
            answers.interviews.push(number);
            answers.questions.push(question);
            answers.codes.push(*code);
            answers.texts.push((question == 4 && *code == 1).then_some("Invented words."));
        }
    }
    let columns = InterviewFile::open(InterviewFile::write(columns).unwrap()).unwrap().read().unwrap();
    (columns, AnswerFile::open(AnswerFile::write(std::iter::once(answers)).unwrap()).unwrap())
}

fn counted(month: u16, interviews: &[Interview]) -> MonthCounts {
    let (columns, answers) = files(month, interviews);
    MonthCounts::of(&country(), &columns, &answers, 0..answers.parts()).unwrap()
}

fn rows(tables: &Tables) -> Vec<Vec<f64>> {
    let mut bytes = Vec::new();
    tables.write_rows(&mut bytes).unwrap();
    let values: Vec<f64> =
        bytes.chunks_exact(8).map(|eight| f64::from_le_bytes(eight.try_into().unwrap())).collect();
    values.chunks_exact(COLUMNS.len()).map(<[f64]>::to_vec).collect()
}

/// One value: of level, unit, stage, question and month.
fn at(tables: &Tables, key: [u16; 5], column: &str) -> f64 {
    let place = COLUMNS.iter().position(|name| *name == column).unwrap();
    let rows = rows(tables);
    let row = rows.iter().find(|row| row.iter().zip(key).all(|(is, wanted)| *is == f64::from(wanted)));
    row.unwrap()[place]
}

fn one_month(interviews: &[Interview]) -> Tables {
    Tables::of(&country(), &[counted(0, interviews)], 2)
}

/// As many of the same interview.
fn many(people: usize, interview: Interview) -> Vec<Interview> {
    vec![interview; people]
}

#[test]
fn options_reasons_base_and_score_are_counted_for_team_force_and_country() {
    let tables = one_month(&[
        (1, 1, 1, [5, 1, 0b101, 1]),
        (1, 2, 2, [2, 3, 0, -1]),
        (2, 1, 1, [-2, 2, 0b010, -3]),
        (3, 1, 1, [4, -1, -3, 1]),
    ]);
    let country = |question, column| at(&tables, [0, 0, 0, question, 0], column);
    assert_eq!(
        [country(1, "n"), country(1, "fav"), country(1, "score"), country(1, "m2")],
        [3.0, 2.0, 11.0, 1.0]
    );
    assert_eq!(
        [country(2, "n"), country(2, "fav"), country(2, "c3"), country(2, "m1")],
        [2.0, 1.0, 1.0, 1.0]
    );
    assert_eq!([country(3, "n"), country(3, "c1"), country(3, "c2"), country(3, "c3")], [3.0, 1.0, 1.0, 1.0]);
    assert_eq!([country(3, "score"), country(3, "fav"), country(3, "m3")], [3.0, 1.0, 1.0]);
    assert_eq!([country(4, "c1"), country(4, "n"), country(4, "m1")], [2.0, 0.0, 1.0]);
    assert_eq!(at(&tables, [1, 1, 1, 1, 0], "n"), 1.0);
    assert_eq!(at(&tables, [2, 1, 0, 1, 0], "score"), 7.0);
    assert!(country(4, "pct").is_nan() && (country(1, "pct") - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn whoever_withdrew_is_left_out() {
    let tables = one_month(&[(1, 1, 3, [5, 1, 1, 1]), (1, 1, 1, [1, 2, 0, -1])]);
    assert_eq!([at(&tables, [0, 0, 0, 1, 0], "n"), at(&tables, [0, 0, 0, 1, 0], "c5")], [1.0, 0.0]);
}

#[test]
fn what_no_question_has_is_refused() {
    let refused = |interview: Interview| {
        let (columns, answers) = files(0, &[interview]);
        let parts = 0..answers.parts();
        matches!(MonthCounts::of(&country(), &columns, &answers, parts), Err(TabulationFault::Unreadable(_)))
    };
    assert!(refused((1, 1, 1, [6, 1, 1, 1])) && refused((1, 1, 1, [-4, 1, 1, 1])));
    assert!(refused((1, 1, 1, [1, 1, 0b1000, 1])) && refused((9, 1, 1, [1, 1, 1, 1])));
    assert!(refused((1, 3, 1, [1, 1, 1, 1])) && !refused((1, 1, 1, [1, 1, 1, 1])));
    assert!(AnswerFile::open(b"no Parquet".to_vec()).is_err());
}

#[test]
fn running_sums_are_since_the_start_and_over_twelve_months() {
    let months: Vec<MonthCounts> =
        (1..=14).map(|month| counted(month, &many(usize::from(month), (1, 1, 1, [5, 1, 1, 1])))).collect();
    let tables = Tables::of(&country(), &months, 2);
    assert_eq!(at(&tables, [0, 0, 1, 1, 13], "cum_n"), 105.0);
    assert_eq!(at(&tables, [0, 0, 1, 1, 13], "r12_n"), 102.0);
    assert_eq!(at(&tables, [0, 0, 1, 1, 13], "r12_score"), 510.0);
    assert_eq!(at(&tables, [0, 0, 2, 1, 13], "cum_n"), 0.0);
    assert!(at(&tables, [0, 0, 2, 1, 13], "cum_pct").is_nan());
}

#[test]
fn a_small_team_is_marked_and_the_smallest_large_enough_with_it() {
    let small = many(9, (1, 1, 1, [5, 1, 1, 1]));
    let large = many(10, (2, 1, 1, [5, 1, 1, 1]));
    let alone = many(3, (3, 1, 1, [5, 1, 1, 1]));
    let tables = one_month(&[small, large, alone].concat());
    let marked = |team| at(&tables, [2, team, 1, 1, 0], "supp");
    assert_eq!([marked(1), marked(2), marked(3)], [1.0, 2.0, 1.0]);
    assert_eq!(at(&tables, [1, 1, 1, 1, 0], "supp"), 0.0);
}

#[test]
fn months_far_from_the_centre_are_signals() {
    let month = |favourable: usize| {
        let (yes, no) =
            (many(favourable, (1, 1, 1, [5, 1, 1, 1])), many(100 - favourable, (1, 1, 1, [1, 2, 0, -1])));
        counted(0, &[yes, no].concat())
    };
    let shares = [50, 50, 50, 50, 50, 90, 10, 50, 50, 50, 50, 50, 55, 55, 55, 55, 55, 55, 55];
    let tables = Tables::of(&country(), &shares.map(month), 2);
    let signal = |month| at(&tables, [2, 1, 1, 1, month], "signal");
    assert_eq!([signal(5), signal(6), signal(11), signal(17), signal(18)], [1.0, 2.0, 0.0, 0.0, 3.0]);
    assert_eq!(at(&tables, [2, 1, 1, 1, 18], "cl"), 0.5);
    assert!((at(&tables, [2, 1, 1, 1, 18], "ucl") - 0.65).abs() < 1e-12);
}

#[test]
fn a_table_is_a_parquet_file() {
    let bytes = one_month(&[(1, 1, 1, [5, 1, 1, 1])]).to_parquet().unwrap();
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
}

fn interviews() -> impl Strategy<Value = Vec<Interview>> {
    let codes = (-3_i16..=5, -3_i16..=3, -3_i16..=7, -3_i16..=-1);
    let codes = codes.prop_map(|(scale, yes, many, words)| [scale, yes, many, words].map(|code| code));
    let codes = codes.prop_map(|[scale, yes, many, words]| {
        [if scale == 0 { 1 } else { scale }, if yes == 0 { 1 } else { yes }, many, words]
    });
    prop::collection::vec((1_u16..=3, 1_u8..=2, 1_u8..=3, codes), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_interviews_does_not_matter(
        (ordered, shuffled) in interviews().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(counted(0, &ordered), counted(0, &shuffled));
    }

    #[test]
    fn teams_add_up_to_forces_and_forces_to_the_country(all in interviews()) {
        let rows = rows(&one_month(&all));
        let sum = |level: f64| -> Vec<f64> {
            let of = |column: usize| rows.iter().filter(|row| row[0] == level).map(|row| row[column]).sum();
            (5..19).map(of).collect()
        };
        prop_assert_eq!(sum(0.0), sum(1.0));
        prop_assert_eq!(sum(1.0), sum(2.0));
    }

    #[test]
    fn the_last_month_alone_is_the_last_month_of_all(months in prop::collection::vec(interviews(), 2..15)) {
        let counts: Vec<MonthCounts> = months.iter().map(|month| counted(0, month)).collect();
        let (last, earlier) = counts.split_last().unwrap();
        let kept = earlier.iter().map(|month| Sums::of(&country(), month).encode());
        let kept: Vec<Sums> = kept.map(|bytes| Sums::decode(&country(), &bytes).unwrap()).collect();
        let running = Running::decode(&country(), &Running::of(&country(), &kept).encode()).unwrap();
        let latest = rows(&Tables::latest(&country(), &running, last, 2));
        let number = f64::from(u16::try_from(earlier.len()).unwrap());
        let all: Vec<_> = rows(&Tables::of(&country(), &counts, 3)).into_iter().filter(|row| row[4] == number).collect();
        let bits = |rows: &[Vec<f64>]| -> Vec<Vec<u64>> {
            rows.iter().map(|row| row.iter().map(|value| value.to_bits()).collect()).collect()
        };
        prop_assert_eq!(bits(&latest), bits(&all));
    }
}
