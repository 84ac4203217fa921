//! The steps of closing a month, from the answers to the draft.

use access::{Permit, permission::CloseMonth};
use fieldwork::ForceCode;
use statistics::Month;
use store::{Draft, EditionHead, Life, Stale, Step};
use tabulation::{MonthCells, MonthReport};

use crate::close_month::{EditionState, MonthClosed};
use crate::counting::count;
use crate::figures::{Made, Sources};
use crate::lease::Lease;
use crate::replacing::replace;
use crate::{Error, Platform, Problem};

/// One month of one force that is being closed.
pub(crate) struct Closing<'a> {
    pub(crate) platform: &'a Platform,
    pub(crate) permit: &'a Permit<CloseMonth>,
    pub(crate) force: &'a ForceCode,
    pub(crate) month: Month,
    pub(crate) lease: Lease<'a>,
    pub(crate) tell: &'a (dyn Fn(Step) + Sync),
}

/// The counts of a month, and how many people had left the force's panel before its answers were read.
struct Counted {
    cells: MonthCells,
    bytes: Vec<u8>,
    left: u64,
}

impl Closing<'_> {
    pub(crate) async fn close(&self) -> Result<MonthClosed, Error> {
        let reader = self.platform.store.reader();
        let left = reader.withdrawn(self.permit, self.force).await?;
        let cells = count(self.platform, self.permit, self.force, self.month).await?;
        let counted = Counted { bytes: cells.encode(), cells, left };
        let standing = reader.editions_of(self.permit, self.force, self.month).await?;
        if standing.iter().any(EditionHead::is_published) {
            return self.published(counted, &standing).await;
        }
        let sources = Sources::read(self.platform, self.permit, self.force, self.month).await?;
        self.earlier_months_closed(&sources).await?;
        self.step(Step::Begun, None).await?;
        if !self.kept(&sources, &counted) {
            self.keep_counts(&counted, (Step::Counted, None)).await?;
        }
        self.step(Step::Counted, None).await?;
        let sources = sources.counting(self.month, counted.bytes);
        let made = sources.make(self.platform).await?;
        self.step(Step::Protected, Some(&made.digest)).await?;
        self.keep_draft(&sources, made, (left, &standing)).await
    }

    /// No month with interviews before this one may be missing.
    async fn earlier_months_closed(&self, sources: &Sources) -> Result<(), Error> {
        /// Longer than any panel was silent.
        const LOOK_BACK: usize = 36;
        let reader = self.platform.store.reader();
        let earlier = std::iter::successors(Some(self.month.previous()), |month| Some(month.previous()));
        let open = |month: &Month| sources.cells.iter().all(|known| known.month != *month);
        // Months taken over from an earlier panel may lie between those that were closed here.
        for earlier in earlier.take(LOOK_BACK).filter(open) {
            if reader.anybody_interviewed_in(self.permit, self.force, earlier).await? {
                return Err(Problem::EarlierMonthOpen(earlier).into());
            }
        }
        Ok(())
    }

    /// A published month is compared and left as it is. Counts that change none of its figures are kept for later months.
    async fn published(&self, counted: Counted, standing: &[EditionHead]) -> Result<MonthClosed, Error> {
        let sources = Sources::read(self.platform, self.permit, self.force, self.month).await?;
        let version = standing.iter().find(|head| head.life == Life::Published).map(|head| head.version);
        let then = sources.clone().counted_for(self.platform, self.permit, version).await?;
        let made = then.counting(self.month, counted.bytes.clone()).make(self.platform).await?;
        // A restatement that waits to be published is not touched either.
        let known = standing.iter().any(|head| head.digest == made.digest);
        if !known {
            return Err(Problem::NeedsRestatement(self.month).into());
        }
        if !self.kept(&sources, &counted) {
            self.keep_counts(&counted, (Step::Drafted, Some(&made.digest))).await?;
        }
        Ok(self.closed(made, EditionState::Unchanged))
    }

    /// These are the counts that are kept.
    fn kept(&self, sources: &Sources, counted: &Counted) -> bool {
        sources.cells.iter().any(|known| known.month == self.month && known.bytes == counted.bytes)
    }

    async fn keep_counts(&self, counted: &Counted, step: (Step, Option<&str>)) -> Result<(), Error> {
        let (force, month) = (self.force, self.month);
        self.platform
            .write(self.permit, async |tx| {
                tx.about(format!("{force} {month} counted"));
                if tx.withdrawn(force).await? != counted.left {
                    return Err(Problem::AnswersGone(month).into());
                }
                replace(tx, force, counted.cells.clone()).await?;
                Ok(tx.note_step(force, month, step).await?)
            })
            .await
    }

    async fn keep_draft(
        &self,
        sources: &Sources,
        made: Made,
        (left, standing): (u64, &[EditionHead]),
    ) -> Result<MonthClosed, Error> {
        let state = match standing.first() {
            None => EditionState::New,
            Some(head) if head.digest == made.digest => EditionState::Unchanged,
            Some(_) => EditionState::Replaced,
        };
        if state == EditionState::Unchanged {
            self.step(Step::Drafted, Some(&made.digest)).await?;
        } else {
            self.write_draft(sources, &made, left).await?;
        }
        Ok(self.closed(made, state))
    }

    async fn write_draft(&self, sources: &Sources, made: &Made, left: u64) -> Result<(), Error> {
        let (force, month) = (self.force, self.month);
        self.platform
            .write(self.permit, async |tx| {
                tx.about(format!("{force} {month}"));
                let base = tx.base(force).await?.map(|base| (base.month, base.version));
                if tx.withdrawn(force).await? != left {
                    return Err(Problem::AnswersGone(month).into());
                }
                if base != sources.goes_on_from() {
                    return Err(Problem::DraftOutdated(month).into());
                }
                let draft = Draft { edition: &made.edition, base: sources.base.as_ref(), reason: None };
                tx.save_draft(force, draft).await?;
                tx.note_step(force, month, (Step::Drafted, Some(&made.digest))).await?;
                Ok(tx.freshen(force, month, (Stale::Draft, tx.now())).await?)
            })
            .await?;
        self.told(Step::Drafted).await
    }

    fn closed(&self, made: Made, state: EditionState) -> MonthClosed {
        let report = MonthReport::of(&made.edition);
        MonthClosed { force: self.force.clone(), month: self.month, digest: made.digest, state, report }
    }

    /// Notes a step that keeps nothing else.
    async fn step(&self, step: Step, digest: Option<&str>) -> Result<(), Error> {
        let (writer, month) = (self.platform.store.writer(), (self.force, self.month));
        writer.note_step(month, (step, digest), self.platform.now()).await?;
        self.told(step).await
    }

    /// A step is kept: the lease is held for longer, and whoever waits is told.
    async fn told(&self, step: Step) -> Result<(), Error> {
        if !self.lease.keep().await? {
            return Err(Problem::BeingClosed(self.month).into());
        }
        (self.tell)(step);
        Ok(())
    }
}
