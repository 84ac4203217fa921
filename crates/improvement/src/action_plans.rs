//! The plans that actions belong to, their themes, and the bodies that answer for actions: data, not code.

use fieldwork::ForceCode;
use questionnaire::Text;
use serde::Deserialize;

/// A body that can answer for an action.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name in rows and forms.
    pub code: String,
    /// Its name to readers.
    pub name: Text,
}

/// A theme of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTheme {
    /// Its name in rows and forms.
    pub code: String,
    /// Its name to readers.
    pub name: Text,
}

/// A plan of actions. One that names forces is shared by them: each sees the whole of it. One that names none is every
/// force's own: each sees its own actions and no others.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its name in rows and addresses.
    pub code: String,
    /// Its name to readers.
    pub name: Text,
    /// The forces that share it.
    #[serde(default)]
    pub forces: Vec<ForceCode>,
    /// Its themes, in their order.
    #[serde(rename = "theme")]
    pub themes: Vec<PlanTheme>,
}

impl Plan {
    /// Whether a force takes part in it.
    pub fn includes(&self, force: &ForceCode) -> bool {
        self.forces.is_empty() || self.forces.contains(force)
    }

    /// The forces whose actions a force sees in it: everybody who shares it, or itself. None where it takes no part.
    pub fn seen_by(&self, force: &ForceCode) -> Vec<ForceCode> {
        match (self.forces.is_empty(), self.includes(force)) {
            (true, _) => vec![force.clone()],
            (false, true) => self.forces.clone(),
            (false, false) => Vec::new(),
        }
    }

    /// The theme with this code.
    pub fn theme(&self, code: &str) -> Option<&PlanTheme> {
        self.themes.iter().find(|theme| theme.code == code)
    }
}

/// Every plan and every body, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Rows")]
pub struct ActionPlans {
    bodies: Vec<Body>,
    plans: Vec<Plan>,
}

/// The configuration file: `[[body]]` and `[[plan]]`, once for each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    #[serde(default, rename = "body")]
    bodies: Vec<Body>,
    #[serde(default, rename = "plan")]
    plans: Vec<Plan>,
}

/// Why a file of plans cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// A code that cannot stand in an address.
    #[error("the code {0:?} may hold only small letters, digits and hyphens, and must not be empty")]
    BadCode(String),
    /// Two bodies, plans, or themes of one plan have one code.
    #[error("the code {0:?} is listed twice; give each its own")]
    Twice(String),
    /// A plan without themes.
    #[error("the plan {0:?} has no theme; list at least one")]
    NoTheme(String),
    /// Nobody could answer for an action.
    #[error("there is no body; list at least one")]
    NoBody,
}

impl ActionPlans {
    /// The plans and the bodies, once no two can be mistaken for each other.
    pub fn new(bodies: Vec<Body>, plans: Vec<Plan>) -> Result<Self, PlanFault> {
        if bodies.is_empty() {
            return Err(PlanFault::NoBody);
        }
        told_apart(bodies.iter().map(|body| &body.code))?;
        told_apart(plans.iter().map(|plan| &plan.code))?;
        for plan in &plans {
            told_apart(plan.themes.iter().map(|theme| &theme.code))?;
            if plan.themes.is_empty() {
                return Err(PlanFault::NoTheme(plan.code.clone()));
            }
        }
        Ok(Self { bodies, plans })
    }

    /// Every body.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.bodies.iter()
    }

    /// The body with this code.
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.code == code)
    }

    /// The plan with this code.
    pub fn plan(&self, code: &str) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.code == code)
    }

    /// The plans a force takes part in.
    pub fn of<'a>(&'a self, force: &'a ForceCode) -> impl Iterator<Item = &'a Plan> {
        self.plans.iter().filter(|plan| plan.includes(force))
    }
}

impl TryFrom<Rows> for ActionPlans {
    type Error = PlanFault;

    fn try_from(rows: Rows) -> Result<Self, PlanFault> {
        Self::new(rows.bodies, rows.plans)
    }
}

fn told_apart<'a>(codes: impl Iterator<Item = &'a String>) -> Result<(), PlanFault> {
    let mut seen = Vec::new();
    for code in codes {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if code.is_empty() || !code.bytes().all(plain) {
            return Err(PlanFault::BadCode(code.clone()));
        }
        if seen.contains(&code) {
            return Err(PlanFault::Twice(code.clone()));
        }
        seen.push(code);
    }
    Ok(())
}
