//! Rule 5: the next lowest option goes with a withheld one, within every total a reader knows.

/// One option of a side: its place among the options, its count, whether it is shown.
#[derive(Debug, Clone, Copy)]
struct Member {
    place: usize,
    count: u32,
    shown: bool,
}

/// Withholds more options of one side until at least two are withheld and they hold enough people together.
///
/// `sides` says which side of a known total each option is on. Ties go to the option further down the list,
/// so that the choice never depends on anything but the counts.
pub(crate) fn withhold_next_lowest(shown: &mut [bool], counts: &[u32], sides: &[bool], minimum_cell: u32) {
    for side in [true, false] {
        let mut members: Vec<Member> = members(shown, counts, sides, side);
        while leaks(&members, minimum_cell) {
            let lowest =
                members.iter_mut().filter(|member| member.shown).rev().min_by_key(|member| member.count);
            let Some(lowest) = lowest else { break };
            lowest.shown = false;
        }
        for member in members {
            if let Some(flag) = shown.get_mut(member.place) {
                *flag = member.shown;
            }
        }
    }
}

fn members(shown: &[bool], counts: &[u32], sides: &[bool], side: bool) -> Vec<Member> {
    let options = shown.iter().zip(counts).zip(sides).enumerate();
    options
        .filter(|(_, (_, of_side))| **of_side == side)
        .map(|(place, ((shown, count), _))| Member { place, count: *count, shown: *shown })
        .collect()
}

/// Whether what is withheld of a side could be worked out from its total.
fn leaks(members: &[Member], minimum_cell: u32) -> bool {
    let withheld = members.iter().filter(|member| !member.shown);
    let (options, people) =
        withheld.fold((0, 0), |(options, people), member| (options + 1, people + member.count));
    options == 1 || (options > 1 && people < minimum_cell)
}
