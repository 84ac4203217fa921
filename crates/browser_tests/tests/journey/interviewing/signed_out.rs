//! The session ends on the server in the middle of a call: signing in in another tab is all it takes.

use chrono::TimeDelta;

use super::{Interviewing, said};

#[tokio::test]
async fn signing_in_in_another_tab_lets_the_page_save_again() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.expect("status of 401");
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.says("saved").await;

    it.panel.advance(TimeDelta::minutes(61));
    browser.answer("first_taken_seriously", "agree").await;
    browser.type_words("first_taken_seriously", "I was believed.").await;
    browser.says("signed-out").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("", ""), "it was saved for somebody signed out");
    browser.look_closely("interview-signed-out").await;
    browser.nothing_is_kept().await;

    let interview = browser.tab().await;
    browser.follow_to_new_tab("#save-alert a").await;
    browser.sign_in_here(&it.panel.staff.interviewer).await;
    browser.close_tab(&interview).await;
    browser.says("saved").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("agree", "I was believed."));
    assert_eq!(it.page_and_server_agree().await, 2);
    browser.report();
}
