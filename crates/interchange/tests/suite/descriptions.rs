//! DDI codebooks and FHIR questionnaires of everything that is shipped.

use std::collections::BTreeSet;

use interchange::{Wanted, ddi_codebook, fhir_questionnaire};
use questionnaire::compile;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::files::shipped;
use crate::python;

fn everything() -> (questionnaire::Library, Vec<Wanted>) {
    let library = compile(&shipped()).library;
    let sets = library.sets().map(|set| Wanted::Set(set.id.clone()));
    let wanted = sets.chain(library.interviews().map(|it| Wanted::Interview(it.id))).collect();
    (library, wanted)
}

/// The order the schema gives to what may stand in an element; anything else may not stand there.
const INSIDE: [(&str, &[&str]); 14] = [
    ("codeBook", &["docDscr", "stdyDscr", "fileDscr", "dataDscr", "otherMat"]),
    ("stdyDscr", &["citation", "stdyInfo", "method", "dataAccs", "othrStdyMat", "notes"]),
    (
        "citation",
        &[
            "titlStmt", "rspStmt", "prodStmt", "distStmt", "serStmt", "verStmt", "biblCit", "holdings",
            "notes",
        ],
    ),
    ("titlStmt", &["titl", "subTitl", "altTitl", "parTitl", "IDNo"]),
    ("verStmt", &["version", "verResp", "notes"]),
    ("stdyInfo", &["studyBudget", "subject", "abstract", "sumDscr", "notes"]),
    ("method", &["dataColl", "notes", "anlyInfo"]),
    ("dataColl", &["timeMeth", "dataCollector", "frequenc", "sampProc", "collMode", "resInstru", "sources"]),
    ("dataDscr", &["varGrp", "nCubeGrp", "var", "nCube", "notes"]),
    ("varGrp", &["labl", "txt", "concept", "defntn", "universe", "notes"]),
    (
        "var",
        &[
            "location",
            "labl",
            "imputation",
            "security",
            "embargo",
            "respUnit",
            "anlysUnit",
            "qstn",
            "valrng",
            "invalrng",
            "undocCod",
            "universe",
            "TotlResp",
            "sumStat",
            "txt",
            "stdCatgry",
            "catgryGrp",
            "catgry",
            "codInstr",
            "verStmt",
            "concept",
            "derivation",
            "varFormat",
            "geoMap",
            "catLevel",
            "notes",
        ],
    ),
    ("qstn", &["preQTxt", "qstnLit", "postQTxt", "forward", "backward", "ivuInstr"]),
    ("catgry", &["catValu", "labl", "txt", "catStat", "mrow"]),
    ("valrng", &["item", "range", "key", "notes"]),
];

#[derive(Default)]
struct Checked {
    ids: BTreeSet<String>,
    references: Vec<String>,
    variables: usize,
}

impl Checked {
    fn element(&mut self, element: &BytesStart<'_>) {
        let name = element.name().as_ref().to_owned();
        for attribute in element.attributes() {
            let attribute = attribute.unwrap();
            let key = attribute.key.as_ref().to_owned();
            let value = attribute.value.into_owned();
            match key.as_str() {
                "ID" => assert!(self.ids.insert(value.clone()), "{value} names two elements"),
                "var" => self.references.extend(value.split(' ').map(str::to_owned)),
                _ => {}
            }
        }
        self.variables += usize::from(name == "var");
    }
}

/// Our own check of the schema's rules for what we write: no package carries the schema itself.
fn check_codebook(text: &str) -> Checked {
    let mut reader = Reader::from_str(text);
    let mut checked = Checked::default();
    let mut open: Vec<(String, usize)> = Vec::new();
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Eof => break,
            Event::End(_) => {
                open.pop();
            }
            Event::Start(element) | Event::Empty(element) => {
                let name = element.name().as_ref().to_owned();
                if let Some((outer, at)) = open.last_mut()
                    && let Some((_, order)) = INSIDE.iter().find(|(known, _)| known == outer)
                {
                    let place = order.iter().position(|known| *known == name);
                    let place = place.unwrap_or_else(|| panic!("{name} cannot stand in {outer}"));
                    assert!(place >= *at, "{name} comes too late in {outer}");
                    *at = place;
                }
                checked.element(element);
                if matches!(event, Event::Start(_)) {
                    open.push((name, 0));
                }
            }
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} is not closed");
    checked
}

#[test]
fn every_codebook_keeps_the_rules_of_ddi() {
    let (library, wanted) = everything();
    for wanted in wanted {
        let codebook = ddi_codebook(&library, &wanted).unwrap().text;
        let checked = check_codebook(&codebook);
        assert!(checked.variables > 0, "{wanted}");
        for reference in &checked.references {
            assert!(checked.ids.contains(reference), "{wanted}: {reference} names nothing");
        }
    }
}

#[test]
fn a_codebook_says_what_was_asked_in_both_languages_and_what_each_code_means() {
    let (library, _) = everything();
    let codebook = ddi_codebook(&library, &Wanted::parse("process@1").unwrap()).unwrap().text;
    for words in [
        "<IDNo agency=\"candour\">process@1</IDNo>",
        "<qstn ID=\"q_sarc_visited_cy\" xml:lang=\"cy\">",
        "<universe clusion=\"I\">Asked when ${sarc_visited} = &apos;yes&apos;</universe>",
        "<catValu>strongly_agree</catValu>",
        "<catgry missing=\"Y\" missType=\"prefer_not_to_say\">",
        "<catValu>-9</catValu>",
        "<concept vocab=\"candour\">process.sarc_visited</concept>",
    ] {
        assert!(codebook.contains(words), "`{words}` is not in the codebook");
    }
}

#[test]
fn fhir_resources_accepts_every_questionnaire() {
    let (library, wanted) = everything();
    let folder = tempfile::TempDir::new().unwrap();
    let files: Vec<_> = wanted
        .iter()
        .map(|wanted| {
            let path = folder.path().join(format!("{wanted}.json").replace(' ', "-"));
            std::fs::write(&path, fhir_questionnaire(&library, wanted).unwrap().text).unwrap();
            path
        })
        .collect();
    let said = python::check("check_fhir.py", &files).unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains(&format!("{} questionnaires, 0 faults", files.len())), "{said}");
}

#[test]
fn conditions_fhir_can_say_are_said_and_the_others_are_named() {
    let (library, _) = everything();
    let described = fhir_questionnaire(&library, &Wanted::parse("six-week@1").unwrap()).unwrap();
    let resource: serde_json::Value = serde_json::from_str(&described.text).unwrap();
    let text = resource.to_string();
    assert!(text.contains(r#""enableWhen":[{"answerCoding":{"code":"yes","system":"urn:candour:choices:happened"},"operator":"=","question":"sarc_visited"}]"#), "{text}");
    let closure = fhir_questionnaire(&library, &Wanted::parse("case-closure@1").unwrap()).unwrap();
    assert!(closure.remarks.iter().any(|remark| remark.contains("coalesce(")), "{:?}", closure.remarks);
    assert!(closure.text.contains("\"enableBehavior\": \"any\""));
}
