//! The matrix of permissions.

use access::permission::{
    ALL, ApproveQuestionnaire, AssessRisk, BookAppointment, CheckBeforeCall, CloseMonth, DownloadAsking,
    DownloadEdition, DownloadReport, LiftWall, LookAtPerson, PROVED_LATELY, PublishEdition, ReadIdentity,
    RebuildEdition, RecordRegisterMeeting, RecordTelling, RestateMonth, RevealNumber, ReviewEdition,
    ReviseRegisterRisk, SignOut, ViewAskingCard, ViewPeople, asks_for_proof,
};
use access::{Actor, Permission, Role};

use crate::staff::*;

fn actor(role: Role) -> Actor {
    if role == Role::System { Actor::system() } else { account(role).actor().unwrap() }
}

/// A permit is given to these roles and to no other.
fn only<P: Permission>(roles: &[Role]) {
    for role in Role::ALL {
        let given = actor(role).permit::<P>();
        assert_eq!(given.is_some(), roles.contains(&role), "{} for {role:?}", P::NAME);
        assert_eq!(actor(role).may::<P>(), given.is_some());
        if let Some(permit) = given {
            assert_eq!(permit.actor(), &actor(role));
        }
    }
}

#[test]
fn a_permit_is_given_to_the_roles_of_its_permission_and_to_no_other() {
    only::<BookAppointment>(&[Role::Coordinator]);
    only::<RevealNumber>(&[Role::Interviewer]);
    only::<ReadIdentity>(&[Role::Coordinator]);
    only::<LookAtPerson>(&[Role::Coordinator, Role::Interviewer]);
    only::<AssessRisk>(&[Role::Coordinator]);
    only::<CheckBeforeCall>(&[Role::Interviewer]);
    only::<RecordTelling>(&[Role::Interviewer]);
    only::<LiftWall>(&[Role::Coordinator]);
    only::<ViewPeople>(&[Role::Coordinator]);
    only::<CloseMonth>(&[Role::System]);
    only::<ApproveQuestionnaire>(&[Role::Administrator]);
    only::<ReviewEdition>(&[Role::Publisher]);
    only::<PublishEdition>(&[Role::Publisher]);
    only::<RestateMonth>(&[Role::Publisher]);
    only::<RebuildEdition>(&[Role::Publisher, Role::Administrator, Role::System]);
    only::<DownloadEdition>(&[Role::Analyst, Role::Opcc, Role::Publisher]);
    only::<DownloadReport>(&[Role::Analyst, Role::Opcc, Role::Publisher]);
    only::<ReviseRegisterRisk>(&[Role::Coordinator, Role::Administrator]);
    only::<RecordRegisterMeeting>(&[Role::Coordinator, Role::Administrator, Role::Opcc]);
    only::<ViewAskingCard>(&[Role::LiaisonOfficer, Role::Coordinator]);
    only::<DownloadAsking>(&[Role::Coordinator]);
    only::<SignOut>(&Role::PEOPLE);
}

#[test]
fn every_permission_has_a_name_of_its_own_and_somebody_who_has_it() {
    let mut names: Vec<_> = ALL.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ALL.len());
    for (name, roles) in ALL {
        assert!(!roles.is_empty(), "{name}");
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
    }
}

/// Police roles read figures and refer; they never learn who takes part, when, or what was said.
#[test]
fn police_and_their_overseers_read_nothing_about_a_person() {
    let harmless = [
        "refer",
        "record_event",
        "record_ask",
        "upload_import",
        "check_import",
        "commit_import",
        "discard_import",
        "download_faulty_rows",
        "view_imports",
        "make_api_token",
        "revoke_api_token",
        "view_api_tokens",
        "view_receipts",
        "view_referrals",
        "sign_in",
        "sign_out",
        "give_second_factor",
        "prove_again",
        "view_security",
        "set_up_codes",
        "add_passkey",
        "remove_second_factor",
        "make_recovery_codes",
        "change_password",
        "end_session",
        "set_password",
        "bind_organisation",
        "follow_organisation",
        "choose_mail",
        "view_dashboard",
        "view_downloads",
        "download_edition",
        "download_report",
        "enter_outcomes",
        "view_outcomes",
        "download_outcomes",
        // The register is about the panel, and the card is what is said to everybody.
        "view_register",
        "download_register",
        "record_register_meeting",
        "view_asking_card",
        // What comments can be about, and no comment.
        "view_code_frame",
        "download_codebook",
        "record_finding",
        "plan_action",
        "change_action",
        "mark_change",
        "write_response",
        "publish_response",
        "retract_response",
        "view_improvement",
    ];
    for (name, roles) in ALL {
        let police = [Role::LiaisonOfficer, Role::Analyst, Role::Opcc];
        if roles.iter().any(|role| police.contains(role)) {
            assert!(harmless.contains(name), "{name} is open to police");
        }
    }
}

#[test]
fn what_asks_for_a_late_proof_is_a_permission_and_none_that_a_token_has() {
    for name in PROVED_LATELY {
        assert!(ALL.iter().any(|(known, _)| known == name), "{name}");
    }
    assert!(asks_for_proof::<PublishEdition>() && !asks_for_proof::<DownloadEdition>());
}

#[test]
fn the_program_can_do_its_own_work_only() {
    let system: Vec<_> =
        ALL.iter().filter(|(_, roles)| roles.contains(&Role::System)).map(|(name, _)| *name).collect();
    assert_eq!(
        system,
        [
            "open_due_cases",
            "gather_comments",
            "recount_months",
            "close_month",
            "rebuild_edition",
            "install_questionnaires",
            "rehearse_questionnaire",
            "add_account",
            "close_account",
            "refuse_sign_in",
            "ask_for_link",
            "send_sign_in_link",
            "send_mail",
            "remind_staff",
            "rotate_key",
            "apply_retention",
            "make_backup",
            "watch_workings",
            "erase_again",
            "confirm_account_act",
            "begin_signed_ends",
            "run_job"
        ]
    );
}
