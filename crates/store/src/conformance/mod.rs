//! One suite of promises for every backend.
//!
//! [`crate::conformance!`] and [`crate::blob_conformance!`] make a test of each promise. They take
//! the name of an `async fn` that gives an empty `Arc<dyn Store>` (or `Arc<dyn Blobs>`) and
//! whatever must live as long as it. Absent: durability, which no suite inside one process can see;
//! each backend has its own tests of that.

#![expect(
    clippy::unwrap_used,
    reason = "the suite is test code that other crates call"
)]

pub mod blobs;
pub mod concurrency;
pub mod entries;
pub mod erasure;
pub mod heads;
pub mod ledger;
mod sample;
pub mod speed;

/// Makes the tests of a [`crate::Store`].
#[macro_export]
macro_rules! conformance {
    ($fresh:path) => {
        $crate::promises! { $fresh, entries,
            an_entry_comes_back_byte_for_byte
            an_empty_batch_is_kept
            a_batch_with_a_conflict_keeps_nothing
            a_batch_with_a_moved_head_keeps_nothing
            a_conflict_says_where_the_stream_is
            a_batch_appends_to_several_streams_in_order
            later_commits_have_larger_numbers
            entries_are_given_of_one_office_or_of_all
            headers_are_given_without_their_parts
            a_stream_is_read_from_any_position
            a_huge_batch_is_kept_whole
            a_huge_batch_with_one_conflict_keeps_nothing
            a_page_of_large_entries_ends_early_but_never_empty
            what_is_too_large_is_refused
        }
        $crate::promises! { $fresh, heads,
            a_head_is_created_only_where_there_is_none
            a_head_is_swapped_only_at_its_version
            a_head_is_removed_only_at_its_version
            the_absence_of_a_head_can_be_asked_for
            a_head_is_swapped_once_in_a_batch
            values_and_keys_come_back_byte_for_byte
            heads_are_listed_by_prefix_in_the_order_of_bytes
            a_page_of_large_heads_ends_early_but_never_empty
            only_what_expired_before_is_swept
            an_expired_head_is_given_until_it_is_swept
        }
        $crate::promises! { $fresh, ledger,
            a_tile_is_put_once
            a_tile_that_would_change_fails_its_whole_batch
            a_leaf_is_given_once
            a_leaf_for_no_entry_is_refused
        }
        $crate::promises! { $fresh, erasure,
            erasure_leaves_header_and_place
            erasing_twice_is_no_change
            what_does_not_exist_cannot_be_erased
            an_entry_can_be_erased_as_it_is_appended
            blobs_are_named_until_their_entries_are_erased
            a_named_blob_cannot_be_condemned
            a_condemned_blob_cannot_be_named
            the_sweep_removes_only_what_stays_unnamed
        }
        $crate::promises! { $fresh, concurrency,
            of_many_creations_of_one_head_one_wins
            no_swap_is_lost
            of_many_appends_at_one_position_one_wins
            a_conflict_fails_only_its_own_batch
            a_reader_that_polls_misses_nothing
            a_head_is_never_seen_before_its_entries
        }
    };
}

/// Makes the tests of a [`crate::Blobs`].
#[macro_export]
macro_rules! blob_conformance {
    ($fresh:path) => {
        $crate::promises! { $fresh, blobs,
            blobs_of_every_size_come_back
            a_large_blob_streams_through
            a_blob_is_read_from_any_offset
            what_was_not_finished_is_not_there
            a_blob_is_put_once
            a_removed_blob_is_gone
            what_does_not_exist_is_none
            blobs_are_listed_in_order_and_in_pages
            many_blobs_are_written_at_once
        }
    };
}

/// One test for each promise; for the two macros above.
#[doc(hidden)]
#[macro_export]
macro_rules! promises {
    ($fresh:path, $subject:ident, $($promise:ident)*) => {
        $(
            #[::tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $promise() {
                let (fresh, _kept) = $fresh().await;
                $crate::conformance::$subject::$promise(fresh).await;
            }
        )*
    };
}
