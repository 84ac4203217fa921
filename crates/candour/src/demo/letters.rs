//! Letters in the demonstration: both publishers ask for one, so that the month a visitor publishes leaves a file of each in the
//! directory that stands in for a mail server.

use access::permission::ChooseMail;
use operations::{Languages, choose_mail};

use super::story::{Story, permit};

impl Story {
    /// At the end of the story: nobody gets letters about the months of long ago.
    pub(super) async fn ask_for_letters(&self) -> anyhow::Result<()> {
        if self.platform.post.is_none() {
            return Ok(());
        }
        for (who, languages) in
            [(&self.cast.publisher, Languages::English), (&self.cast.reviewer, Languages::Both)]
        {
            choose_mail(&self.platform, &permit::<ChooseMail>(who)?, languages.slug()).await?;
        }
        Ok(())
    }
}
