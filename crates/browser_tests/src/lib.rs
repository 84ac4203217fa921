//! The journeys of a panel in Chromium, from the first page to the last, as the people who work there walk them.
//!
//! There is nothing here but tests, and they never reach past the pages, except to move the clock, to do what the
//! scheduler does at night, and to fill a month with further interviews. Start reading at `tests/journey/main.rs`.
