//! The developer's commands: `cargo xtask test` and `cargo xtask tidy`.
//!
//! It must never be needed to run the product. Start reading at [`test::run`].

mod command;
mod test;
mod tidy;
mod workspace;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask test [nextest arguments]   install what is missing, then check and test everything
cargo xtask tidy                       check the invariants of docs/ARCHITECTURE.md
cargo xtask docs                       write docs/generated again";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((verb, rest)) if verb == "test" => test::run(rest),
        Some((verb, [])) if verb == "tidy" => tidy::run(),
        Some((verb, [])) if verb == "docs" => test::write_generated_docs(),
        _ => bail!("choose one of:\n{USAGE}"),
    }
}
