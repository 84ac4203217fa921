//! Every shipped set, out and in again.

use interchange::{Wanted, export_xlsform, import_xlsform};
use questionnaire::{Library, Source, compile};

use crate::files::{own_options, shipped};
use crate::python;

fn exported() -> Vec<(Wanted, Vec<u8>)> {
    let sources = shipped();
    let library = compile(&sources).library;
    let sets = library.sets().map(|set| Wanted::Set(set.id.clone()));
    let interviews = library.interviews().map(|interview| Wanted::Interview(interview.id));
    let wanted: Vec<Wanted> = sets.chain(interviews).collect();
    let bytes = |wanted: Wanted| {
        let bytes = export_xlsform(&sources, &wanted).unwrap().bytes;
        (wanted, bytes)
    };
    wanted.into_iter().map(bytes).collect()
}

/// The shipped files with one set and its lists in place of what they were.
fn with(imported: &interchange::Imported) -> Library {
    let mut sources = shipped();
    for source in &mut sources {
        if source.path.ends_with(&imported.set.path) {
            source.text.clone_from(&imported.set.text);
        }
    }
    compile(&sources).library
}

#[test]
fn a_set_that_was_exported_and_imported_is_the_same_set() {
    let before = compile(&shipped()).library;
    let mut sets = 0;
    for (wanted, bytes) in exported() {
        let Wanted::Set(id) = &wanted else { continue };
        let imported =
            import_xlsform(&bytes, &own_options()).unwrap_or_else(|it| panic!("{wanted}: {it:#?}"));
        assert_eq!(imported.findings, [], "{wanted}");
        let after = with(&imported);
        assert_eq!(before.set(id), after.set(id), "{wanted}");
        let digests =
            |library: &Library| library.interviews().map(|it| it.digest.clone()).collect::<Vec<_>>();
        assert_eq!(digests(&before), digests(&after), "{wanted}");
        sets += 1;
    }
    assert!(sets >= 8, "{sets} sets");
}

#[test]
fn the_lists_of_an_imported_set_are_the_lists_it_had() {
    let shipped = compile(&shipped()).library;
    for (wanted, bytes) in exported() {
        let Wanted::Set(id) = &wanted else { continue };
        if shipped.set(id).unwrap().supersedes.is_some() {
            // It does not compile without the version before it.
            continue;
        }
        let imported = import_xlsform(&bytes, &own_options()).unwrap();
        let alone = compile(&[imported.set, imported.lists]).library;
        assert_eq!(shipped.set(id), alone.set(id), "{wanted}");
    }
}

#[test]
fn the_same_set_gives_the_same_bytes() {
    assert_eq!(exported(), exported());
}

#[test]
fn pyxform_accepts_every_exported_workbook_without_a_warning() {
    let folder = tempfile::TempDir::new().unwrap();
    let files: Vec<_> = exported()
        .into_iter()
        .map(|(wanted, bytes)| {
            let path = folder.path().join(format!("{wanted}.xlsx").replace(' ', "-"));
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    let said = python::check("check_workbooks.py", &files).unwrap_or_else(|said| panic!("{said}"));
    assert!(said.contains(&format!("{} workbooks, 0 warnings", files.len())), "{said}");
}

#[test]
fn a_set_that_is_not_there_is_named() {
    let wanted = Wanted::parse("respect@7").unwrap();
    let fault = export_xlsform(&shipped(), &wanted).unwrap_err();
    assert!(fault.to_string().contains("question set respect@7"), "{fault}");
    let empty: [Source; 0] = [];
    assert!(export_xlsform(&empty, &wanted).is_err());
}
