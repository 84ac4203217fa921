//! Leaks made by hand, one of each sort, and tables that have none.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use statistics::audit::{Answers, Audit, How, Total, Truth, Who, audit, audit_with};
use statistics::disclosure::Tally;
use statistics::{DisclosurePolicy, Edition, Period, Polarity};

use crate::audit_paper::{Panel, Told, month};
use crate::audit_people::Dice;

/// Editions about a panel that does not change, each with its figures.
fn audited(panel: &Panel, editions: &[Vec<Told>]) -> Audit {
    let editions: Vec<_> = editions.iter().map(|told| panel.edition(told)).collect();
    audit(&editions, &panel.truth(None), &DisclosurePolicy::default())
}

/// What leaked, as `months unit: part how`.
fn leaked(audit: &Audit) -> Vec<String> {
    assert_eq!(audit.fault, None);
    let unit = |unit: &Option<String>| unit.clone().unwrap_or_else(|| "all".to_owned());
    let describe = |leak: &statistics::audit::Leak| {
        format!(
            "{}..{} {}: {} {:?}",
            leak.period.from.month(),
            leak.period.to.month(),
            unit(&leak.unit),
            leak.part,
            leak.how
        )
    };
    audit.leaks.iter().map(describe).collect()
}

#[test]
fn a_clean_table_passes() {
    let panel = Panel::of_months(&[[20, 10, 9], [15, 8, 8]]);
    let audit = audited(
        &panel,
        &[vec![Told::all((0, 1))], vec![Told::all((0, 1)), Told::all((1, 2)), Told::all((0, 2))]],
    );
    assert!(audit.passed(), "{audit:?}");
}

#[test]
fn options_that_sum_to_the_base_tell_a_withheld_one() {
    let panel = Panel::of_months(&[[20, 10, 3]]);
    let audit = audited(&panel, &[vec![Told::all((0, 1)).without(2)]]);
    assert!(leaked(&audit).contains(&"1..1 all: unfavourable Determined".to_owned()), "{audit:?}");
}

#[test]
fn the_force_less_its_other_teams_tells_a_team() {
    let panel = Panel::of_teams(&[vec![[12, 6, 6], [10, 7, 7], [3, 0, 2]]]);
    let told = vec![
        Told::headline((0, 1)),
        Told::headline((0, 1)).of_teams(&[0]),
        Told::headline((0, 1)).of_teams(&[1]),
    ];
    let audit = audited(&panel, &[told]);
    assert!(leaked(&audit).contains(&"1..1 team team-2: favourable Determined".to_owned()), "{audit:?}");
}

#[test]
fn all_but_a_team_is_found_too() {
    let panel = Panel::of_teams(&[vec![[30, 10, 10], [1, 1, 1], [1, 0, 1]]]);
    let audit = audited(&panel, &[vec![Told::headline((0, 1)), Told::headline((0, 1)).of_teams(&[0])]]);
    let found = leaked(&audit);
    assert!(found.contains(&"1..1 team team-1 + team-2: favourable Determined".to_owned()), "{found:?}");
}

#[test]
fn cumulative_less_the_last_cumulative_tells_a_month() {
    let panel = Panel::of_months(&[[20, 10, 9], [4, 0, 0]]);
    let audit = audited(&panel, &[vec![Told::headline((0, 1))], vec![Told::headline((0, 2))]]);
    assert!(leaked(&audit).contains(&"2..2 all: rest Determined".to_owned()), "{audit:?}");
}

#[test]
fn rolling_windows_a_month_apart_tell_the_months_at_their_ends() {
    // January to March and February to April are safe; April alone gives February with March, and so January.
    let panel = Panel::of_months(&[[2, 9, 9], [20, 10, 10], [20, 10, 10], [15, 9, 8]]);
    let told = [Told::headline((0, 3)), Told::headline((1, 4)), Told::headline((3, 4))];
    assert!(audited(&panel, &[told[..2].to_vec()]).passed());
    let audit = audited(&panel, &[told.to_vec()]);
    assert!(leaked(&audit).contains(&"1..1 all: favourable Determined".to_owned()), "{audit:?}");
}

#[test]
fn rolling_windows_two_months_apart_bound_the_months_at_their_ends() {
    // The windows differ by two months at each end; together with the quarter between, the first two are known together.
    let panel = Panel::of_months(&[[1, 9, 9], [2, 10, 10], [15, 10, 10], [15, 10, 10], [15, 9, 8]]);
    let told = vec![Told::headline((0, 3)), Told::headline((2, 5)), Told::headline((3, 5))];
    let audit = audited(&panel, &[told]);
    let found = leaked(&audit);
    assert!(found.contains(&"1..2 all: favourable Determined".to_owned()), "{found:?}");
}

#[test]
fn a_theme_less_its_other_questions_tells_one() {
    let panel = Panel::of_months(&[[20, 10, 9]]).and(Panel::of_months(&[[3, 18, 18]]));
    let edition = panel.edition(&[Told::headline((0, 1)), Told::nothing((0, 1), 3).of_question(1)]);
    let both = vec![("six-week".to_owned(), panel.concept(0)), ("six-week".to_owned(), panel.concept(1))];
    let period = Period::single(month(0));
    let total =
        |answers, count| Total { questions: both.clone(), who: Who::Everybody, period, answers, count };
    let (truth, policy) = (panel.truth(None), DisclosurePolicy::default());
    let edition = [edition];
    assert!(audit(&edition, &truth, &policy).passed());
    let audit =
        audit_with(&edition, &[total(Answers::Base, 78), total(Answers::Favourable, 23)], &truth, &policy);
    assert!(leaked(&audit).contains(&"1..1 all: favourable Determined".to_owned()), "{audit:?}");
}

#[test]
fn small_complements_and_small_counts_are_not_shown() {
    let panel = Panel::of_months(&[[30, 2, 0]]);
    let audit = audited(&panel, &[vec![Told::headline((0, 1))]]);
    assert!(leaked(&audit).contains(&"1..1 all: favourable Shown".to_owned()), "{audit:?}");
    let audit = audited(
        &Panel::of_months(&[[5, 2, 0]]),
        &[vec![Told { favourable: false, ..Told::headline((0, 1)) }]],
    );
    assert!(leaked(&audit).contains(&"1..1 all: base Shown".to_owned()), "{audit:?}");
}

#[test]
fn nobody_and_everybody_are_told_from_the_full_base_on() {
    let few = audited(&Panel::of_months(&[[19, 0, 0]]), &[vec![Told::all((0, 1))]]);
    assert!(leaked(&few).iter().any(|leak| leak.ends_with("Shown")), "{few:?}");
    let enough = audited(&Panel::of_teams(&[vec![[19, 0, 0], [15, 0, 0]]]), &[vec![Told::all((0, 1))]]);
    assert!(enough.passed(), "{enough:?}");
}

#[test]
fn a_bound_of_width_two_is_found() {
    // The others are at most two, since the three options are shown but for these.
    let panel = Panel::of_teams(&[vec![[10, 1, 1], [20, 8, 8]]]);
    let told = vec![
        Told::all((0, 1)),
        Told { favourable: false, ..Told::headline((0, 1)) }.of_teams(&[0]),
        Told { options: vec![true, false, false], ..Told::headline((0, 1)) }.of_teams(&[0]),
    ];
    let audit = audited(&panel, &[told]);
    assert!(leaked(&audit).contains(&"1..1 team team-0: neutral Bounded".to_owned()), "{audit:?}");
}

#[test]
fn somebody_who_left_after_publication_is_found_in_a_new_number() {
    let before = Panel::of_months(&[[20, 10, 9], [20, 10, 9]]);
    let after = Panel::of_months(&[[19, 10, 9], [20, 10, 9]]);
    let truth = before.truth(Some((1, &after)));
    let first = before.edition(&[Told::headline((0, 1))]);
    let policy = DisclosurePolicy::default();
    let stays = [first.clone(), before.edition(&[Told::headline((0, 1)), Told::headline((1, 2))])];
    assert!(audit(&stays, &truth, &policy).passed());
    let moves = [first, after.edition(&[Told::headline((0, 1)), Told::headline((1, 2))])];
    let audit = audit(&moves, &truth, &policy);
    assert!(leaked(&audit).contains(&"1..1 all: base Determined".to_owned()), "{audit:?}");
    assert!(audit.leaks.iter().all(|leak| leak.how != How::Shown));
}

#[test]
fn a_number_that_the_true_counts_do_not_give_stops_the_audit() {
    let panel = Panel::of_months(&[[20, 10, 9]]);
    let other = Panel::of_months(&[[21, 10, 9]]);
    let audit =
        audit(&[other.edition(&[Told::headline((0, 1))])], &panel.truth(None), &DisclosurePolicy::default());
    assert!(audit.fault.is_some() && !audit.passed());
}

/// The same edition, its first figure changed.
fn with(edition: &Edition, field: &str, cell: Value) -> Edition {
    let mut value: Value = serde_json::from_slice(&edition.to_json().unwrap()).unwrap();
    value["waves"][0]["series"][0]["periods"][0][field] = cell;
    serde_json::from_value(value).unwrap()
}

/// The same edition with a mean score in its first figure.
fn with_score(edition: &Edition) -> Edition {
    let score = json!({ "shown": { "mean": 50.0, "interval": { "low": 40.0, "high": 60.0 } } });
    with(edition, "score", score)
}

#[test]
fn reasons_of_one_question_tell_how_many_did_not_answer_another() {
    let asked_all = Panel::of_months(&[[20, 10, 10]]);
    let panel = asked_all.and(Panel::of_months(&[[18, 10, 10]]));
    let mut tallies = [panel.tally(0), panel.tally(1)];
    let reasons: Vec<String> = tallies[0].question.non_answers.clone();
    // Two did not answer the second question.
    tallies[1].months.get_mut(&month(0)).unwrap().all.non_answers[0] = 2;
    let mut truth = Truth::new();
    tallies.iter().for_each(|tally| truth.add("six-week", 0, tally));
    let silent = panel.edition(&[Told::headline((0, 1)), Told::headline((0, 1)).of_question(1)]);
    let policy = DisclosurePolicy::default();
    assert_eq!(leaked(&audit(std::slice::from_ref(&silent), &truth, &policy)), Vec::<String>::new());
    let told = reasons.iter().map(String::as_str).chain(["off_route"]);
    let told: Vec<Value> = told.map(|reason| json!([reason, { "shown": 0 }])).collect();
    let telling = with(&silent, "non_answers", json!(told));
    let found = leaked(&audit(&[telling], &truth, &policy));
    let everybody = reasons.join(" + ") + " + off_route";
    assert!(found.contains(&format!("1..1 all: {everybody} Determined")), "{found:?}");
}

#[test]
fn an_option_that_was_merged_tells_the_part_that_was_withheld() {
    let fine = Panel::of_months(&[[20, 9, 3]]);
    let mut coarse =
        Panel::of_rows(vec![vec![vec![20, 12]]], &[Polarity::Favourable, Polarity::Unfavourable]);
    coarse.questions[0].options[1].code = "merged".to_owned();
    let mut truth = fine.truth(None);
    let later = Tally { months: BTreeMap::new(), ..coarse.tally(0) };
    truth.add("six-week", 0, &later);
    let concept = fine.concept(0);
    for option in &fine.questions[0].options[1..] {
        truth.becomes(("six-week", &concept), &option.code, "merged");
    }
    let before = fine.edition(&[Told { options: vec![true, true, false], ..Told::nothing((0, 1), 3) }]);
    let after = coarse.edition(&[Told { options: vec![true, true], ..Told::nothing((0, 1), 2) }]);
    let found = |editions: &[Edition]| {
        let found = leaked(&audit(editions, &truth, &DisclosurePolicy::default()));
        found.into_iter().filter(|leak| leak.contains("unfavourable")).collect::<Vec<_>>()
    };
    assert_eq!(found(std::slice::from_ref(&before)), Vec::<String>::new());
    assert_eq!(found(&[before, after]), ["1..1 all: unfavourable Determined"]);
}

#[test]
fn a_mean_with_its_interval_tells_options_that_are_withheld() {
    // With the base and the first option, the mean gives the second and the third.
    let panel = Panel::of_months(&[[20, 8, 2]]);
    let edition = panel.edition(&[Told::headline((0, 1))]);
    let (truth, policy) = (panel.truth(None), DisclosurePolicy::default());
    let found = |edition: &Edition| leaked(&audit(std::slice::from_ref(edition), &truth, &policy));
    assert_eq!(found(&edition), Vec::<String>::new());
    assert!(found(&with_score(&edition)).contains(&"1..1 all: unfavourable Determined".to_owned()));
}

/// Publishes the first month by a rule that looks at each number alone.
fn each_alone(panel: &Panel, months: (usize, usize), teams: Option<Vec<usize>>) -> Told {
    let nothing = Told { teams, ..Told::nothing(months, 3) };
    let counts = panel.of(&nothing);
    let base: u32 = counts.iter().sum();
    let passes = |count: u32| count >= 5 || (count == 0 && base >= 20);
    let options =
        counts.iter().map(|count| base >= 10 && passes(*count) && passes(base - count)).collect::<Vec<_>>();
    Told { base: base >= 10, favourable: options[0], options, ..nothing }
}

#[test]
fn a_rule_that_looks_at_each_number_alone_is_caught() {
    let mut dice = Dice::seeded(3);
    let caught = (0..12).filter(|_| {
        let mut people = || [0; 3].map(|_: u32| u32::try_from(dice.below(12)).unwrap());
        let panel = Panel::of_teams(&[0; 12].map(|_| vec![people(), people(), people()]));
        let told = (0..12).flat_map(|month| {
            let teams = (0..3).map(|team| Some(vec![team])).chain([None]);
            let monthly =
                teams.map(|teams| each_alone(&panel, (month, month + 1), teams)).collect::<Vec<_>>();
            monthly.into_iter().chain([each_alone(&panel, (0, month + 1), None)]).collect::<Vec<_>>()
        });
        let audit = audited(&panel, &[told.collect()]);
        assert_eq!(audit.fault, None);
        !audit.leaks.is_empty() && audit.leaks.iter().all(|leak| leak.how != How::Shown)
    });
    assert_eq!(caught.count(), 12);
}
