//! PostgreSQL's own programs, which know best how a database of theirs is taken and put back.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use store::Address;

/// `pg_dump` at work on one moment of a database.
pub(super) struct Dump {
    program: Child,
}

/// Begins to take the database as it was at the moment of this name.
pub(super) fn dump(programs: Option<&Path>, address: &Address, moment: &str) -> anyhow::Result<Dump> {
    let mut command = command(programs, "pg_dump", address)?;
    command.args(["--format=custom", "--snapshot", moment]).stdin(Stdio::null()).stdout(Stdio::piped());
    Ok(Dump { program: started(command, "pg_dump")? })
}

impl Dump {
    /// What it gives. Whether that is all is known by [`Dump::ended`].
    pub(super) fn copy(&mut self) -> anyhow::Result<ChildStdout> {
        self.program.stdout.take().context("pg_dump is read once")
    }

    /// Waits for its end, and fails with what it complained of.
    pub(super) fn ended(self) -> anyhow::Result<()> {
        ended(self.program, "pg_dump")
    }
}

/// Puts a copy into a database, all of it or nothing.
pub(super) fn restore(programs: Option<&Path>, address: &Address, mut copy: impl Read) -> anyhow::Result<()> {
    let mut command = command(programs, "pg_restore", address)?;
    command.args(["--exit-on-error", "--single-transaction"]).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut program = started(command, "pg_restore")?;
    let mut into = program.stdin.take().context("pg_restore is written to once")?;
    let copied = io::copy(&mut copy, &mut into);
    drop(into);
    match copied {
        // It closed its ears because something is wrong; what that is, it says itself.
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => {
            // Without the rest it takes nothing in.
            let _ = program.kill();
            let _ = program.wait();
            Err(fault.into())
        }
        _ => ended(program, "pg_restore"),
    }
}

fn command(programs: Option<&Path>, name: &str, address: &Address) -> anyhow::Result<Command> {
    let reached = address.for_programs().context("the database is not on a PostgreSQL server")?;
    let mut command = Command::new(programs.map_or_else(|| name.into(), |directory| directory.join(name)));
    command.args(["--no-owner", "--no-privileges", "--no-password", "--dbname", &reached.url]);
    command.stderr(Stdio::piped());
    if let Some(password) = &reached.password {
        command.env("PGPASSWORD", password.expose_secret());
    }
    Ok(command)
}

fn started(mut command: Command, name: &str) -> anyhow::Result<Child> {
    command.spawn().with_context(|| {
        format!("{name} cannot be started; install PostgreSQL's client programs, or name their directory in [backup] as postgresql_programs")
    })
}

/// The first line says what is wrong; those after it may quote what stands in a row.
fn ended(mut program: Child, name: &str) -> anyhow::Result<()> {
    let mut said = String::new();
    if let Some(mut stderr) = program.stderr.take() {
        // What it says is for the person who reads why; it counts by its exit code.
        let _ = stderr.read_to_string(&mut said);
    }
    if program.wait()?.success() {
        return Ok(());
    }
    bail!("{name} did not come to its end: {}", said.lines().next().unwrap_or("it says nothing"))
}
