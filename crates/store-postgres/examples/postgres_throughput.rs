//! Prints how many durable batches a second a PostgreSQL database takes, from one node process.
//!
//! `cargo run --release -p store-postgres --example postgres_throughput ADDRESS`, with an empty
//! database.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for developers"
)]

use std::sync::Arc;
use std::time::Duration;
use store::Store;
use store::conformance::speed;
use store_postgres::PostgresStore;

#[tokio::main]
async fn main() {
    let address = std::env::args().nth(1).unwrap();
    let store: Arc<dyn Store> = Arc::new(PostgresStore::open(&address, None).await.unwrap());
    for writers in [1, 16, 64] {
        println!(
            "{}",
            speed::durable_reports(&store, writers, Duration::from_secs(5)).await
        );
    }
}
