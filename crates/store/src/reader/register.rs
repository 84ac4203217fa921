//! The risk register.

use access::{Permission, Permit, permission};
use improvement::Register;

use super::Reader;
use crate::{Fault, register};

/// Permissions of those who read the register.
pub trait ReadsRegister: Permission {}

impl ReadsRegister for permission::ViewRegister {}
impl ReadsRegister for permission::DownloadRegister {}
impl ReadsRegister for permission::ViewDashboard {}
impl ReadsRegister for permission::DownloadReport {}

impl Reader {
    /// What the scope takes in: the risks of its force and of the whole panel, with meetings and changes.
    pub async fn register<P: ReadsRegister>(&self, permit: &Permit<P>) -> Result<Register, Fault> {
        register::all(&self.connection, permit.scope()).await
    }
}
