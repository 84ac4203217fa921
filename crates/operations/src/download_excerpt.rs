//! Take away the part of a published month that a page shows: one wave, theme or question, between two months.

use access::{Permit, permission::DownloadEdition};
use export::Release;
use fieldwork::ForceCode;
use statistics::spoken::Spoken;
use statistics::{Edition, Figure, GroupFigures, Month, Period, Series, UnitFigures};
use store::Tx;
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, read_release};

/// Which part. What is not named is not narrowed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The wave's slug.
    pub wave: Option<String>,
    /// The theme's slug.
    pub theme: Option<String>,
    /// The question's concept.
    pub concept: Option<String>,
    /// The months that periods lie in. Figures since the start are kept: they say since when.
    pub months: Option<Period>,
    /// One team's code: figures of that team, or of those it is told together with.
    pub team: Option<String>,
    /// One window, by its name in the column `coverage`.
    pub window: Option<&'static str>,
}

/// Makes the part as CSV, with the columns of the whole month's file, and writes down who took it before it is handed out.
pub async fn download_excerpt(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    (force, month): (&ForceCode, Month),
    excerpt: Excerpt,
) -> Result<File, Error> {
    let release = read_release(platform, permit, force, month).await?;
    let name = excerpt.name(&release.edition);
    let part = export::Part { team: excerpt.team.clone(), coverage: excerpt.window };
    let made = spawn_blocking(move || export::csv_part(&excerpt.of(release), &part));
    let bytes = made.await?.map_err(Fault::Export)?;
    let file = file(name, "text/csv; charset=utf-8", bytes);
    let subject = format!("{force} {month} {} {}", file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}

impl Excerpt {
    /// The file's name: that of the month's file with the part before the ending.
    fn name(&self, edition: &Edition) -> String {
        let whole = export::file_name(edition, "csv");
        let stem = whole.strip_suffix(".csv").unwrap_or(&whole);
        let cut = [&self.wave, &self.theme, &self.concept, &self.team].map(|part| part.as_deref());
        let parts = std::iter::once(Some(stem)).chain(cut).chain([self.window]);
        let parts: Vec<&str> = parts.flatten().collect();
        let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
        format!("{}.csv", parts.join("-").chars().map(plain).collect::<String>())
    }

    /// The part of a release.
    fn of(&self, mut release: Release) -> Release {
        let edition = &mut release.edition;
        edition.waves.retain(|wave| self.wave.as_ref().is_none_or(|slug| *slug == wave.wave));
        for wave in &mut edition.waves {
            wave.periods.retain(|closed| self.shows(closed.period));
            wave.series.retain(|series| self.names(series));
            wave.series.iter_mut().for_each(|series| self.narrow(series));
        }
        release.spoken = release.spoken.take().and_then(|spoken| self.of_spoken(spoken));
        release
    }

    /// What people spoke of has neither the theme nor the concept of a question: of a part that names one it has no part.
    fn of_spoken(&self, mut spoken: Spoken) -> Option<Spoken> {
        if self.theme.is_some() || self.concept.is_some() {
            return None;
        }
        spoken.waves.retain(|wave| self.wave.as_ref().is_none_or(|slug| *slug == wave.wave));
        spoken.waves.iter_mut().flat_map(|wave| &mut wave.codes).for_each(|code| self.narrow(code));
        Some(spoken)
    }

    fn names(&self, series: &Series) -> bool {
        let theme = self.theme.as_ref().is_none_or(|theme| *theme == series.theme);
        theme && self.concept.as_ref().is_none_or(|concept| *concept == series.concept)
    }

    fn shows(&self, period: Period) -> bool {
        self.months.is_none_or(|months| months.holds(period))
    }

    fn narrow(&self, series: &mut Series) {
        let Series { periods, details, quarters, rolling_3, rolling_12, .. } = series;
        for figures in [periods, details, quarters, rolling_3, rolling_12] {
            self.keep(figures);
        }
        let groups = series.groups.iter_mut().flat_map(|GroupFigures { groups, .. }| groups);
        for UnitFigures { periods, rolling_12, .. } in series.teams.iter_mut().chain(groups) {
            self.keep(periods);
            rolling_12.take_if(|figure| !self.shows(figure.period));
        }
    }

    fn keep(&self, figures: &mut Vec<Figure>) {
        figures.retain(|figure| self.shows(figure.period));
    }
}
