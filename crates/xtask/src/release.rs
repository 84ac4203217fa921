//! The release command: everything that is handed out with a version, in one directory, with its checksums.
//!
//! The program as an archive and as a Debian package, the list of what it is made of, and the documents as a site to read
//! without a network. The archive of the same tree has the same bytes: its files are in one order and have the time of the commit.

mod site;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{command, sbom, workspace};

/// How exposed systemd may find the service, from 0 to 10; 2 and less is "OK". Written without the point, as it takes it.
const EXPOSURE: &str = "--threshold=15";

/// Where cargo puts things, and what the program's version is.
#[derive(Deserialize)]
struct Built {
    target_directory: PathBuf,
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// Makes the release of the tree as it stands.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root();
    install("cargo-deb", &["deb", "--version"], &["cargo-deb"])?;
    install("mdbook", &["--version"], &["mdbook", "--no-default-features", "--features", "search"])?;
    let service = "config/deploy/candour.service";
    command::run(&root, "systemd-analyze", &["security", "--offline=true", "--no-pager", EXPOSURE, service])?;
    command::run(&root, "cargo", &["build", "--locked", "--profile", "dist", "--package", "candour"])?;

    let (target, version) = built()?;
    let name = format!("candour-{version}");
    let made = target.join(&name);
    anew(&made)?;
    archive(&target, &made, &name)?;
    package(&made)?;
    sbom::run(&[path(&made.join(format!("{name}.cdx.json")))])?;
    site::make(&made.join("site"))?;
    packed(&made, "site", &format!("{name}-site.tar.gz"))?;
    command::run(&made, "sh", &["-c", "sha256sum *.deb *.gz *.json > SHA256SUMS && cat SHA256SUMS"])?;
    println!("\nthe release is in {}", made.display());
    Ok(())
}

/// Installs a program that the release needs, once, and says so.
fn install(program: &str, asked: &[&str], wanted: &[&str]) -> Result<()> {
    let asks = if program.starts_with("cargo-") { "cargo" } else { program };
    if command::answers(asks, asked) {
        return Ok(());
    }
    println!("{program} is missing and is installed now, once");
    command::run(&workspace::root(), "cargo", &[&["install", "--locked"], wanted].concat())
}

fn built() -> Result<(PathBuf, String)> {
    let told = command::output(
        &workspace::root(),
        "cargo",
        &["metadata", "--locked", "--offline", "--no-deps", "--format-version", "1"],
    )?;
    let built: Built = serde_json::from_str(&told).context("what cargo says of the workspace")?;
    let program = built.packages.into_iter().find(|package| package.name == "candour");
    Ok((built.target_directory, program.context("the workspace has no candour")?.version))
}

/// The program with its data files, as they lie beside each other when it runs.
fn archive(target: &Path, made: &Path, name: &str) -> Result<()> {
    let root = workspace::root();
    let inside = made.join(name);
    anew(&inside)?;
    let program = path(&target.join("dist/candour"));
    let beside = ["config", "questionnaires", "README.md", "CHANGELOG.md", "LICENSE"];
    let mut copy = vec!["-r", program.as_str()];
    copy.extend(beside);
    let inside = path(&inside);
    copy.push(&inside);
    command::run(&root, "cp", &copy)?;
    packed(made, name, &format!("{name}-{}.tar.gz", std::env::consts::ARCH))
}

/// A directory as an archive whose bytes do not depend on who packs it; the directory is gone afterwards.
fn packed(made: &Path, directory: &str, archive: &str) -> Result<()> {
    let time = command::output(&workspace::root(), "git", &["log", "-1", "--format=%ct"])?;
    let time = format!("--mtime=@{}", time.trim());
    let same = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=go=rX,u+rw", &time];
    let packed = [&["-I", "gzip -9n", "-cf", archive], &same[..], &[directory]].concat();
    command::run(made, "tar", &packed)?;
    command::run(made, "rm", &["-r", directory])
}

fn package(made: &Path) -> Result<()> {
    let into = path(made) + "/";
    let deb = ["deb", "--no-build", "--profile", "dist", "--package", "candour", "--output", &into];
    command::run(&workspace::root(), "cargo", &deb)
}

/// An empty directory, whatever was there before.
fn anew(directory: &Path) -> Result<()> {
    if directory.exists() {
        std::fs::remove_dir_all(directory).with_context(|| directory.display().to_string())?;
    }
    std::fs::create_dir_all(directory).with_context(|| directory.display().to_string())
}

fn path(path: &Path) -> String {
    path.display().to_string()
}
