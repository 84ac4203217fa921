//! Exact arithmetic: whole numbers modulo the prime 2^61 - 1.
//!
//! Fractions would grow without end and floating point would have to guess what is zero. Modulo a prime every step is
//! exact. What is seen to be determined here is determined in fractions too, unless the prime divides one of the minors
//! of the table, which are small numbers: an accident would need a minor of at least 2^61. Were it to happen, a rank
//! would come out lower and a number would be taken for open; the bounds, which are sought without this field, would
//! still find it.

/// The prime.
const PRIME: u64 = (1 << 61) - 1;

/// A number modulo the prime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Residue(u64);

impl Residue {
    pub(super) const ONE: Self = Self(1);

    pub(super) fn of(value: i64) -> Self {
        let size = value.unsigned_abs() % PRIME;
        if value < 0 { Self(size).negative() } else { Self(size) }
    }

    pub(super) const fn is_zero(self) -> bool {
        self.0 == 0
    }

    const fn negative(self) -> Self {
        Self(if self.0 == 0 { 0 } else { PRIME - self.0 })
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        let sum = self.0 + other.0;
        Self(if sum >= PRIME { sum - PRIME } else { sum })
    }

    pub(super) fn times(self, other: Self) -> Self {
        let product = u128::from(self.0) * u128::from(other.0);
        let low = u64::try_from(product & u128::from(PRIME)).unwrap_or(0);
        let high = u64::try_from(product >> 61).unwrap_or(0);
        Self(low).plus(Self(high))
    }

    /// This number less `factor` times another.
    pub(super) fn less(self, factor: Self, other: Self) -> Self {
        self.plus(factor.times(other).negative())
    }

    /// What gives one when multiplied with this number; by Fermat's little theorem its power PRIME - 2.
    pub(super) fn inverse(self) -> Self {
        let mut power = self;
        let mut result = Self::ONE;
        let mut left = PRIME - 2;
        while left > 0 {
            if left & 1 == 1 {
                result = result.times(power);
            }
            power = power.times(power);
            left >>= 1;
        }
        result
    }
}
