//! How much is made: the sizes of the workload.

use clap::ValueEnum;

/// One of three panels, all invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Size {
    /// A million answers
    S,
    /// Twenty million: two years of the country
    M,
    /// A hundred and eighty million: ten years of the country at its fullest
    L,
}

/// Teams in each force.
pub(crate) const TEAMS: u16 = 8;

impl Size {
    /// As the command line writes it.
    pub(crate) const fn letter(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
        }
    }

    pub(crate) const fn forces(self) -> u16 {
        match self {
            Self::S => 10,
            Self::M | Self::L => 43,
        }
    }

    pub(crate) const fn months(self) -> u16 {
        match self {
            Self::S => 12,
            Self::M => 24,
            Self::L => 120,
        }
    }

    pub(crate) const fn interviews(self) -> u32 {
        match self {
            Self::S => 22_223,
            Self::M => 444_445,
            Self::L => 4_000_000,
        }
    }

    /// How often each program runs. The largest takes long enough to say something once.
    pub(crate) const fn rounds(self) -> usize {
        match self {
            Self::S => 9,
            Self::M => 5,
            Self::L => 1,
        }
    }
}
