//! The loop: damage an input, write it down, give it to the engine, and keep it where the engine said something new.

use std::collections::HashSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::dice::Dice;
use super::target::Target;
use super::watch::Watch;
use crate::files;

/// The longest one input may take, on a machine that does other things too.
pub(super) const LIMIT: Duration = Duration::from_secs(5);
/// What is damaged further is no longer than this.
const LONGEST_KEPT: usize = 64 * 1024;
const MOST_KEPT: usize = 4096;
const MOST_FAILURES: usize = 20;

/// How long, and which dice.
pub(super) struct Campaign {
    pub(super) lasts: Duration,
    pub(super) seed: u64,
}

/// What came of a campaign.
pub(super) struct Figures {
    name: &'static str,
    began_with: usize,
    tried: u64,
    kinds: usize,
    lasted: Duration,
    longest: Duration,
    pub(super) failures: usize,
}

impl Campaign {
    /// Runs to its end, or until too much has gone wrong.
    pub(super) fn run(&self, target: &dyn Target) -> Result<Figures> {
        let mut bench = Bench::new(target)?;
        let mut corpus = target.corpus()?;
        bench.figures.began_with = corpus.len();
        for input in &corpus {
            bench.give(input)?;
        }
        let mut dice = Dice::seeded(self.seed);
        while bench.began.elapsed() < self.lasts && bench.figures.failures < MOST_FAILURES {
            let (one, other) = (dice.below(corpus.len()), dice.below(corpus.len()));
            let (Some(one), Some(other)) = (corpus.get(one), corpus.get(other)) else { break };
            let input = target.damage(one, other, &mut dice);
            let is_new = bench.give(&input)?;
            if is_new && input.len() <= LONGEST_KEPT && corpus.len() < MOST_KEPT {
                corpus.push(input);
            }
        }
        bench.figures.lasted = bench.began.elapsed();
        Ok(bench.figures)
    }
}

/// Gives one input that was kept, and says what came of it.
pub(super) fn again(target: &dyn Target, path: &Path) -> Result<bool> {
    let input = read(path)?;
    let began = Instant::now();
    let said = target.give(&input);
    println!("{}: {:?} in {:.1?}", path.display(), said, began.elapsed());
    Ok(said.is_ok())
}

/// Where inputs are tried, and written down before they are.
struct Bench<'t> {
    target: &'t dyn Target,
    folder: PathBuf,
    watch: Watch,
    seen: HashSet<u64>,
    began: Instant,
    figures: Figures,
}

impl<'t> Bench<'t> {
    fn new(target: &'t dyn Target) -> Result<Self> {
        let folder = files::root().join("target/fuzz");
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let name = target.name();
        let watch = Watch::begin(folder.join(format!("{name}-running")));
        let figures = Figures {
            name,
            began_with: 0,
            tried: 0,
            kinds: 0,
            lasted: Duration::ZERO,
            longest: Duration::ZERO,
            failures: 0,
        };
        Ok(Self { target, folder, watch, seen: HashSet::new(), began: Instant::now(), figures })
    }

    /// Gives one input. True when the engine said something it had not said before.
    fn give(&mut self, input: &[u8]) -> Result<bool> {
        self.keep("running", input)?;
        self.watch.starts();
        let began = Instant::now();
        let said = catch_unwind(AssertUnwindSafe(|| self.target.give(input)));
        let took = began.elapsed();
        self.watch.ends();
        self.figures.tried += 1;
        if took > self.figures.longest {
            self.figures.longest = took;
            self.keep("slowest", input)?;
        }
        let said = said.unwrap_or_else(|_| Err("it panicked".to_owned()));
        let is_new = said.as_ref().is_ok_and(|said| self.seen.insert(*said));
        self.figures.kinds = self.seen.len();
        if let Err(broken) = said {
            self.figures.failures += 1;
            let path = self.keep(&format!("failure-{}", self.figures.failures), input)?;
            println!("{}: {broken}: kept in {}", self.figures.name, path.display());
        }
        Ok(is_new)
    }

    #[expect(clippy::disallowed_methods, reason = "an input is kept so that it can be given again")]
    fn keep(&self, what: &str, input: &[u8]) -> Result<PathBuf> {
        let path = self.folder.join(format!("{}-{what}", self.figures.name));
        std::fs::write(&path, input).with_context(|| path.display().to_string())?;
        Ok(path)
    }
}

#[expect(clippy::disallowed_methods, reason = "the input to give again is a file")]
fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| path.display().to_string())
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, began_with, tried, kinds, lasted, longest, failures } = self;
        write!(
            formatter,
            "{name}: {tried} inputs in {:.0?}, begun from {began_with}; {kinds} different replies; \
             longest {longest:.1?}, limit {LIMIT:.0?}; {failures} not withstood",
            lasted
        )
    }
}
