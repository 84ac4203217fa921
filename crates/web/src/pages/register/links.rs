//! The addresses of the register.

use fieldwork::Id;
use improvement::RegisterMeeting;

pub(super) fn risk(number: u32) -> String {
    format!("/risks/{number}")
}

pub(super) fn revise(number: u32) -> String {
    format!("/risks/{number}/revise")
}

pub(super) fn close(number: u32) -> String {
    format!("/risks/{number}/close")
}

pub(super) fn meeting(id: Id<RegisterMeeting>) -> String {
    format!("/risks/meetings/{id}")
}

pub(super) fn change_because_of(number: u32) -> String {
    format!("/risks/changes/new?risk={number}")
}
