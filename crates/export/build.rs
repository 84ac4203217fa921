//! Brings the letters of the monthly report: npm installs the pinned package into the target directory, and two files of it
//! are embedded. `CANDOUR_FONTS_DIR` names a directory with `regular.ttf` and `bold.ttf`, for a machine without Node.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NEEDS_NODE: &str = "The monthly report needs Node.js 20.11 or newer, with npm, to fetch its letters. Install it from \
     https://nodejs.org or your system's packages, or set CANDOUR_FONTS_DIR to a directory that holds regular.ttf and \
     bold.ttf.";
const PACKAGE_FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];
const FONTS: [(&str, &str); 2] = [
    ("regular.ttf", "node_modules/@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf"),
    ("bold.ttf", "node_modules/@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf"),
];

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["assets", "build.rs", "locales"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=CANDOUR_FONTS_DIR");
    let output = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    match env::var_os("CANDOUR_FONTS_DIR").map(PathBuf::from) {
        Some(given) => {
            FONTS.iter().try_for_each(|(name, _)| fs::copy(given.join(name), output.join(name)).map(drop))?
        }
        None => {
            let workshop = output.join("npm");
            install(&workshop)?;
            FONTS
                .iter()
                .try_for_each(|(name, from)| fs::copy(workshop.join(from), output.join(name)).map(drop))?;
        }
    }
    Ok(())
}

/// Runs `npm ci` unless the package of this very lock file is installed already.
fn install(workshop: &Path) -> Result<(), Box<dyn Error>> {
    let sources = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?)
        .join("assets");
    let installed = workshop.join("installed-lock.json");
    let lock = fs::read(sources.join("package-lock.json"))?;
    if fs::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    fs::create_dir_all(workshop)?;
    for name in PACKAGE_FILES {
        fs::copy(sources.join(name), workshop.join(name))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(npm);
    command
        .args(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"])
        .current_dir(workshop);
    let said = command.output().map_err(|error| format!("{command:?}: {error}. {NEEDS_NODE}"))?;
    if !said.status.success() {
        let words = String::from_utf8_lossy(&said.stderr);
        return Err(format!("{command:?} ended with {}:\n{words}\n{NEEDS_NODE}", said.status).into());
    }
    fs::write(installed, lock)?;
    Ok(())
}
