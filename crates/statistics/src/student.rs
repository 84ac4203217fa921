//! Student's t: the multiplier of a 95% interval for a mean.

use crate::interval::Z;

/// Beyond this many degrees of freedom the expansion is exact to nine decimals, which is all that is kept.
const EXPANSION_FROM: u32 = 500;

/// The quantile of Student's t that leaves 2.5% above it.
///
/// Up to 500 degrees of freedom by bisection on the distribution function, which is a finite sum (Abramowitz
/// and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4); above, by the expansion 26.7.5. Kept
/// to nine decimals, so that machines whose arctangent differs in the last place publish the same bytes.
/// Nothing for zero degrees of freedom.
pub fn t_quantile_95(degrees: u32) -> Option<f64> {
    let quantile = match degrees {
        0 => return None,
        1..=EXPANSION_FROM => bisect(degrees),
        _ => expansion(f64::from(degrees)),
    };
    Some((quantile * 1e9).round() / 1e9)
}

fn bisect(degrees: u32) -> f64 {
    let (mut low, mut high) = (Z, 13.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if within(middle, degrees) < 0.95 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The probability of lying within `t` of zero.
fn within(t: f64, degrees: u32) -> f64 {
    let nu = f64::from(degrees);
    let sine = t / (nu + t * t).sqrt();
    let cosine_squared = nu / (nu + t * t);
    if degrees.is_multiple_of(2) {
        return sine * cosines(2, degrees, cosine_squared);
    }
    let angle = (t / nu.sqrt()).atan();
    let tail =
        if degrees == 1 { 0.0 } else { sine * cosine_squared.sqrt() * cosines(3, degrees, cosine_squared) };
    std::f64::consts::FRAC_2_PI * (angle + tail)
}

/// 1 + a/b·cos² + a(a+2)/b(b+2)·cos⁴ + …, whose terms end at cos to the power of the degrees less the start.
fn cosines(start: u32, degrees: u32, cosine_squared: f64) -> f64 {
    let mut term = 1.0;
    let mut sum = 1.0;
    for divisor in (start..degrees.saturating_sub(1)).step_by(2) {
        let divisor = f64::from(divisor);
        term *= (divisor - 1.0) / divisor * cosine_squared;
        sum += term;
    }
    sum
}

fn expansion(nu: f64) -> f64 {
    let z = Z;
    let g1 = (z.powi(3) + z) / 4.0;
    let g2 = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let g3 = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + g1 / nu + g2 / nu.powi(2) + g3 / nu.powi(3)
}
