//! The pages, through the door a browser uses.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod addresses;
mod after;
mod agreeing;
mod answers;
mod api;
mod api_document;
mod api_editions;
mod api_receipts;
mod asking;
mod audit;
mod beside;
mod browser;
mod changing;
mod charts;
mod closing;
mod coding;
mod dashboard;
mod diary;
mod doors;
mod every_object;
mod every_route;
mod fieldwork;
mod figures;
mod guessing;
mod headers;
mod health;
mod history;
mod house;
mod intake;
mod interference;
mod interview;
mod jobs;
mod late_proof;
mod letting_in;
mod limits;
mod log;
mod looking;
mod mail;
mod messages;
mod microdata;
mod organisations;
mod organisations_in_trouble;
mod own_time;
mod paper;
mod planted;
mod planted_words;
mod practice;
mod programs;
mod question_sets;
mod redirects;
mod referring;
mod register;
mod reports;
mod response;
mod retention;
mod rights;
mod routes_page;
mod safety;
mod samples;
mod schedule;
mod screen;
mod security;
mod themes;
mod things;
mod told_back;
mod unavailable;
mod unpacked;
mod uploads;
mod verbs_by_role;
mod walk;
mod weight;
mod words;
mod world;
