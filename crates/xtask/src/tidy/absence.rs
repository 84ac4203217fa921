//! What must not be written where: words that would break an invariant, and the folders they may stand in.

use anyhow::Result;

use crate::workspace::{self, SourceFile};

/// One absence: none of the words may stand in code of `within`, but in the places excepted.
struct Absence {
    rule: &'static str,
    words: &'static [&'static str],
    within: &'static [&'static str],
    except: &'static [&'static str],
}

const PURE: &[&str] = &[
    "crates/questionnaire/src",
    "crates/statistics/src",
    "crates/fieldwork/src",
    "crates/verbatim/src",
    "crates/improvement/src",
    "crates/access/src",
    "crates/interchange/src",
];

const EVERYWHERE: &[&str] = &["crates", "migrations"];

const ABSENCES: &[Absence] = &[
    Absence {
        rule: "1: no pure crate is asynchronous or reads a clock, a file, the network, the environment or chance",
        words: &[
            "async ",
            "std::fs",
            "std::net",
            "std::env",
            "Utc::now",
            "Local::now",
            "now_v7",
            "new_v4",
            "rand::",
        ],
        within: PURE,
        except: &[],
    },
    Absence {
        rule: "2: no SQL outside store and migrations",
        words: &["sea_orm::", "sea_orm_migration::", "sqlx::", "sea_query::"],
        within: EVERYWHERE,
        // The load test has a server of its own to compare with: one insert, and nothing around it.
        except: &["crates/store", "migrations", "crates/load", "crates/xtask"],
    },
    Absence {
        rule: "2: no web framework outside web",
        words: &["actix_web", "askama"],
        within: EVERYWHERE,
        // The program starts the server, and so names its type.
        except: &[
            "crates/web",
            "crates/candour/src/serve.rs",
            "crates/candour/src/lib.rs",
            // Numbers are served on an address of their own.
            "crates/candour/src/metrics.rs",
            // A letter is laid out by a template, as a page is.
            "crates/mail/src/layout.rs",
            "crates/browser_tests",
            "crates/load",
            "crates/xtask",
        ],
    },
    Absence {
        rule: "6: what a page opens of a person is put on record (docs/adr/0050): use Reader::key_of",
        words: &["keys::of("],
        within: &["crates/store/src/reader"],
        except: &["crates/store/src/reader/looking.rs"],
    },
    Absence {
        rule: "2: nothing speaks to a mail server but mail",
        words: &["lettre::"],
        within: EVERYWHERE,
        except: &["crates/mail", "crates/xtask"],
    },
    Absence {
        rule: "2: nothing asks another site but single_sign_on, and who carries traces to a collector",
        words: &["ureq::"],
        within: EVERYWHERE,
        except: &[
            "crates/single_sign_on",
            "crates/candour/src/traces.rs",
            // Browsers without a window, in tests.
            "crates/candour/tests",
            "crates/testing",
            "crates/xtask",
        ],
    },
    Absence {
        rule: "2: no polars outside tabulation, but for the writer of Parquet in export",
        words: &["polars"],
        within: EVERYWHERE,
        except: &[
            "crates/tabulation",
            "crates/export/src/parquet.rs",
            "crates/export/src/fault.rs",
            "crates/xtask",
        ],
    },
    Absence {
        rule: "3: the system actor is minted only in candour",
        words: &["Actor::system("],
        within: EVERYWHERE,
        except: &["crates/candour", "crates/access", "crates/testing", "crates/store/tests", "crates/xtask"],
    },
    Absence {
        rule: "4: web has no value that can write",
        words: &["Writer", "store::Tx", ".writer()", ".write("],
        within: &["crates/web/src"],
        except: &[],
    },
    Absence {
        rule: "7 and 8: no code updates an installed questionnaire or a published edition",
        words: &["update_published", "update_questionnaire"],
        within: EVERYWHERE,
        except: &["crates/xtask"],
    },
    Absence {
        rule: "house style: a lint is expected with a reason, never allowed",
        words: &["#[allow(", "#![allow(", "#[ignore"],
        within: EVERYWHERE,
        except: &["crates/xtask"],
    },
];

/// Every line that breaks an absence.
pub(super) fn breaches() -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    for absence in ABSENCES {
        for folder in absence.within {
            for file in workspace::rust_files(folder)? {
                breaches.extend(absence.broken_in(&file));
            }
        }
    }
    Ok(breaches)
}

impl Absence {
    fn broken_in(&self, file: &SourceFile) -> Vec<String> {
        if self.except.iter().any(|place| file.path.starts_with(place)) {
            return Vec::new();
        }
        let lines = file.text.lines().enumerate();
        lines
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .filter_map(|(number, line)| {
                let word = self.words.iter().find(|word| line.contains(**word))?;
                Some(format!("{}:{}: `{word}` breaks invariant {}", file.path, number + 1, self.rule))
            })
            .collect()
    }
}
