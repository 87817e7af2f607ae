//! Connections: where to, how protected, and what each must promise before it is used.
//!
//! Absent: the password in any error or log.

use crate::error::of_pool;
use crate::tls::Tls;
use deadpool_postgres::{
    ClientWrapper, Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime,
};
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;
use store::StoreError;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

/// A process needs few: its writing goes over one at a time.
const CONNECTIONS: usize = 8;
/// A database that does not answer within this is out of reach.
const CONNECT: Duration = Duration::from_secs(5);
/// Whoever waits longer for a free connection is told so.
const WAIT: Duration = Duration::from_secs(10);

/// What every connection is told first. A process that stops in the middle of a transaction holds
/// the counter row, and all others wait for it: the database ends its transaction after ten
/// seconds.
const SETTINGS: &str = "/* connect */ SET idle_in_transaction_session_timeout = '10s';
/* connect */ SET statement_timeout = '60s';
/* connect */ SET lock_timeout = '30s'";

/// A pool for an address as `postgres://…` or `host=… user=…`. Connects to nothing yet.
pub fn pool(address: &str, root_certificate: Option<&Path>) -> Result<Pool, StoreError> {
    let unfit = |what: &str| StoreError::Unfit(what.to_owned());
    // What is wrong with it is not repeated: it holds a password.
    let config: Config = address
        .parse()
        .map_err(|_| unfit("the database's address cannot be read"))?;
    let config = protected(config);
    let manager = ManagerConfig {
        recycling_method: RecyclingMethod::Fast,
    };
    let manager = Manager::from_config(config, Tls::trusting(root_certificate)?, manager);
    let pool = Pool::builder(manager)
        .max_size(CONNECTIONS)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(CONNECT))
        .post_create(Hook::async_fn(|client: &mut ClientWrapper, _| {
            Box::pin(async move { ready(client).await.map_err(HookError::Backend) })
        }));
    pool.build()
        .map_err(|_| unfit("the pool of connections cannot be made"))
}

/// Asks for TLS wherever the way to the database leaves this machine, unless the address says
/// `disable`.
fn protected(mut config: Config) -> Config {
    let stays_here = |host: &Host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) if name == "localhost" => true,
        Host::Tcp(name) => name
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
    };
    if config.get_ssl_mode() == SslMode::Prefer {
        let here = config.get_hosts().iter().all(stays_here);
        config.ssl_mode(if here {
            SslMode::Disable
        } else {
            SslMode::Require
        });
    }
    config.connect_timeout(CONNECT);
    config.keepalives_idle(Duration::from_secs(30));
    config.tcp_user_timeout(Duration::from_secs(30));
    config.application_name("recourse");
    config
}

/// Makes a new connection keep what a store promises.
async fn ready(client: &ClientWrapper) -> Result<(), tokio_postgres::Error> {
    client.batch_execute(SETTINGS).await?;
    // A server may be set to answer before a commit is durable.
    let query = "/* connect */ SELECT current_setting('synchronous_commit', true)";
    let setting: Option<String> = client.query_one(query, &[]).await?.get(0);
    if setting.as_deref() == Some("off") {
        client
            .batch_execute("/* connect */ SET synchronous_commit = on")
            .await?;
    }
    Ok(())
}

/// A connection that is ready.
pub async fn connection(pool: &Pool) -> Result<Object, StoreError> {
    pool.get().await.map_err(of_pool)
}

/// Refuses a server that cannot keep anything.
pub async fn check(client: &ClientWrapper) -> Result<(), StoreError> {
    let query = "/* check */ SELECT current_setting('fsync', true)";
    let row = client.query_one(query, &[]).await;
    let setting: Option<String> = row
        .map_err(|error| crate::error::of_postgres(&error))?
        .get(0);
    if setting.as_deref() == Some("off") {
        let sentence = "the database runs with fsync off, and would lose what it has acknowledged";
        return Err(StoreError::Unfit(sentence.to_owned()));
    }
    Ok(())
}
