//! Builds the style sheet and the script of the pages: npm installs the pinned packages into the target directory, and
//! `assets/build.mjs` compiles them. `CANDOUR_ASSETS_DIR` names a directory of files made earlier, for a machine
//! without Node.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NEEDS_NODE: &str = "The pages need Node.js 20.11 or newer, with npm, to build their style sheet and script. \
     Install it from https://nodejs.org or your system's packages, or set CANDOUR_ASSETS_DIR to a directory that holds \
     them ready-made.";
const PACKAGE_FILES: [&str; 4] = ["package.json", "package-lock.json", ".npmrc", "build.mjs"];
const FILES: [(&str, &str); 3] = [("app.css", "STYLE"), ("app.js", "SCRIPT"), ("icon.svg", "ICON")];

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["assets", "build.rs", "askama.toml", "locales", "src/pages"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=CANDOUR_ASSETS_DIR");
    let output = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let made = match env::var_os("CANDOUR_ASSETS_DIR") {
        Some(directory) => PathBuf::from(directory),
        None => make(&output)?,
    };
    fs::write(output.join("assets.rs"), catalogue(&made)?)?;
    Ok(())
}

/// Installs the packages where that is needed and makes the files; gives the directory they are in.
fn make(output: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let sources = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?)
        .join("assets");
    let (workshop, made) = (output.join("npm"), output.join("made"));
    fs::create_dir_all(&workshop)?;
    fs::create_dir_all(&made)?;
    for name in PACKAGE_FILES {
        fs::copy(sources.join(name), workshop.join(name))?;
    }
    install(&workshop)?;
    let mut node = Command::new("node");
    run(node.arg(workshop.join("build.mjs")).arg(&sources).arg(&made))?;
    Ok(made)
}

/// Runs `npm ci` unless the packages of this very lock file are installed already.
fn install(workshop: &Path) -> Result<(), Box<dyn Error>> {
    let installed = workshop.join("installed-lock.json");
    let lock = fs::read(workshop.join("package-lock.json"))?;
    if fs::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let arguments = ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"];
    run(Command::new(npm).args(arguments).current_dir(workshop))?;
    fs::write(installed, lock)?;
    Ok(())
}

fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}. {NEEDS_NODE}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} ended with {}:\n{said}\n{NEEDS_NODE}", output.status).into())
}

/// The Rust source that embeds each file and its compressed twins under a name that carries its content's hash.
fn catalogue(made: &Path) -> Result<String, Box<dyn Error>> {
    let mut source = String::new();
    for (file, name) in FILES {
        let path = made.join(file);
        let hash = fs::read_to_string(made.join(format!("{file}.hash")))?;
        let (stem, ending) = file.split_once('.').ok_or("a file name has an ending")?;
        let url = format!("/assets/{stem}.{}.{ending}", hash.trim());
        let plain = path.display().to_string();
        source.push_str(&format!(
            "/// Where `{file}` is served.\npub const {name}: &str = {url:?};\n\
             const {name}_FILE: Asset = Asset {{ url: {name}, plain: include_bytes!({plain:?}), \
             gzip: include_bytes!({gzip:?}), brotli: include_bytes!({brotli:?}) }};\n",
            gzip = format!("{plain}.gz"),
            brotli = format!("{plain}.br"),
        ));
    }
    source.push_str("const ALL: [&Asset; 3] = [&STYLE_FILE, &SCRIPT_FILE, &ICON_FILE];\n");
    Ok(source)
}
