//! The program through its command line, as the person who runs it meets it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where something is not as it should be"
)]
#![expect(clippy::disallowed_methods, reason = "the tests lay out directories and files for the program")]

mod administering;
mod auditing;
mod backing_up;
mod checking;
mod closing;
mod closing_account;
mod collecting;
mod comparing;
mod doctor;
mod documents;
mod enduring;
mod full_disk;
mod home;
mod how_to;
mod interchanging;
mod interrupted;
mod malformed;
mod nodes;
mod power_cut;
mod programs;
mod publishing;
mod rehearsing;
mod rotating;
mod surviving;
mod trouble;
mod trying;
mod visitor;
mod watching;
