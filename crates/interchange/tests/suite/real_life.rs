//! A workbook as people make them: columns in any order, empty rows, bold and coloured cells, numbers where codes are
//! meant, groups in groups, a repeat, a filtered list, Welsh beside English, and columns for other programs.

use interchange::{Imported, Outcome, Wanted, export_xlsform, import_xlsform};
use questionnaire::{Answer, Answers, Facts, Library, QuestionName, Source, Wave, compile};
use rust_xlsxwriter::{Color, Format, Workbook};

use crate::files::{options, own_options};
use crate::python;

const SURVEY: &str = "\
label::English (en) | type | relevance | name | label::Cymraeg (cy) | required | constraint | constraint_message::English (en) | calculation | hint::English (en) | hint::Cymraeg (cy) | choice_filter | repeat_count | appearance | default | guidance_hint::English (en) | office notes
 | start |  | start

Before the visit | begin_group |  | before | Cyn yr ymweliad |  |  |  |  |  |  |  |  | field-list
Which nation do you live in? | select_one nation |  | nation | Ym mha genedl ydych chi’n byw? | yes |  |  |  |  |  |  |  |  |  |  | asked by the office
Which town do you live in? | select_one town | ${nation} != '' | town | Ym mha dref ydych chi’n byw? | TRUE |  |  |  |  |  | nation=${nation} |  | minimal |  | Read the towns out
How many officers did you meet? | integer |  | officers | Faint o swyddogion y gwnaethoch chi eu cyfarfod? |  | . >= 0 and . <= 12 | A number from 0 to 12 |  | Count each person once | Cyfrwch bob person unwaith |  |  |  | #1
 | end_group

An officer | begin repeat | ${officers} > 0 | officer | Swyddog |  |  |  |  |  |  |  | ${officers}
Did this officer listen to you? | select_one yes_no |  | officer_listened | A wrandawodd y swyddog hwn arnoch chi? | yes
What could they have done? | text | ${officer_listened} = ‘no’ | officer_better | Beth allen nhw fod wedi’i wneud? |  |  |  |  |  |  |  |  | multiline
 | end repeat
 | calculate |  | met |  |  |  |  | count(${officer_listened})
After the visit | begin group | ${met} > 0 | after | Ar ôl yr ymweliad
What did you ask them for? | select_multiple asked |  | asked | Beth y gwnaethoch chi ofyn iddyn nhw amdano?
When they came again | begin group | selected(${asked}, 'visit') | again | Pan ddaethon nhw eto
In which month did they come again? | date |  | again_month | Ym mha fis y daethon nhw eto? |  |  |  |  |  |  |  |  | month-year
How long did they stay, in hours? | decimal |  | again_hours | Am faint o oriau yr arhoson nhw? |  | . > 0 and . < 24
 | end group
How safe do you feel, from 0 to 10? | range |  | safe | Pa mor ddiogel ydych chi’n teimlo, o 0 i 10?
 | end group
Thank you for your help. | note |  | thanks | Diolch am eich help.
";

const CHOICES: &str = "\
name | list_name | label::Cymraeg (cy) | label::English (en) | nation
yes | yes_no | Do | Yes
no | yes_no | Naddo | No

england | nation | Lloegr | England
wales | nation | Cymru | Wales

leeds | town | Leeds | Leeds | england
bath | town | Caerfaddon | Bath | england
rhyl | town | Y Rhyl | Rhyl | wales
news | asked | Newyddion | News
visit | asked | Ymweliad arall | Another visit
";

const SETTINGS: &str = "\
form_title | form_id | version | default_language | style
A visit by officers | visit_v7 | #2024050301 | English (en) | pages
";

/// The workbook, with the formatting of one that was worked on.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let heading = Format::new().set_bold().set_background_color(Color::Yellow);
    let plain = Format::new().set_font_color(Color::Navy).set_italic();
    for (name, rows) in [("survey", SURVEY), ("choices", CHOICES), ("settings", SETTINGS)] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0_u32..).zip(rows.lines()) {
            let format = if row == 0 { &heading } else { &plain };
            for (column, cell) in (0_u16..).zip(cells.split('|').map(str::trim)) {
                match cell.strip_prefix('#') {
                    Some(number) => {
                        sheet.write_number_with_format(row, column, number.parse::<f64>().unwrap(), format)
                    }
                    None => sheet.write_string_with_format(row, column, cell, format),
                }
                .unwrap();
            }
        }
        sheet.set_freeze_panes(1, 0).unwrap();
    }
    // A range has its bounds in a column of its own, far from the others.
    let survey = workbook.worksheet_from_name("survey").unwrap();
    survey.write_string(0, 25, "parameters").unwrap();
    survey.write_string(20, 25, "start=0 end=10 step=1").unwrap();
    workbook.save_to_buffer().unwrap()
}

fn imported() -> Imported {
    import_xlsform(&workbook(), &options("visit")).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>())
    })
}

const INTERVIEW: &str = r#"schema = 1
wave = "six-week"
version = 1
title = { en = "Interview", cy = "Cyfweliad" }
languages = ["en"]
status = "draft"
effective_from = 2025-01-01
expected_minutes = 60
script = [
  { name = "safe_to_talk", kind = "safe_to_talk", text = { en = "Can you talk?" } },
  { name = "consent", kind = "consent", text = { en = "Is that all right?" } },
  { name = "stop", kind = "stop", text = { en = "We can stop." } },
  { name = "close", kind = "close", text = { en = "Thank you." } },
]
topic = [{ name = "all", title = { en = "All" }, items = ["script:consent", "visit@1", "script:close"] }]
"#;

fn library(imported: &Imported) -> Library {
    let interview = Source { path: "interviews/six-week/1.toml".to_owned(), text: INTERVIEW.to_owned() };
    compile(&[imported.set.clone(), imported.lists.clone(), interview]).library
}

#[test]
fn everything_it_asks_is_taken_and_everything_else_is_named() {
    let imported = imported();
    let said = |outcome: Outcome| {
        let of = imported.findings.iter().filter(|finding| finding.outcome == outcome);
        of.map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        said(Outcome::LeftOut),
        [
            "left out: sheet settings, column `style`: Nothing in a question set corresponds to this column, in row 2.",
            "left out: sheet survey, column `office notes`: Nothing in a question set corresponds to this column, in row 5.",
            "left out: sheet survey, row 2, column `type`: `start` is noted by the program itself.",
            "left out: sheet survey, row 4, column `appearance`: `field-list`: how a question looks is decided by the page.",
            "left out: sheet survey, row 6, column `appearance`: `minimal`: how a question looks is decided by the page.",
            "left out: sheet survey, row 12, column `appearance`: `multiline`: how a question looks is decided by the page.",
        ]
    );
    assert!(
        said(Outcome::FilledIn)
            .iter()
            .any(|it| it.contains("row 10, column `repeat_count`: The repeat is asked at most 5 times"))
    );
    let library = library(&imported);
    let set = library.sets().next().unwrap();
    assert_eq!(set.questions().count(), 11);
    assert_eq!(set.entries.len(), 5);
    assert_eq!(set.title.en, "A visit by officers");
    assert!(set.purpose.contains("visit_v7") && set.purpose.contains("2024050301"), "{}", set.purpose);
}

#[test]
fn it_asks_what_the_workbook_asks() {
    let library = library(&imported());
    let interview = library.interview(Wave::SixWeek, 1).unwrap_or_else(|| panic!("it does not compile"));
    let mut answers = Answers::default();
    for (name, raw) in [
        ("nation", "wales"),
        ("officers", "2"),
        ("officer_listened_1", "yes"),
        ("officer_listened_2", "no"),
        ("asked", "visit"),
    ] {
        let name = QuestionName::parse(name).unwrap();
        let answer: Answer = interview.question(&name).unwrap().accept(raw).unwrap().unwrap();
        answers.set(name, answer);
    }
    let route = interview.route(&answers, &Facts::on("2026-01-01".parse().unwrap()));
    let asked: Vec<String> = route.questions().iter().map(ToString::to_string).collect();
    for name in ["town", "officer_listened_2", "officer_better_2", "again_month", "again_hours", "safe"] {
        assert!(asked.contains(&name.to_owned()), "{name} is not asked: {asked:?}");
    }
    for name in ["officer_better_1", "officer_listened_3"] {
        assert!(!asked.contains(&name.to_owned()), "{name} is asked: {asked:?}");
    }
}

#[test]
fn exported_and_imported_again_it_is_the_same_set() {
    let first = imported();
    let wanted = Wanted::Set(first.id.clone());
    let exported = export_xlsform(&[first.set.clone(), first.lists.clone()], &wanted).unwrap();
    let second = import_xlsform(&exported.bytes, &own_options()).unwrap_or_else(|it| panic!("{it:#?}"));
    assert_eq!(second.findings, []);
    assert_eq!((&second.set, &second.lists), (&first.set, &first.lists));
    assert_eq!(library(&first), library(&second));
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("visit.xlsx");
    std::fs::write(&path, &exported.bytes).unwrap();
    let said = python::check("check_workbooks.py", &[path]).unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains("1 workbooks, 0 warnings"), "{said}");
}

#[test]
fn pyxform_takes_the_workbook_as_it_was_made() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("visit.xlsx");
    std::fs::write(&path, workbook()).unwrap();
    // It warns of columns without a Welsh one, and takes it: so it is an XLSForm.
    let said = python::check("check_workbooks.py", &[path]).unwrap_or_else(|said| said);
    assert!(!said.contains("refused"), "{said}");
}
