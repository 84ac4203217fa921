//! A set that uses every key, with texts that spreadsheets and readers of XLSForm like to change.

use interchange::{Wanted, export_xlsform, import_xlsform};
use questionnaire::{Source, compile};

use crate::files::own_options;
use crate::python;

const LISTS: &str = r#"schema = 1
welsh = "approved"
list = [
  { name = "yes_no", choices = [
    { name = "yes", label = { en = "Yes", cy = "Ydw" }, score = 100, polarity = "favourable" },
    { name = "no", label = { en = "No", cy = "Nac ydw", cy_of = "00000000" }, score = 0, polarity = "unfavourable" },
  ] },
  { name = "people", choices = [
    { name = "isva", label = { en = "An adviser", cy = "Cynghorydd" } },
    { name = "other", label = { en = "Somebody else", cy = "Rhywun arall" }, opens_text = true },
    { name = "nobody", label = { en = "Nobody", cy = "Neb" }, exclusive = true },
  ] },
  { name = "unused", choices = [{ name = "a", label = { en = "A", cy = "A" } }] },
]
"#;

const SET: &str = r#"schema = 1
name = "every"
version = 3
title = { en = "Every “key” & <more>", cy = "Pob allwedd" }
definition = { en = "True", cy = "2026-01-31" }
theme = "process"
languages = ["en", "cy"]
status = "draft"
effective_from = 2025-01-01
purpose = "  Spaces around, ${braces}, #hash, 'quotes', \"more\", a tab\tand\nlines  "
welsh = "needs-translator"

[[question]]
name = "seen"
concept = "every.seen"
type = "select_one yes_no"
label = { en = "=SUM(A1) looks like a formula", cy = "Welsoch chi rywun?", cy_of = "12345678" }
short_label = { en = "true", cy = "3.50" }
hint = { en = "_x0041_ is not an A", cy = "Awgrym" }
guidance_hint = { en = "Do not read\nthis out" }
probe = { en = "Say more?", cy = "Dywedwch fwy?" }
choice_labels = { yes = { en = "Yes, I did", cy = "Do" } }
required = true
required_message = { en = "Please answer", cy = "Atebwch" }
commentary = true
non_answer = ["dont_know", "prefer_not_to_say"]
role = "outcome"
release = "published"
victims_code_right = 4
action_plan_theme = "supporting_victims"
sensitivity = "high"
default = "no"

[[question]]
name = "who"
concept = "every.who"
type = "select_multiple people"
label = { en = "Who was there?", cy = "Pwy oedd yno?" }
short_label = { en = "Who", cy = "Pwy" }
relevant = "is-answered(${seen}) and not(is-missing(${outside}, 'dont_know')) and ${case.country} = 'wales'"
choice_filter = "name != 'isva' or ${seen} = 'yes'"
constraint = "count-selected(.) < 3"
constraint_message = { en = "Two at most", cy = "Dau ar y mwyaf" }
severity = "warning"
required = false
non_answer = ["not_applicable"]
role = "driver"
release = "internal"

[[question]]
name = "times"
concept = "every.times"
type = "range"
start = 0
end = 10.0
step = 0.50
label = { en = "How often?", cy = "Pa mor aml?" }
short_label = { en = "Times", cy = "Amlder" }
relevant = "coalesce(${seen}, 'no') = 'no' or is-missing(${seen})"
required = true
non_answer = ["dont_know"]
role = "process"
release = "never"
identifier = "indirect"
disclosure_risk = true

[[question]]
name = "month"
concept = "every.month"
type = "date"
precision = "month"
label = { en = "Which month?", cy = "Pa fis?" }
short_label = { en = "Month", cy = "Mis" }
role = "process"
release = "internal"

[[question]]
name = "day"
concept = "every.day"
type = "date"
precision = "day"
label = { en = "Which day?", cy = "Pa ddiwrnod?" }
short_label = { en = "Day", cy = "Diwrnod" }
constraint = ". <= today()"
role = "process"
release = "internal"

[[question]]
name = "at"
concept = "every.at"
type = "time"
label = { en = "What time, ${times} or \"$ {now}\"?", cy = "Faint o’r gloch?" }
short_label = { en = "Time", cy = "Amser" }
role = "process"
release = "internal"

[[question]]
name = "score"
type = "calculate"
label = { en = "A score" }
calculation = "if(selected(${who}, 'isva'), 1, 0) + ${times} * 2"

[[question]]
name = "kept"
type = "hidden"

[[question]]
name = "told"
concept = "every.told"
type = "acknowledge"
label = { en = "I have said that.", cy = "Rwyf wedi dweud hynny." }
role = "process"
release = "never"
relevant = "${score} > 1"

[[question]]
name = "thanks"
type = "note"
label = { en = "Thank you.", cy = "Diolch." }

[[question]]
name = "words"
concept = "every.words"
type = "text"
label = { en = "In your words?", cy = "Yn eich geiriau chi?" }
short_label = { en = "Words", cy = "Geiriau" }
role = "open"
release = "internal"
identifier = "direct"
constraint = "string-length(.) < 500 and regex(., '[^0-9]*')"
"#;

fn sources() -> Vec<Source> {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    vec![source("choices.toml", LISTS), source("question-sets/every/3.toml", SET)]
}

fn exported() -> interchange::Exported {
    let wanted = Wanted::parse("every@3").unwrap();
    export_xlsform(&sources(), &wanted)
        .unwrap_or_else(|fault| panic!("{fault}: {:#?}", compile(&sources()).diagnostics))
}

#[test]
fn every_key_and_every_odd_text_comes_back_as_it_was() {
    let bytes = exported().bytes;
    let imported = import_xlsform(&bytes, &own_options()).unwrap_or_else(|it| panic!("{it:#?}"));
    assert_eq!(imported.findings, []);
    let before = compile(&sources()).library;
    let after = compile(&[imported.set.clone(), imported.lists]).library;
    assert_eq!(before.sets().collect::<Vec<_>>(), after.sets().collect::<Vec<_>>());
    // What compiling does not keep: how a number was written, what the Welsh was made from, a key that says the default.
    for words in
        ["step = 0.50", "end = 10.0", "cy_of = \"12345678\"", "required = false", "precision = \"day\""]
    {
        assert!(imported.set.text.contains(words), "`{words}` is not in:\n{}", imported.set.text);
    }
}

#[test]
fn pyxform_accepts_it_without_a_warning() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("every.xlsx");
    std::fs::write(&path, exported().bytes).unwrap();
    let said = python::check("check_workbooks.py", &[path]).unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains("1 workbooks, 0 warnings"), "{said}");
}

#[test]
fn what_other_programs_will_do_otherwise_is_said() {
    let remarks = exported().remarks.join("\n");
    for words in [
        "who: a constraint that only warns is left out",
        "times: not required there",
        "seen: its probe is in an own column",
        "case_country, outside: hidden rows",
    ] {
        assert!(remarks.contains(words), "`{words}` is not in:\n{remarks}");
    }
}

#[test]
fn our_functions_are_said_in_functions_xlsform_has() {
    let pages = crate::books::pages(&exported().bytes);
    let (_, survey) = pages.iter().find(|(name, _)| name == "survey").unwrap();
    let column = survey.first().unwrap().iter().position(|header| header == "relevant").unwrap();
    let relevant = |name: &str| {
        let row = survey.iter().find(|row| row.contains(&name.to_owned())).unwrap();
        row.get(column).unwrap().clone()
    };
    assert_eq!(
        relevant("who"),
        "(${seen} != '' and not(selected(${seen}, 'dont_know') or selected(${seen}, 'prefer_not_to_say'))) and \
         not(false()) and ${case_country} = 'wales'"
    );
    assert_eq!(
        relevant("times"),
        "coalesce(if(selected(${seen}, 'dont_know') or selected(${seen}, 'prefer_not_to_say'), '', ${seen}), 'no') = 'no' \
         or (selected(${seen}, 'dont_know') or selected(${seen}, 'prefer_not_to_say'))"
    );
}
