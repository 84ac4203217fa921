//! Workbooks of other programs: what is taken, and that everything else is named.

use interchange::{Finding, Imported, Outcome, import_xlsform};

use crate::books::{Page, book, page};
use crate::files::options;

fn import(pages: &[Page]) -> Result<Imported, Vec<Finding>> {
    import_xlsform(&book(pages), &options("visit"))
}

fn survey(rows: &[&[&str]]) -> Page {
    page("survey", rows)
}

fn yes_no() -> Page {
    page("choices", &[&["list_name", "name", "label"], &["yes_no", "yes", "Yes"], &["yes_no", "no", "No"]])
}

fn said(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n")).collect()
}

/// A survey that must be refused with these words.
fn refused(pages: &[Page], words: &[&str]) {
    let findings = import(pages).expect_err("it is imported");
    let refusals: Vec<Finding> = findings.into_iter().filter(|it| it.outcome == Outcome::Refused).collect();
    let said = said(&refusals);
    for words in words {
        assert!(said.contains(words), "`{words}` is not in:\n{said}");
    }
}

#[test]
fn a_small_form_is_taken_and_what_it_does_not_say_is_filled_in_and_named() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label", "required", "relevant"],
        &["select_one yes_no", "seen", "Did you see someone?", "yes", ""],
        &["text", "words", "What did they say?", "", "${seen} = 'yes'"],
    ];
    let imported = import(&[survey(rows), yes_no()]).unwrap_or_else(|it| panic!("{}", said(&it)));
    assert_eq!(imported.set.path, "question-sets/visit/1.toml");
    for line in [
        "type = \"select_one yes_no\"",
        "required = true",
        "relevant = \"${seen} = 'yes'\"",
        "concept = \"visit.words\"",
        "role = \"open\"",
        "languages = [\"en\"]",
        "effective_from = 2026-01-01",
    ] {
        assert!(imported.set.text.contains(line), "`{line}` is not in:\n{}", imported.set.text);
    }
    assert!(
        imported.lists.text.contains("{ name = \"yes\", label = { en = \"Yes\" } },"),
        "{}",
        imported.lists.text
    );
    assert!(imported.findings.iter().all(|finding| finding.outcome == Outcome::FilledIn));
    assert!(
        said(&imported.findings).contains("concept, release, role, short_label"),
        "{}",
        said(&imported.findings)
    );
}

#[test]
fn what_does_not_matter_is_left_out_and_named() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label", "label::French (fr)", "media::image", "appearance", "my notes"],
        &["start", "start", "", "", "", "", ""],
        &["text", "words", "What did they say?", "Quoi ?", "picture.png", "multiline", "ask twice"],
        &["", "", "", "", "", "", "the end"],
    ];
    let pages = [
        survey(rows),
        page(
            "settings",
            &[
                &["form_title", "form_id", "version", "style"],
                &["A visit", "visit_form", "20240501", "pages"],
            ],
        ),
        page("Sheet4", &[&["something"]]),
    ];
    let imported = import(&pages).unwrap_or_else(|it| panic!("{}", said(&it)));
    let said = said(&imported.findings);
    for words in [
        "left out: sheet survey, column `label::French (fr)`: Words in French (fr), in row 3.",
        "column `media::image`",
        "row 3, column `appearance`: `multiline`",
        "column `my notes`",
        "row 2, column `type`: `start` is noted by the program itself.",
        "row 4: The row has no type, no name and no label.",
        "sheet settings, column `style`",
        "sheet Sheet4",
    ] {
        assert!(said.contains(words), "`{words}` is not in:\n{said}");
    }
    assert!(imported.set.text.contains("Imported from the XLSForm `visit_form`, version 20240501."));
    assert!(imported.set.text.contains("title = { en = \"A visit\" }"));
}

#[test]
fn types_a_question_set_has_not_are_refused_with_what_to_do() {
    for (kind, remedy) in [
        ("geopoint", "Ask for the place in words"),
        ("image", "answers are words, numbers and choices"),
        ("dateTime", "Ask for a `date` and a `time`."),
        ("rank yes_no", "most important"),
        ("select_one yes_no or_other", "Add a choice `other`"),
        ("select_one_from_file places.csv", "Put the choices on the choices sheet"),
        ("begin loop over yes_no", "begin repeat"),
        ("telepathy", "Use a type a question set has."),
    ] {
        let rows: &[&[&str]] = &[&["type", "name", "label"], &[kind, "a", "A?"]];
        refused(&[survey(rows), yes_no()], &["sheet survey, row 2, column `type`", remedy]);
    }
}

#[test]
fn names_that_do_not_fit_are_refused_with_one_that_does() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label"],
        &["select_one Yes-No", "Q1.FirstContact", "Did you see someone?"],
        &["note", "", "Thank you for your time"],
    ];
    let choices = page(
        "choices",
        &[&["list name", "name", "label"], &["Yes-No", "#1", "Yes"], &["Yes-No", "#2", "No, never"]],
    );
    refused(
        &[survey(rows), choices],
        &[
            "row 2, column `name`: `Q1.FirstContact`",
            "Call it `q1_firstcontact`",
            "row 3, column `name`: The row has no name. Call it `thank_you_for_your_time`",
            "sheet choices, row 2, column `list_name`: `Yes-No`",
            "Call it `yes_no`",
            "row 2, column `name`: `1` is no code a choice can have here. Call it `yes`",
            "Call it `no_never`",
        ],
    );
}

#[test]
fn what_the_compiler_finds_is_said_of_the_cell_it_came_from() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label", "relevant", "constraint", "required"],
        &["select_one yes_no", "seen", "Did you see someone?", "", "", "sometimes"],
        &["integer", "times", "How often?", "${sen} = 'yes'", "", ""],
        &["integer", "ages", "How old?", "${seen} = 'yess'", "pulldata('x', 'y', .) > 1", ""],
        &["select_one nowhere", "lost", "Which?", "", "", ""],
    ];
    let required = ["sheet survey, row 2, column `required`: `sometimes` is neither yes nor no."];
    refused(&[survey(rows), yes_no()], &required);
    let mut mended: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    *mended.get_mut(1).unwrap().last_mut().unwrap() = "";
    let mended: Vec<&[&str]> = mended.iter().map(Vec::as_slice).collect();
    refused(
        &[survey(&mended), yes_no()],
        &[
            "row 4, column `constraint`: There is no function `pulldata`.",
            "row 5, column `type`: There is no choice list `nowhere`.",
        ],
    );
    let named: Vec<&[&str]> = mended.iter().take(3).copied().collect();
    refused(&[survey(&named), yes_no()], &["row 3, column `relevant`", "`sen`", "Did you mean `seen`?"]);
}

#[test]
fn a_choice_filter_on_a_column_becomes_one_on_codes() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label", "choice_filter"],
        &["select_one nation", "nation", "Which nation?", ""],
        &["select_one town", "town", "Which town?", "nation = ${nation}"],
    ];
    let choices: &[&[&str]] = &[
        &["list_name", "name", "label", "nation", "population"],
        &["nation", "england", "England", "", ""],
        &["nation", "wales", "Wales", "", ""],
        &["town", "leeds", "Leeds", "england", "#800000"],
        &["town", "bath", "Bath", "england", "#90000"],
        &["town", "rhyl", "Rhyl", "wales", "#25000"],
    ];
    let imported =
        import(&[survey(rows), page("choices", choices)]).unwrap_or_else(|it| panic!("{}", said(&it)));
    let filter = "if(name = 'rhyl', 'wales', if(name = 'leeds' or name = 'bath', 'england', '')) = ${nation}";
    assert!(imported.set.text.contains(filter), "{}", imported.set.text);
    let said = said(&imported.findings);
    assert!(
        said.contains("column `population`: No choice filter reads this column, in rows 4, 5 and 6."),
        "{said}"
    );
    assert!(!said.contains("column `nation`"), "{said}");
}

#[test]
fn words_without_a_language_are_in_the_default_language() {
    let rows: &[&[&str]] =
        &[&["type", "name", "label", "label::English (en)"], &["text", "a", "Beth?", "What?"]];
    let settings = page("settings", &[&["default_language"], &["Cymraeg (cy)"]]);
    let imported = import(&[survey(rows), settings]).unwrap_or_else(|it| panic!("{}", said(&it)));
    assert!(
        imported.set.text.contains("\nlabel = { en = \"What?\", cy = \"Beth?\" }"),
        "{}",
        imported.set.text
    );
    assert!(imported.set.text.contains("languages = [\"en\", \"cy\"]"));
}

#[test]
fn groups_that_do_not_close_and_repeats_without_a_count_are_refused() {
    let rows: &[&[&str]] = &[&["type", "name", "label"], &["begin group", "g", "G"], &["end repeat", "", ""]];
    refused(&[survey(rows)], &["row 3, column `type`: This ends a repeat, and no repeat is open here."]);
    let rows: &[&[&str]] = &[&["type", "name", "label"], &["begin group", "g", "G"], &["text", "a", "A?"]];
    refused(
        &[survey(rows)],
        &["row 2, column `type`: The group `g` is never closed. Add a row of type `end group`."],
    );
    let rows: &[&[&str]] = &[
        &["type", "name", "label"],
        &["begin repeat", "g", "G"],
        &["text", "a", "A?"],
        &["end repeat", "", ""],
    ];
    refused(&[survey(rows)], &["row 2, column `repeat_count`: Nothing says how often this repeat is asked."]);
}

#[test]
fn an_answer_in_a_label_or_a_hint_is_taken_where_it_may_be_read_out() {
    let header: &[&str] = &["type", "name", "label", "hint", "constraint", "constraint_message"];
    let rows: &[&[&str]] = &[
        header,
        &["select_one yes_no", "seen", "Did you see someone?", "", "", ""],
        &["text", "what", "You said ${seen}: what else?", "After ${seen}", "", ""],
    ];
    let imported = import(&[survey(rows), yes_no()]).unwrap_or_else(|it| panic!("{}", said(&it)));
    for line in [
        "\nlabel = { en = \"You said ${seen}: what else?\" }",
        "hint = { en = \"After ${seen}\" }",
        // On dashboards and in menus nothing has been said.
        "short_label = { en = \"You said …: what else?\" }",
    ] {
        assert!(imported.set.text.contains(line), "`{line}` is not in:\n{}", imported.set.text);
    }
    let rows: &[&[&str]] = &[
        header,
        &["text", "who", "Who came?", "", "", ""],
        &["text", "what", "What did ${who} say?", "", "", ""],
    ];
    refused(&[survey(rows)], &["row 3, column `label`: `who` is not an answer"]);
    let rows: &[&[&str]] = &[
        header,
        &["integer", "times", "How often?", "", "", ""],
        &["integer", "more", "How often since?", "", ". > 0", "More than ${times}"],
    ];
    refused(&[survey(rows)], &["row 3, column `constraint_message`: `More than ${times}` puts an answer"]);
}

#[test]
fn a_parameter_or_a_lock_that_is_not_taken_is_named() {
    let rows: &[&[&str]] = &[
        &["type", "name", "label", "parameters", "read_only"],
        &["select_one yes_no", "a", "A?", "randomize=true", "no"],
        &["range", "b", "B?", "start=0 end=5 wide", ""],
    ];
    let imported = import(&[survey(rows), yes_no()]).unwrap_or_else(|it| panic!("{}", said(&it)));
    let said = said(&imported.findings);
    assert!(said.contains("row 2, column `parameters`: `randomize=true` is not taken in full."), "{said}");
    assert!(
        said.contains("row 3, column `parameters`: `start=0 end=5 wide` is not taken in full."),
        "{said}"
    );
    assert!(imported.set.text.contains("start = 0\nend = 5\n"), "{}", imported.set.text);
    let rows: &[&[&str]] = &[&["type", "name", "label", "readonly"], &["text", "a", "A?", "yes"]];
    refused(&[survey(rows)], &["row 2, column `readonly`: Nobody could answer this question."]);
}

#[test]
fn files_that_are_no_workbook_are_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"type,name,label\ntext,a,A?\n", &[0xFF; 4096]] {
        let findings = import_xlsform(bytes, &options("visit")).unwrap_err();
        assert!(said(&findings).contains("This is no .xlsx workbook."), "{}", said(&findings));
    }
    refused(&[page("Sheet1", &[&["type", "name"]])], &["There is no sheet `survey`."]);
}
