//! The organisations whose accounts may be signed in with.

use std::collections::BTreeMap;
use std::sync::Arc;

use single_sign_on::{Organisation, OrganisationFault, Provider};

use crate::Problem;

/// The organisations whose accounts may be signed in with, by their names in addresses. Cloning is cheap.
#[derive(Debug, Clone, Default)]
pub struct Organisations(Arc<BTreeMap<String, Provider>>);

impl Organisations {
    /// These organisations. Each has its own name and its own issuer.
    pub fn of(all: impl IntoIterator<Item = Organisation>) -> Result<Self, OrganisationFault> {
        let mut known: BTreeMap<String, Provider> = BTreeMap::new();
        for organisation in all {
            let organisation = organisation.checked()?;
            if known.values().any(|other| other.organisation().issuer == organisation.issuer) {
                return Err(OrganisationFault("another organisation has the same issuer"));
            }
            known.insert(organisation.slug.clone(), Provider::of(organisation));
        }
        Ok(Self(Arc::new(known)))
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Organisation> {
        self.0.values().map(Provider::organisation)
    }

    /// The one whose tokens this issuer signs.
    pub fn of_issuer(&self, issuer: &str) -> Option<&Organisation> {
        self.all().find(|organisation| organisation.issuer == issuer)
    }

    /// The provider of the one with this name.
    pub(crate) fn provider(&self, slug: &str) -> Result<&Provider, Problem> {
        self.0.get(slug).ok_or(Problem::NoSuchOrganisation)
    }
}
