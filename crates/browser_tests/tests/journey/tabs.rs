//! Several tabs of one browser.

use fantoccini::wd::WindowHandle;

use crate::browser::Browser;

impl Browser {
    /// The tab that is looked at.
    pub(crate) async fn tab(&self) -> WindowHandle {
        self.client.window().await.unwrap()
    }

    /// Opens a further tab and goes there.
    pub(crate) async fn open_tab(&self) -> WindowHandle {
        let handle = self.client.new_window(true).await.unwrap().handle;
        self.go_to_tab(&handle).await;
        handle
    }

    pub(crate) async fn go_to_tab(&self, tab: &WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.unwrap();
    }

    /// Follows a link that opens a tab of its own, and goes there.
    pub(crate) async fn follow_to_new_tab(&self, css: &str) {
        let before = self.client.windows().await.unwrap();
        self.click(css).await;
        let opened = loop {
            let now = self.client.windows().await.unwrap();
            if let Some(new) = now.into_iter().find(|tab| !before.contains(tab)) {
                break new;
            }
        };
        self.go_to_tab(&opened).await;
    }

    /// Closes the tab that is looked at and goes back to another.
    pub(crate) async fn close_tab(&self, back: &WindowHandle) {
        self.client.close_window().await.unwrap();
        self.go_to_tab(back).await;
    }
}
