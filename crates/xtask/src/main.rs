//! The developer's commands: `cargo xtask test`, `tidy`, `sbom`, `docs`, `release`, `bench`, `fuzz`,
//! `load` and `soak`.
//!
//! It must never be needed to run the product. Start reading at [`test::run`].

mod command;
mod lock;
mod measures;
mod release;
mod sbom;
mod test;
mod tidy;
mod workspace;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask test [nextest arguments]   install what is missing, then check and test everything
cargo xtask tidy                       check the invariants of docs/ARCHITECTURE.md
cargo xtask sbom [FILE]                list what the program is made of, as CycloneDX; without a file, to the terminal
cargo xtask docs                       write docs/generated and docs/diagnostics again
cargo xtask release                    make the program, its package, its bill of materials and the site of the documents
cargo xtask bench                      time the questionnaire engine, and hold it to its limits
cargo xtask bench disclosure           make and attack the editions of a large force, and hold that to its limit
cargo xtask bench tables [--size s|m|l]  make the country's tables, and hold that to its limits; see `--help`
cargo xtask bench responses            count a million answers of each database, and hold that to its limits
cargo xtask bench workbook             make the files of a large force's month, and hold each to its limit
cargo xtask bench dashboard            ask for pages of figures on each database, and hold that to its limits
cargo xtask bench microdata [--rows N]  write a million interviews, and hold time and memory to their limits
cargo xtask fuzz [--minutes N]         give the engine damaged input; see `--help`
cargo xtask load [--only DATABASE]     save answers in fifty interviews at once, and hold that to its limit
cargo xtask soak                       kill the server at 200 moments in 10,000 saves, cut its power at 40, and miss none; do 1,000 jobs with 40 kills; ask it 10,000 wrong things";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((verb, rest)) if verb == "test" => test::run(rest),
        Some((verb, [])) if verb == "tidy" => tidy::run(),
        Some((verb, rest)) if verb == "sbom" => sbom::run(rest),
        Some((verb, [])) if verb == "docs" => test::write_generated_docs(),
        Some((verb, [])) if verb == "release" => release::run(),
        Some((verb, rest)) if verb == "bench" => measures::bench(rest),
        Some((verb, rest)) if verb == "fuzz" => measures::fuzz(rest),
        Some((verb, rest)) if verb == "load" => measures::load(rest),
        Some((verb, [])) if verb == "soak" => measures::soak(),
        _ => usage(),
    }
}

/// Fails with what can be asked for.
fn usage() -> Result<()> {
    bail!("choose one of:\n{USAGE}")
}
