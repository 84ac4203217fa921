//! The unknown part of one option over the periods, between the steps since the start that show its total.

use super::network::{Arc, Network, Node};
use crate::DisclosurePolicy;

/// The unknown part of one option, or reason, since it was last shown since the start.
pub(crate) struct Column {
    node: Node,
    /// The people in its unknown cells.
    people: u32,
    /// Those its cells leave room for.
    room: u32,
    cells: u32,
    protected: bool,
}

impl Column {
    pub(crate) fn open(network: &mut Network) -> Self {
        Self { node: network.sum(), people: 0, room: 0, cells: 0, protected: false }
    }

    /// Adds an unknown cell, which ends in this column.
    pub(crate) fn cell(&mut self, network: &mut Network, arc: Arc) {
        self.people += arc.value;
        self.room = self.room.saturating_add(arc.bounds.1.saturating_sub(arc.value));
        self.cells += 1;
        self.protected |= arc.protected;
        network.unknown(Arc { to: self.node, ..arc });
    }

    /// A step shows the column's total: its unknown cells now have a known sum. True where they hold too few
    /// people to hide among.
    pub(crate) fn close(&mut self, network: &mut Network, policy: &DisclosurePolicy) -> bool {
        let harmless = self.cells == 0 || (self.people == 0 && !self.protected);
        let thin = !harmless && (self.people < policy.minimum_cell || self.room < policy.minimum_cell);
        *self = Self::open(network);
        thin
    }

    /// A step withholds the column's total: what it held goes on into the next column.
    pub(crate) fn carry(&mut self, network: &mut Network, protected: bool) {
        let next = network.sum();
        network.unknown(Arc::hidden(self.node, next, self.people, protected));
        self.node = next;
    }

    /// Nothing shows the column's total, so nothing bounds it.
    pub(crate) fn leave_open(self, network: &mut Network) {
        network.unknown(Arc::hidden(self.node, Network::GROUND, self.people, false));
    }
}
