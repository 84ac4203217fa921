//! The card with the words to ask with, and who agreed by how they were asked.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::Browser;

#[actix_web::test]
async fn the_card_has_both_languages_its_version_and_the_earlier_ones() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    assert!(officer.get("/referrals").await.body.contains("/asking/card"));
    let card = officer.get("/asking/card").await;
    assert_eq!(card.status, StatusCode::OK);
    let said = card.text(".asking-card");
    for words in ["Version 2026-1, from 1 January 2026", "Fersiwn 2026-1, o 1 Ionawr 2026", "You can say no"]
    {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(said.contains("Gallwch ddweud na") && card.text("main").contains("Version 2025-1"));
    let earlier = officer.get("/asking/card/2025-1").await;
    assert!(earlier.text("main").contains("Do not ask anybody with it any more"));
    assert!(earlier.text(".asking-card").contains("An independent panel asks people"));
    assert_eq!(officer.get("/asking/card/2099-1").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_card_is_for_those_who_ask_and_the_rates_for_the_agency_alone() {
    let panel = Panel::new().await;
    let staff = &panel.staff;
    for (account, card, rates) in [
        (&staff.coordinator, true, true),
        (&staff.liaison_officer, true, false),
        (&staff.analyst, false, false),
        (&staff.opcc, false, false),
        (&staff.publisher, false, false),
        (&staff.interviewer, false, false),
        (&staff.administrator, false, false),
        (&staff.safeguarding_lead, false, false),
    ] {
        let mut browser = Browser::of(&panel, account).await;
        let expected = |may| if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for (path, may) in
            [("/asking/card", card), ("/reports/asking", rates), ("/reports/asking.csv", rates)]
        {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, expected(may), "{path} for {}", account.role.slug());
        }
    }
}

#[actix_web::test]
async fn the_rates_are_by_wording_role_and_stage_and_few_people_are_no_percentage() {
    let panel = Panel::new().await;
    panel.referred().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = coordinator.get("/reports/asking").await.text("main");
    for words in
        ["One person was asked; 1 agreed", "That is too few to compare them", "11[u][u]", "Not known"]
    {
        assert!(page.contains(words), "{words} in {page}");
    }
    let same = coordinator.get("/reports/asking?one=2026-1&other=2026-1").await.text("main");
    assert!(same.contains("Choose two different wordings"));
    for wrong in ["one=2099-1", "force=atlantis", "from=2026-13"] {
        let answer = coordinator.get(&format!("/reports/asking?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let file = coordinator.get("/reports/asking.csv?force=glanmor").await;
    assert!(file.body.contains("all,,0,0,0,,,,[z]"), "{}", file.body);
}
