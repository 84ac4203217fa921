//! The same content gives the same bytes, whatever the order of keys, spacing and comments; so a digest says whether
//! what is asked has changed.

use toml::de::{DeTable, DeValue};

/// Keys of a file's header that say how far it has come, not what is asked.
const LIFE: [&str; 2] = ["status", "welsh"];
/// Who has agreed to an equivalence: agreeing to what is asked does not change it.
const APPROVED_BY: &str = "approved_by";

/// Appends a whole file.
pub(super) fn file(table: &DeTable<'_>, bytes: &mut Vec<u8>) {
    for (key, value) in table {
        if !LIFE.contains(&key.get_ref().as_ref()) {
            entry(key.get_ref(), value.get_ref(), bytes);
        }
    }
    bytes.push(b';');
}

/// Appends a table: TOML keeps its keys in order.
pub(super) fn table(table: &DeTable<'_>, bytes: &mut Vec<u8>) {
    for (key, value) in table {
        if key.get_ref() != APPROVED_BY {
            entry(key.get_ref(), value.get_ref(), bytes);
        }
    }
    bytes.push(b';');
}

fn entry(key: &str, content: &DeValue<'_>, bytes: &mut Vec<u8>) {
    text('k', key, bytes);
    value(content, bytes);
}

fn value(content: &DeValue<'_>, bytes: &mut Vec<u8>) {
    match content {
        DeValue::String(string) => text('s', string, bytes),
        DeValue::Integer(integer) => text('i', &integer.to_string(), bytes),
        DeValue::Float(float) => text('f', float.as_str(), bytes),
        DeValue::Boolean(truth) => text('b', if *truth { "true" } else { "false" }, bytes),
        DeValue::Datetime(datetime) => text('d', &datetime.to_string(), bytes),
        DeValue::Table(inner) => {
            bytes.push(b'{');
            table(inner, bytes);
        }
        DeValue::Array(items) => {
            bytes.push(b'[');
            items.iter().for_each(|item| value(item.get_ref(), bytes));
            bytes.push(b']');
        }
    }
}

/// Length first, so that no two contents run together into the same bytes.
fn text(mark: char, content: &str, bytes: &mut Vec<u8>) {
    bytes.extend(format!("{mark}{}:", content.len()).bytes());
    bytes.extend(content.bytes());
}
