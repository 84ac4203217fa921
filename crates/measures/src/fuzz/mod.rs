//! Campaigns of damaged input: question files, expressions, workbooks, and files of referrals and events, each for so many minutes.
//!
//! Every input is one the engine knows, damaged; what the engine says of it in a way it has not said before is damaged
//! further. No input may make it panic, break a law or take longer than a limit. [`campaign`] is the loop.

mod bundle;
mod campaign;
mod corpus;
mod damage;
mod dice;
mod expressions;
mod files;
mod laws;
mod sheets;
mod target;
mod watch;
mod workbooks;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use campaign::Campaign;
use target::Target;

/// What to damage, and for how long.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Minutes for each kind of input
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// One kind of input only
    #[arg(long)]
    only: Option<Kind>,
    /// Where chance begins: the same seed throws the same dice
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Give one input that was kept, of the kind named with --only
    #[arg(long, value_name = "FILE", requires = "only")]
    again: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    Files,
    Expressions,
    Workbooks,
    Sheets,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Files, Self::Expressions, Self::Workbooks, Self::Sheets];

    fn target(self) -> Result<Box<dyn Target>> {
        Ok(match self {
            Self::Files => Box::new(files::Files::new()?),
            Self::Expressions => Box::new(expressions::Expressions),
            Self::Workbooks => Box::new(workbooks::Workbooks),
            Self::Sheets => Box::new(sheets::Sheets::new()?),
        })
    }
}

/// Runs the campaigns asked for and prints their figures. False when an input was not withstood.
pub(crate) fn run(options: &Options) -> Result<bool> {
    let lasts = Duration::try_from_secs_f64(options.minutes * 60.0).context("--minutes")?;
    let mut withstood = true;
    for kind in Kind::ALL.into_iter().filter(|kind| options.only.is_none_or(|only| only == *kind)) {
        let target = kind.target()?;
        if let Some(path) = &options.again {
            return campaign::again(target.as_ref(), path);
        }
        let campaign = Campaign { lasts, seed: options.seed };
        let figures = campaign.run(target.as_ref())?;
        println!("{figures}");
        withstood &= figures.failures == 0;
    }
    Ok(withstood)
}
