//! What somebody said, from the interview to a quote that the analyst reads: marked by one person, let out by another, told with the
//! edition of its quarter beside those of others.

use fieldwork::ForceCode;
use operations::close_month;
use statistics::Month;
use testing::{EASTMERE, Panel, moment};

use crate::browser::Browser;
use crate::server::serve;

const SAID: &str = "PC Bryn Fictional listened to me, and then it took months.";
/// As many people of the quarter as it takes for words of one of them to be told.
const OTHERS: usize = 20;
/// As many others with something to say as it takes for anybody's words to be told.
const QUOTED: usize = 4;

#[tokio::test]
async fn a_comment_becomes_a_quote() {
    let panel = Panel::at(moment("2026-12-07T10:00")).await;
    panel.quoted(QUOTED).await;
    let (_, interview) = panel.said(&[("listened", SAID)]).await;
    for _ in 0..OTHERS {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    let comment = panel.waiting_comment(&interview, "listened").await;
    let browser = Browser::open(serve(&panel)).await;
    browser.sign_in(&panel.staff.coordinator).await;
    browser.look_at("/words", "words").await;
    browser.follow("main a[href='/words/next']").await;
    assert_eq!(browser.path().await, format!("/words/{comment}"));
    browser.look("comment").await;
    browser.follow("form[action$='/mark'] button").await;
    browser.look("comment-marked").await;
    let left = browser.ask("document.getElementById('marked').value").await;
    let left = left.as_str().unwrap().to_owned();
    assert!(!left.contains("Fictional") && left.contains("it took months"), "{left}");
    let_out(&browser, &panel, &format!("/words/{comment}")).await;
    browser.look("words-decided").await;

    panel.set_clock("2027-01-06T10:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::parse("2026-12").unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    panel.publish(&force, month).await.unwrap();
    browser.sign_in(&panel.staff.analyst).await;
    browser.look_at("/dashboard/words", "told-words").await;
    let quotes = "Array.from(document.querySelectorAll('main q')).map((quote) => quote.textContent)";
    let told = browser.ask(&format!("{quotes}.includes({left:?})")).await;
    assert_eq!(told, true, "the analyst reads what was let out");
    let page = browser.ask("document.documentElement.outerHTML").await;
    assert!(!page.as_str().unwrap().contains("Fictional"), "the name is on the analyst's page");
    browser.report();
}

/// Whoever marked it lets it out, or sends it on to somebody else who does.
async fn let_out(browser: &Browser, panel: &Panel, comment: &str) {
    const RELEASE: &str = "form[action$='/release'] button";
    if browser.ask(&format!("Boolean(document.querySelector(\"{RELEASE}\"))")).await != true {
        browser.follow("form[action$='/pass-on'] button").await;
        browser.sign_in(&panel.staff.other_coordinator).await;
        browser.look_at(comment, "comment-second").await;
    }
    browser.follow(RELEASE).await;
}
