//! Copies of the whole database: what stands in one, how it is sealed, and where it is taken from and put.
//!
//! A copy is made by the database's own means, so that what is put back has every table, guard and index it had. What it holds
//! is counted and hashed beside it, row by row, so that what was put back can be held against what was taken.

mod inventory;
mod place;
mod seal;
mod sealed_key;
mod still;

pub use inventory::{Inventory, TableCount};
pub use place::{Programs, make_beside, remove_beside};
pub use seal::{Opening, Sealing};
pub use sealed_key::{BackupKeyFault, BackupKeys};
pub use still::{Still, copy_file};
