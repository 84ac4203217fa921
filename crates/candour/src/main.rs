//! The program `candour`: see `candour --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    candour::main()
}
