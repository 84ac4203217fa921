//! The laws of the panel, on random lives of several people at once: whatever is tried, in whatever order, with the panel's
//! own outcomes. At least 100,000 steps are taken in one run, and a tally shows that the walk gets about.

mod act;
mod calling;
mod someone;
mod world;

use fieldwork::*;
use proptest::collection::vec;
use proptest::test_runner::{Config, TestRunner};
use questionnaire::Wave;
use std::cell::RefCell;

use self::act::{Act, PEOPLE, stretch};
use self::someone::Someone;
use self::world::{Tally, World};

const LIVES: u32 = 256;
const STRETCHES: usize = 55;

/// What was done is not undone, and no budget is exceeded.
fn check_person(before: &Someone, after: &Someone, policy: &PanelPolicy) {
    for case in before.cases.iter().filter(|case| case.is_closed()) {
        assert!(after.cases.contains(case), "a closed case changed");
    }
    let open = after.cases.iter().filter(|case| !case.is_closed()).count();
    assert!(open <= 1, "two cases of one person are open");
    assert!(open == 0 || !after.seen.walled, "a case is open behind a wall");
    for wave in Wave::ALL {
        assert!(after.cases.iter().filter(|case| case.wave == wave).count() <= 1, "a wave was held twice");
    }
    for case in &after.cases {
        assert!(case.attempts <= policy.attempts, "the budget of a wave is exceeded");
        let seen = after.seen.unasked.get(&case.id).copied().unwrap_or_default();
        assert_eq!(case.attempts, seen, "each unasked call is counted once");
        let standing = after.appointments.iter().filter(|it| it.stands() && it.case == case.id).count();
        assert!(standing <= usize::from(!case.is_closed()), "an appointment stands for nothing");
    }
    let all: u32 = after.seen.unasked.values().sum();
    assert!(all <= policy.attempts_all_waves, "the budget of all waves is exceeded");
}

/// Nobody is booked twice at one time, and the interviewer has no more calls in a day than they take.
fn check_diary(world: &World) {
    let mut standing: Vec<Slot> = Vec::new();
    for appointment in world.people.iter().flat_map(|it| &it.appointments).filter(|it| it.stands()) {
        assert!(!standing.iter().any(|other| other.overlaps(&appointment.slot)), "an hour was given twice");
        standing.push(appointment.slot);
    }
    for slot in &standing {
        let on_that_day = standing.iter().filter(|other| other.date() == slot.date()).count();
        assert!(
            on_that_day <= usize::try_from(world.policy.welfare.calls_a_day).unwrap(),
            "a day is too full"
        );
    }
}

/// Each referral is in exactly one place, and the sums close. It is looked at after every fourth step.
fn check_funnel(world: &World) {
    let rules = world.rules();
    for wave in Wave::ALL {
        let counted: Vec<Counted> =
            world.people.iter().map(|it| it.track().counted(wave, &world.dispositions, &rules)).collect();
        let report = FieldworkReport::of(wave, &counted, rules.today());
        let mut ended = 0;
        for (number, level) in report.funnel.levels.iter().enumerate() {
            let stay = level.lost_in_all() + level.waiting_in_all() + level.full + level.partial;
            let on = report.funnel.levels.get(number + 1).map_or(0, |next| next.reached);
            assert_eq!(level.reached, stay + on, "the funnel loses somebody at {:?}", level.step);
            ended += stay;
        }
        assert_eq!(usize::try_from(ended).unwrap(), PEOPLE, "a referral is in no place, or in two");
        let never = counted.iter().filter(|it| it.stands == Stands::Never).count();
        let counted = usize::try_from(report.counts.total() + report.open).unwrap();
        assert_eq!(counted + never, PEOPLE, "an interview counts twice, or not at all");
    }
}

fn add(sum: &mut Tally, one: Tally) {
    sum.steps += one.steps;
    sum.reveals += one.reveals;
    sum.interviews += one.interviews;
    sum.refused_on_hold += one.refused_on_hold;
    sum.refused_for_risk += one.refused_for_risk;
    sum.refused_by_budget += one.refused_by_budget;
    sum.refused_without_check += one.refused_without_check;
    sum.refused_by_diary += one.refused_by_diary;
    sum.lapsed += one.lapsed;
    sum.recorded += one.recorded;
    sum.second_waves += one.second_waves;
}

#[test]
fn whatever_is_tried_the_laws_of_the_panel_hold() {
    let sum = RefCell::new(Tally::default());
    let mut runner = TestRunner::new(Config { cases: LIVES, failure_persistence: None, ..Config::default() });
    let lives = vec(stretch(), STRETCHES);
    let walked = runner.run(&lives, |life| {
        let mut world = World::begun();
        let stretches = life.into_iter().flat_map(|(who, acts)| acts.into_iter().map(move |act| (who, act)));
        for (who, act) in stretches {
            // Only the night is about everybody.
            let touched = if matches!(act, Act::Night) { 0..PEOPLE } else { who..who + 1 };
            let before = world.people[touched.clone()].to_vec();
            world.attempt(who, act);
            for (before, after) in before.iter().zip(&world.people[touched]) {
                check_person(before, after, &world.policy);
            }
            check_diary(&world);
            if world.tally.steps.is_multiple_of(4) {
                check_funnel(&world);
            }
        }
        add(&mut sum.borrow_mut(), world.tally);
        Ok(())
    });
    if let Err(fault) = walked {
        panic!("{fault}");
    }
    let sum = sum.into_inner();
    println!("{sum:?}");
    assert!(sum.steps >= 100_000, "{sum:?}");
    let often = [sum.reveals, sum.recorded, sum.interviews, sum.lapsed, sum.second_waves];
    let refused = [
        sum.refused_on_hold,
        sum.refused_for_risk,
        sum.refused_by_budget,
        sum.refused_without_check,
        sum.refused_by_diary,
    ];
    assert!(often.into_iter().chain(refused).all(|count| count > 20), "the walk gets nowhere: {sum:?}");
}
