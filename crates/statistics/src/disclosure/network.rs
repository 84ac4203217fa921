//! Rule 8, the law: an unknown flow is computable if it can neither rise nor fall while every known sum
//! stays.
//!
//! A node is a known sum: what flows in flows out. The ground is the one node that keeps no sum. An arc is an
//! unknown count with the bounds a reader knows. Changing one unknown and leaving every sum alone means
//! changing others round a loop, so an arc is computable exactly where no loop through it is open.

use std::collections::VecDeque;

/// More than any count.
pub(crate) const UNBOUNDED: u32 = u32::MAX;

/// A place in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Node(usize);

/// An unknown count from one sum to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) from: Node,
    pub(crate) to: Node,
    /// Its true value.
    pub(crate) value: u32,
    /// The least and the most it could be, for all a reader knows.
    pub(crate) bounds: (u32, u32),
    /// Whether it must not be computable.
    pub(crate) protected: bool,
}

impl Arc {
    /// An unknown of which a reader knows nothing but that it counts people.
    pub(crate) const fn hidden(from: Node, to: Node, value: u32, protected: bool) -> Self {
        Self { from, to, value, bounds: (0, UNBOUNDED), protected }
    }
}

/// Unknown counts between known sums.
#[derive(Debug)]
pub(crate) struct Network {
    arcs: Vec<Arc>,
    /// The arcs at each node, by place in `arcs`.
    at: Vec<Vec<usize>>,
}

impl Network {
    /// The node that keeps no sum.
    pub(crate) const GROUND: Node = Node(0);

    pub(crate) fn new() -> Self {
        Self { arcs: Vec::new(), at: vec![Vec::new()] }
    }

    /// A new known sum.
    pub(crate) fn sum(&mut self) -> Node {
        self.at.push(Vec::new());
        Node(self.at.len() - 1)
    }

    /// A new unknown.
    pub(crate) fn unknown(&mut self, arc: Arc) {
        let place = self.arcs.len();
        for node in [arc.from, arc.to] {
            if let Some(arcs) = self.at.get_mut(node.0) {
                arcs.push(place);
            }
        }
        self.arcs.push(arc);
    }

    /// Whether any protected unknown can be worked out.
    pub(crate) fn leaks(&self) -> bool {
        let mut protected = self.arcs.iter().enumerate().filter(|(_, arc)| arc.protected);
        protected.any(|(place, arc)| self.computable(place, *arc))
    }

    fn computable(&self, place: usize, arc: Arc) -> bool {
        let may_rise = arc.value < arc.bounds.1 && self.open(arc.to, arc.from, place);
        let may_fall = arc.value > arc.bounds.0 && self.open(arc.from, arc.to, place);
        !may_rise && !may_fall
    }

    /// Whether one more can go from `start` to `end` without the arc at `without`.
    fn open(&self, start: Node, end: Node, without: usize) -> bool {
        let mut seen = vec![false; self.at.len()];
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            if node == end {
                return true;
            }
            let first_visit = seen.get_mut(node.0).is_some_and(|seen| !std::mem::replace(seen, true));
            if first_visit {
                queue.extend(self.next(node, without));
            }
        }
        false
    }

    /// The nodes one more can go to from here: along an arc that may rise, or against one that may fall.
    fn next(&self, node: Node, without: usize) -> impl Iterator<Item = Node> {
        let here = self.at.get(node.0).into_iter().flatten().filter(move |place| **place != without);
        here.filter_map(|place| self.arcs.get(*place)).filter_map(move |arc| {
            if arc.from == node && arc.value < arc.bounds.1 {
                Some(arc.to)
            } else if arc.to == node && arc.value > arc.bounds.0 {
                Some(arc.from)
            } else {
                None
            }
        })
    }
}
