//! Beginning series of microdata files, and keeping which files were taken.

use access::Scope;

use super::Tx;
use crate::Fault;
use crate::microdata::{MicrodataFile, MicrodataSeries};
use crate::rows::{microdata_files, microdata_series};

impl Tx {
    /// Begins a series, with the random key that its pseudonyms are made with.
    pub async fn add_microdata_series(&self, series: &MicrodataSeries, key: &[u8; 32]) -> Result<(), Fault> {
        self.whole_panel("microdata_series")?;
        self.insert(microdata_series::row(series, key, &self.vault)?).await
    }

    /// Keeps that a file was taken.
    pub async fn add_microdata_file(&self, file: &MicrodataFile) -> Result<(), Fault> {
        self.whole_panel("microdata_files")?;
        self.insert(microdata_files::row(file, &self.vault)?).await
    }

    fn whole_panel(&self, table: &'static str) -> Result<(), Fault> {
        if *self.scope() == Scope::Panel { Ok(()) } else { Err(Fault::OutsideScope { table }) }
    }
}
