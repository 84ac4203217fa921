//! Comments: from the interview into the queue, marked, read twice where it has to be, told with an edition, and gone with the
//! person.

use ::improvement::{Finding, FindingForm, WordsCitation};
use access::permission::{ViewDashboard, ViewWithdrawals, ViewWords};
use fieldwork::{ConsentChannel, ForceCode, Id, Interview, RawCorrection, RawDate, RawWithdrawal, Reference};
use operations::{
    ClosingConsents, CommentFile, ConsentForm, Error, GivenAnswers, Marking, RawEntry, Save, break_off,
    close_month, correct_answer, erase_person, finish_interview, gather_comments, hold_comment,
    make_subject_access_bundle, pass_comment_on, read_comment, record_consent, record_finding,
    redact_comment, release_comment, reopen_comment, save_answers, withdraw,
};
use questionnaire::{Language, Wave};
use statistics::Month;
use testing::{EASTMERE, Panel, permit};
use verbatim::{Comment, CommentLife, CommentState, Reading, Told, ToldWords};

use crate::{code, fields};

const CALM: &str = "She listened to everything I said and rang back every week.";

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

/// Somebody who was interviewed and said this about being listened to.
async fn said(panel: &Panel, words: &str, quotes: bool) -> (Reference, Interview) {
    let (booked, interview) = panel.interviewing().await;
    let entry = RawEntry {
        question: "listened".to_owned(),
        value: Some("agree".to_owned()),
        words: Some(words.to_owned()),
        seq: 1,
        language: Language::English,
    };
    let save = Save { answers: vec![entry], ..panel.save(&[]) };
    let by = &panel.staff.interviewer;
    save_answers(&panel.platform, &permit(by), interview.id, save).await.unwrap();
    let closing = ClosingConsents { quotes: Some(quotes), told_what_changed: None, second_interview: None };
    let interview = finish_interview(&panel.platform, &permit(by), interview.id, closing).await.unwrap();
    (booked.reference, interview)
}

async fn queue(panel: &Panel, life: CommentLife) -> Vec<Id<Comment>> {
    let permit = permit::<ViewWords>(&panel.staff.coordinator);
    let rows = panel.platform.store.reader().comments(&permit, life).await.unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

async fn only(panel: &Panel) -> Id<Comment> {
    let waiting = queue(panel, CommentLife::Waiting).await;
    assert_eq!(waiting.len(), 1);
    waiting[0]
}

async fn read(panel: &Panel, id: Id<Comment>) -> CommentFile {
    read_comment(&panel.platform, &permit(&panel.staff.coordinator), id).await.unwrap()
}

async fn marked(panel: &Panel, id: Id<Comment>, marking: &Marking) -> Result<String, Error> {
    let seen = read(panel, id).await.seen;
    redact_comment(&panel.platform, &permit(&panel.staff.coordinator), id, (&seen, marking)).await?;
    Ok(read(panel, id).await.seen)
}

/// Marks everything that was found.
async fn mark_all(panel: &Panel, id: Id<Comment>) -> String {
    let span = |it: &verbatim::Finding| format!("{}-{}-{}", it.span.start, it.span.end, it.span.mark.slug());
    let spans = read(panel, id).await.findings.iter().map(span).collect();
    let marking = Marking::Chosen { spans, further: String::new(), mark: String::new() };
    marked(panel, id, &marking).await.unwrap()
}

/// Somebody else than the coordinator, who marks, lets it out.
async fn release(panel: &Panel, id: Id<Comment>, seen: &str) -> Result<Comment, Error> {
    release_comment(&panel.platform, &permit(&panel.staff.other_coordinator), id, seen).await
}

async fn release_alone(panel: &Panel, id: Id<Comment>, seen: &str) -> Result<Comment, Error> {
    release_comment(&panel.platform, &permit(&panel.staff.coordinator), id, seen).await
}

async fn told(panel: &Panel, month: Month) -> Vec<ToldWords> {
    let permit = permit::<ViewDashboard>(&panel.staff.analyst);
    panel.platform.store.reader().told_words(&permit, &eastmere(), (month, 1)).await.unwrap()
}

fn asked(panel: &Panel) -> RawWithdrawal {
    RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) }
}

#[tokio::test]
async fn words_wait_when_the_interview_ends_and_reading_is_written_down() {
    let panel = Panel::new().await;
    said(&panel, CALM, true).await;
    let id = only(&panel).await;
    let file = read(&panel, id).await;
    assert_eq!(file.comment.original, CALM);
    assert!(file.quotes_agreed && file.needs_two, "their own words take two people");
    assert_eq!(panel.audited("read_comment").await, 1);
    let audit = format!("{:?}", panel.audit().await);
    assert!(!audit.contains("listened to everything"), "no word of it is in the audit");
    let gathered = gather_comments(&panel.platform, &panel.system()).await.unwrap();
    assert_eq!((gathered, queue(&panel, CommentLife::Waiting).await.len()), (0, 1), "nothing twice");
}

#[tokio::test]
async fn what_is_broken_off_and_deleted_never_waits() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let entry = RawEntry { words: Some(CALM.to_owned()), ..testing::entry("listened", "agree", 1) };
    let save = Save { answers: vec![entry], ..panel.save(&[]) };
    let by = &panel.staff.interviewer;
    save_answers(&panel.platform, &permit(by), interview.id, save).await.unwrap();
    break_off(&panel.platform, &permit(by), interview.id, GivenAnswers::Delete).await.unwrap();
    gather_comments(&panel.platform, &panel.system()).await.unwrap();
    assert!(queue(&panel, CommentLife::Waiting).await.is_empty());
}

#[tokio::test]
async fn a_correction_brings_the_comment_back_to_the_queue() {
    let panel = Panel::new().await;
    let (_, interview) = said(&panel, CALM, true).await;
    let id = only(&panel).await;
    let seen = mark_all(&panel, id).await;
    let raw = RawCorrection {
        question: "listened".to_owned(),
        value: "agree".to_owned(),
        words: "He never listened.".to_owned(),
        reason: String::new(),
    };
    correct_answer(&panel.platform, &permit(&panel.staff.interviewer), interview.id, raw).await.unwrap();
    assert_eq!(
        code(release(&panel, id, &seen).await),
        "no-such-comment",
        "the text that was read is no more"
    );
    let file = read(&panel, only(&panel).await).await;
    assert_eq!((file.comment.original.as_str(), file.comment.redaction), ("He never listened.", None));
}

#[tokio::test]
async fn the_persons_own_name_is_found_and_never_goes_out() {
    let panel = Panel::new().await;
    said(&panel, "They called me Invented all the time, and I did not like that.", true).await;
    let id = only(&panel).await;
    let file = read(&panel, id).await;
    assert!(file.needs_two && file.findings.iter().any(|it| it.reason == verbatim::Reason::KnownName));
    let nothing = Marking::Chosen { spans: Vec::new(), further: String::new(), mark: String::new() };
    let seen = marked(&panel, id, &nothing).await.unwrap();
    pass_comment_on(&panel.platform, &permit(&panel.staff.coordinator), id, &seen).await.unwrap();
    let second = permit(&panel.staff.other_coordinator);
    let out = release_comment(&panel.platform, &second, id, &seen).await;
    assert_eq!(fields(out), [("marked", "words-still-identifies")]);
    let seen = mark_all(&panel, id).await;
    assert_eq!(code(release_alone(&panel, id, &seen).await), "comment-same-person");
    let released = release_comment(&panel.platform, &second, id, &seen).await.unwrap();
    assert!(released.is_released() && !released.redaction.unwrap().marked.contains("Invented"));
}

#[tokio::test]
async fn two_readers_decide_once() {
    let panel = Panel::new().await;
    said(&panel, CALM, true).await;
    let id = only(&panel).await;
    let seen = mark_all(&panel, id).await;
    let (one, other) = (permit(&panel.staff.other_coordinator), permit(&panel.staff.coordinator));
    let (out, back) = tokio::join!(
        release_comment(&panel.platform, &one, id, &seen),
        hold_comment(&panel.platform, &other, id, (seen.as_str(), "recognisable")),
    );
    assert!(out.is_ok() != back.is_ok(), "one of them decided, the other was told");
    let refused = out.err().or(back.err()).unwrap();
    assert_eq!(code::<()>(Err(refused)), "comment-decided");
}

#[tokio::test]
async fn nothing_but_marks_is_held_and_can_be_reopened() {
    let panel = Panel::new().await;
    said(&panel, "Marigold", true).await;
    let id = only(&panel).await;
    assert_eq!(code(release(&panel, id, &read(&panel, id).await.seen).await), "comment-not-marked");
    let all = Marking::Chosen { spans: Vec::new(), further: "marigold".to_owned(), mark: "name".to_owned() };
    let seen = marked(&panel, id, &all).await.unwrap();
    assert!(!release(&panel, id, &seen).await.unwrap().is_released());
    assert_eq!(queue(&panel, CommentLife::Held).await, [id]);
    reopen_comment(&panel.platform, &permit(&panel.staff.coordinator), id).await.unwrap();
    assert_eq!(queue(&panel, CommentLife::Waiting).await, [id]);
}

#[tokio::test]
async fn words_are_only_taken_out_and_a_paraphrase_is_its_own() {
    let panel = Panel::new().await;
    said(&panel, CALM, false).await;
    let id = only(&panel).await;
    let edit = |marked: &str, paraphrase: &str| Marking::Edited {
        marked: marked.to_owned(),
        paraphrase: paraphrase.to_owned(),
    };
    let added = marked(&panel, id, &edit("She listened to nothing", "")).await;
    assert_eq!(fields(added), [("marked", "words-adds-words")]);
    let unmarked = marked(&panel, id, &edit("She listened", "")).await;
    assert_eq!(fields(unmarked), [("marked", "words-adds-words")], "words are missing without a mark");
    let seen = marked(&panel, id, &edit("She listened [detail].", "")).await.unwrap();
    let again = Marking::Chosen { spans: Vec::new(), further: String::new(), mark: String::new() };
    assert_eq!(fields(marked(&panel, id, &again).await), [("further", "words-brings-back")]);
    let stale = (read(&panel, id).await.seen, edit("[detail]", ""));
    marked(&panel, id, &edit("[detail] listened [detail].", "")).await.unwrap();
    let coordinator = permit(&panel.staff.coordinator);
    let late = redact_comment(&panel.platform, &coordinator, id, (&stale.0, &stale.1)).await;
    assert_eq!(fields(late), [("marked", "comment-changed")]);
    let seen = marked(&panel, id, &edit("She listened [detail].", "")).await.unwrap_or(seen);
    let out = release(&panel, id, &seen).await;
    assert_eq!(fields(out), [("paraphrase", "words-paraphrase-required")], "they did not agree to quotes");
    let seen = marked(&panel, id, &edit("She listened [detail]", "They felt heard.")).await.unwrap();
    let released = release_alone(&panel, id, &seen).await.unwrap();
    for agreed in [false, true] {
        assert_eq!(released.told(agreed), Some(Told::Paraphrase("They felt heard.".to_owned())));
    }
}

const CALM_ONES: [&str; 4] = [
    "He explained every step and never hurried me.",
    "They rang when they said they would.",
    "Nobody told me what would happen next.",
    "It was hard to get hold of anybody.",
];

/// One comment that waits is marked by one person and let out by another.
async fn let_out(panel: &Panel) -> Id<Comment> {
    let id = only(panel).await;
    let seen = mark_all(panel, id).await;
    release(panel, id, &seen).await.unwrap();
    id
}

/// People of one quarter of whom enough said something that is released; the edition of its last month is published. Gives the first
/// of them, whose words are the calm ones, and the last, of whom one is asked for.
async fn published(panel: &Panel) -> (Reference, Month) {
    panel.set_clock("2026-12-07T10:00");
    let (reference, _) = said(panel, CALM, true).await;
    let_out(panel).await;
    for words in CALM_ONES {
        said(panel, words, true).await;
        let_out(panel).await;
    }
    for _ in 0..16 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    (reference, publish_december(panel).await)
}

async fn publish_december(panel: &Panel) -> Month {
    panel.set_clock("2027-01-06T10:00");
    let december = Month::new(2026, 12).unwrap();
    close_month(&panel.platform, &panel.system(), &eastmere(), december).await.unwrap();
    panel.publish(&eastmere(), december).await.unwrap();
    december
}

/// The place of the calm words among those told.
async fn place_of_calm(panel: &Panel, month: Month) -> u32 {
    let permit = permit::<ViewDashboard>(&panel.staff.analyst);
    let placed = panel.platform.store.reader().placed_words(&permit, &eastmere(), (month, 1)).await.unwrap();
    let calm = |it: &ToldWords| it.told == Told::Quote(CALM.to_owned());
    placed.iter().find(|it| it.words.as_ref().is_some_and(calm)).unwrap().place
}

#[tokio::test]
async fn released_words_are_told_with_the_edition_and_go_with_the_person() {
    let panel = Panel::new().await;
    let (reference, month) = published(&panel).await;
    let words = told(&panel, month).await;
    assert_eq!(words.len(), 5);
    let place = place_of_calm(&panel, month).await;
    assert!(words.iter().all(|it| it.quarter.from == Month::new(2026, 10).unwrap()));
    let coordinator = &panel.staff.coordinator;
    withdraw(&panel.platform, &permit(coordinator), &reference, &asked(&panel)).await.unwrap();
    let left = told(&panel, month).await;
    assert!(left.len() == 4 && left.iter().all(|it| it.told != Told::Quote(CALM.to_owned())), "gone at once");
    assert_eq!(queue(&panel, CommentLife::Released).await.len(), 4, "and from what is to come");
    let reader = panel.platform.store.reader();
    let taken = reader.words_taken_back(&permit::<ViewWithdrawals>(coordinator)).await.unwrap();
    assert_eq!(
        taken.iter().map(|it| (it.month, it.version, it.place)).collect::<Vec<_>>(),
        [(month, 1, place)]
    );
}

#[tokio::test]
async fn their_own_words_take_two_people() {
    let panel = Panel::new().await;
    // No rule finds anything in it, and it says who they are.
    said(&panel, "They told my manager at the school.", true).await;
    let id = only(&panel).await;
    let seen = mark_all(&panel, id).await;
    assert_eq!(code(release_alone(&panel, id, &seen).await), "comment-needs-second-reader");
    // Whoever sends it on has not marked it: the one who did does not let it out.
    pass_comment_on(&panel.platform, &permit(&panel.staff.other_coordinator), id, &seen).await.unwrap();
    assert_eq!(code(release_alone(&panel, id, &seen).await), "comment-same-person");
    let released = release(&panel, id, &seen).await.unwrap();
    assert!(matches!(released.told(true), Some(Told::Quote(_))));
    // What one person let out before is quoted no more.
    let alone = CommentState::Released {
        first: None,
        by: Reading { by: Id::from_uuid(id.uuid()), at: panel.platform.now() },
    };
    assert_eq!(Comment { state: alone, ..released }.told(true), None);
}

#[tokio::test]
async fn words_wait_until_enough_people_of_the_quarter_have_new_ones() {
    let panel = Panel::new().await;
    panel.set_clock("2026-12-07T10:00");
    let mut waiting = Vec::new();
    for words in [CALM, "They never rang.", "They were kind to me."] {
        said(&panel, words, true).await;
        waiting.push(let_out(&panel).await);
    }
    for _ in 0..20 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    let december = publish_december(&panel).await;
    assert!(told(&panel, december).await.is_empty(), "three people's words would be seen to be theirs");
    assert_eq!(waiting, queue(&panel, CommentLife::Released).await, "they wait for the next edition");
}

/// Five people of a quarter are told; then one more has something to say of it, which waits with the second reader for a while.
#[tokio::test]
async fn what_is_new_between_two_editions_is_not_one_person_s() {
    let panel = Panel::new().await;
    panel.set_clock("2026-12-06T10:00");
    said(&panel, "I was told nothing for weeks.", true).await;
    let late = only(&panel).await;
    let seen = read(&panel, late).await.seen;
    let back = (seen.as_str(), "recognisable");
    hold_comment(&panel.platform, &permit(&panel.staff.coordinator), late, back).await.unwrap();
    let (_, month) = published(&panel).await;
    assert_eq!(told(&panel, month).await.len(), 5);
    reopen_comment(&panel.platform, &permit(&panel.staff.coordinator), late).await.unwrap();
    let_out(&panel).await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2027-02-05T10:00");
    let january = month.next();
    close_month(&panel.platform, &panel.system(), &eastmere(), january).await.unwrap();
    panel.publish(&eastmere(), january).await.unwrap();
    assert_eq!(told(&panel, january).await, told(&panel, month).await, "the sixth is held for others");
}

#[tokio::test]
async fn whoever_no_longer_wants_to_be_quoted_is_taken_back_at_once() {
    let panel = Panel::new().await;
    let (reference, month) = published(&panel).await;
    let form = ConsentForm {
        wave: Wave::SixWeek,
        taking_part: true,
        second_interview: true,
        quotes: false,
        told_what_changed: false,
        wording: "2026-1".to_owned(),
        channel: ConsentChannel::Phone,
    };
    let coordinator = &panel.staff.coordinator;
    record_consent(&panel.platform, &permit(coordinator), &reference, form.clone()).await.unwrap();
    let left = told(&panel, month).await;
    assert!(left.len() == 4 && left.iter().all(|it| it.told != Told::Quote(CALM.to_owned())));
    let reader = panel.platform.store.reader();
    let taken = reader.words_taken_back(&permit::<ViewWithdrawals>(coordinator)).await.unwrap();
    assert_eq!(taken.len(), 1);
    // A yes about another interview does not bring back what was refused about this one.
    let yes = ConsentForm { wave: Wave::CaseClosure, quotes: true, ..form };
    record_consent(&panel.platform, &permit(coordinator), &reference, yes).await.unwrap();
    let id = queue(&panel, CommentLife::Released).await;
    let mut calm = Vec::new();
    for id in id {
        let file = read(&panel, id).await;
        calm.extend((file.comment.original == CALM).then_some(file.quotes_agreed));
    }
    assert_eq!(calm, [false]);
}

/// Records a finding that stands on words alone, by their place.
async fn found_on(panel: &Panel, words: &str) -> Result<Id<Finding>, Error> {
    let form = FindingForm {
        what: "People were rung back.".to_owned(),
        figures: Vec::new(),
        words: vec![words.to_owned()],
    };
    record_finding(&panel.platform, &permit(&panel.staff.analyst), &eastmere(), &form).await
}

#[tokio::test]
async fn a_finding_stands_on_told_words_and_is_named_when_they_are_taken_back() {
    let panel = Panel::new().await;
    let (reference, month) = published(&panel).await;
    let calm = place_of_calm(&panel, month).await;
    found_on(&panel, &format!("{month}/1/{calm}")).await.unwrap();
    for (unknown, why) in [("6", "not told"), ("0", "no place")] {
        let refused = found_on(&panel, &format!("{month}/1/{unknown}")).await;
        assert_eq!(fields(refused), [("words", "finding-words-unknown")], "{why}");
    }
    let coordinator = &panel.staff.coordinator;
    withdraw(&panel.platform, &permit(coordinator), &reference, &asked(&panel)).await.unwrap();
    let gone = found_on(&panel, &format!("{month}/1/{calm}")).await;
    assert_eq!(fields(gone), [("words", "finding-words-taken-back")]);
    let reader = panel.platform.store.reader();
    let lists = permit::<ViewWithdrawals>(coordinator);
    let taken = reader.words_taken_back(&lists).await.unwrap();
    let words = WordsCitation { edition: taken[0].month, version: taken[0].version, place: taken[0].place };
    let to_restate = reader.findings_on_words(&lists).await.unwrap();
    assert_eq!(to_restate.len(), 1);
    assert!(to_restate[0].cites_words(words) && to_restate[0].force == taken[0].force);
    let kept = format!("{:?}", to_restate[0].cites);
    assert!(!kept.contains("listened"), "a finding keeps where words stood, and not the words: {kept}");
}

#[tokio::test]
async fn a_comment_that_is_put_back_is_shown_to_nobody_any_more() {
    let panel = Panel::new().await;
    let (_, month) = published(&panel).await;
    let id = queue(&panel, CommentLife::Released).await[0];
    reopen_comment(&panel.platform, &permit(&panel.staff.coordinator), id).await.unwrap();
    assert_eq!(told(&panel, month).await.len(), 4);
    let reader = panel.platform.store.reader();
    let coordinator = permit::<ViewWithdrawals>(&panel.staff.coordinator);
    assert_eq!(reader.words_taken_back(&coordinator).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_changes_what_goes_out_does_not_let_it_out_alone() {
    let panel = Panel::new().await;
    said(&panel, "They called me Invented all the time, and I did not like that.", true).await;
    let id = only(&panel).await;
    let seen = mark_all(&panel, id).await;
    pass_comment_on(&panel.platform, &permit(&panel.staff.coordinator), id, &seen).await.unwrap();
    let second = &panel.staff.other_coordinator;
    let marking =
        Marking::Edited { marked: "They called me [name] [detail].".to_owned(), paraphrase: String::new() };
    redact_comment(&panel.platform, &permit(second), id, (&seen, &marking)).await.unwrap();
    let seen = read(&panel, id).await.seen;
    let alone = release_comment(&panel.platform, &permit(second), id, &seen).await;
    assert_eq!(code(alone), "comment-same-person");
    assert!(release_alone(&panel, id, &seen).await.unwrap().is_released());
}

#[tokio::test]
async fn too_few_people_are_told_nothing_of() {
    let panel = Panel::new().await;
    panel.set_clock("2026-12-07T10:00");
    said(&panel, CALM, true).await;
    let id = only(&panel).await;
    let seen = mark_all(&panel, id).await;
    release(&panel, id, &seen).await.unwrap();
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2027-01-06T10:00");
    let december = Month::new(2026, 12).unwrap();
    close_month(&panel.platform, &panel.system(), &eastmere(), december).await.unwrap();
    panel.publish(&eastmere(), december).await.unwrap();
    assert!(told(&panel, december).await.is_empty());
}

#[tokio::test]
async fn a_person_is_given_their_comments_and_erasure_takes_them() {
    let panel = Panel::new().await;
    let (reference, _) = said(&panel, CALM, true).await;
    let coordinator = &panel.staff.coordinator;
    let bundle = make_subject_access_bundle(&panel.platform, &permit(coordinator), &reference).await.unwrap();
    let section = bundle.sections.iter().find(|section| section.code == "comments").unwrap();
    assert_eq!(section.entries.len(), 1);
    erase_person(&panel.platform, &permit(coordinator), &reference, "asked-for").await.unwrap();
    assert!(queue(&panel, CommentLife::Waiting).await.is_empty());
}
