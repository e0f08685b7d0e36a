//! Keeps the list beside a map in step: the row of what was selected comes in sight within the list, and
//! the page stays where it is.

use leptos::html::{Button, Ul};
use leptos::prelude::*;

/// Brings a row to the middle of its list whenever it becomes the selected one.
pub fn keep_in_step(list: NodeRef<Ul>, row: NodeRef<Button>, selected: Memo<bool>) {
    Effect::new(move || {
        if !selected.get() {
            return;
        }
        let (Some(list), Some(row)) = (list.get_untracked(), row.get_untracked()) else {
            return;
        };
        let from_top = row.offset_top() - list.offset_top();
        list.set_scroll_top(from_top - (list.client_height() - row.offset_height()) / 2);
    });
}
