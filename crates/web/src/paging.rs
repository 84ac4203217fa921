//! Long lists, a page of fifty at a time.

use serde::Deserialize;

const PAGE: usize = 50;

/// Which page of a list an address asks for, the first where it asks for none.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(crate) struct PageNumber {
    #[serde(default)]
    pub(crate) page: usize,
}

impl PageNumber {
    /// What stands on the page, each with its number in the whole list.
    pub(crate) fn of<T>(self, all: impl IntoIterator<Item = T>) -> impl Iterator<Item = (usize, T)> {
        (1..).zip(all).skip(self.number().saturating_sub(1).saturating_mul(PAGE)).take(PAGE)
    }

    /// How many come before what stands on the page, and how many stand there at most: for a list that is read page by page.
    pub(crate) fn window(self) -> (u32, u32) {
        let narrow = |number| u32::try_from(number).unwrap_or(u32::MAX);
        (narrow(self.number().saturating_sub(1).saturating_mul(PAGE)), narrow(PAGE))
    }

    /// The addresses of the page before and the page after, of a list with so many: `address` is all but the number.
    pub(crate) fn neighbours(self, all: usize, address: &str) -> [Option<String>; 2] {
        let number = self.number();
        let link = |number: usize| format!("{address}{number}");
        let previous = (number > 1).then(|| link(number.saturating_sub(1)));
        [previous, (number.saturating_mul(PAGE) < all).then(|| link(number.saturating_add(1)))]
    }

    fn number(self) -> usize {
        self.page.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::PageNumber;

    #[test]
    fn pages_meet_and_leave_nothing_out() {
        let all: Vec<usize> = (1..=120).collect();
        let on = |page| PageNumber { page }.of(all.clone()).map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!([on(1), on(2), on(3)].concat(), all);
        assert_eq!((on(0), on(4)), (on(1), vec![]));
        assert_eq!(
            PageNumber { page: 2 }.neighbours(120, "/x?page="),
            ["/x?page=1", "/x?page=3"].map(|it| Some(it.to_owned()))
        );
        assert_eq!(PageNumber { page: 3 }.neighbours(120, "/x?page="), [Some("/x?page=2".to_owned()), None]);
        assert_eq!(PageNumber::default().neighbours(50, "/x?page="), [None, None]);
    }
}
