//! Conditions that hold only because something was not answered.

use super::function::Function;
use super::syntax::{Comparison, Node, Shape};
use super::{Expression, Scope};
use crate::{Answers, Facts};

/// Would a condition hold only because nothing was answered? `${x} != 'no'` does, and `not(${x} = 'no')`.
pub(crate) fn shown_by_absence(expression: &Expression) -> bool {
    let (nothing, facts) = (Answers::default(), Facts::on(chrono::NaiveDate::default()));
    let scope = Scope::of(&nothing, &facts);
    expression.root.walk().into_iter().any(turns_absence_to_truth) && expression.holds(&scope)
}

fn turns_absence_to_truth(node: &Node) -> bool {
    let asks_for_absence = |node: &Node| {
        matches!(&node.shape, Shape::Call(Function::IsAnswered | Function::IsMissing | Function::Coalesce, _))
            || matches!(&node.shape, Shape::Text(text) if text.is_empty())
    };
    let negates =
        matches!(&node.shape, Shape::Compare(Comparison::NotEqual, ..) | Shape::Call(Function::Not, _));
    let beneath = node.walk();
    negates
        && beneath.iter().any(|node| node.answer_read().is_some())
        && !beneath.iter().any(|node| asks_for_absence(node))
}
