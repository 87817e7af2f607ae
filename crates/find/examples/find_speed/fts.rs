//! The same office in SQLite's full text search, in memory: what a reader may know, to compare with.

use crate::invented::Made;
use rusqlite::{Connection, Result, params};

pub struct Fts(Connection);

impl Fts {
    pub fn open() -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch(
            "create virtual table words using fts5(text, tokenize = \"unicode61 remove_diacritics 2\");
             create table document (id integer primary key, office_case integer, day integer, kind integer);
             create index by_case on document (office_case);
             create table coded (office_case integer, field integer, value integer, primary key (office_case, field, value)) without rowid;
             create index by_value on coded (field, value, office_case);
             begin",
        )?;
        Ok(Self(connection))
    }

    pub fn insert(&self, made: &Made) -> Result<()> {
        let text = format!("{} {}", made.text, made.names.join(" "));
        let mut one = self
            .0
            .prepare_cached("insert into words (rowid, text) values (?, ?)")?;
        one.execute(params![made.key as i64, text])?;
        let mut one = self
            .0
            .prepare_cached("insert into document values (?, ?, ?, ?)")?;
        one.execute(params![
            made.key as i64,
            made.group as i64,
            made.day,
            made.kind
        ])?;
        let mut one = self
            .0
            .prepare_cached("insert or ignore into coded values (?, ?, ?)")?;
        for (field, value) in &made.facets {
            one.execute(params![made.group as i64, field, value])?;
        }
        Ok(())
    }

    pub fn ready(&self) -> Result<()> {
        self.0
            .execute_batch("commit; insert into words (words) values ('optimize'); analyze")
    }

    /// How many cases have a document that matches, and the newest twenty; with counts by field, where asked for.
    pub fn search(
        &self,
        matching: Option<&str>,
        filters: &[(u8, u32)],
        counts: &[u8],
    ) -> Result<u64> {
        let mut found = String::from("select distinct office_case from document where 1");
        if matching.is_some() {
            found.push_str(" and id in (select rowid from words where words match ?1)");
        }
        for (field, value) in filters {
            found.push_str(&format!(
                " and office_case in (select office_case from coded where field = {field} and value = {value})"
            ));
        }
        let values = params![matching];
        let values = if matching.is_some() {
            values
        } else {
            params![]
        };
        self.0.execute(
            "create temp table if not exists found (office_case integer primary key)",
            [],
        )?;
        self.0.execute("delete from found", [])?;
        self.0
            .prepare_cached(&format!("insert into found {found}"))?
            .execute(values)?;
        let total: i64 = self
            .0
            .query_row("select count(*) from found", [], |row| row.get(0))?;
        let mut page = self.0.prepare_cached(
            "select office_case, max(day) from document where office_case in found group by 1 order by 2 desc limit 20",
        )?;
        let page: Vec<i64> = page
            .query_map([], |row| row.get(0))?
            .collect::<Result<_>>()?;
        std::hint::black_box(page);
        for field in counts {
            let mut counted = self.0.prepare_cached(
                "select value, count(*) from coded where field = ? and office_case in found group by value",
            )?;
            let counted: Vec<(i64, i64)> = counted
                .query_map([field], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_>>()?;
            std::hint::black_box(counted);
        }
        Ok(u64::try_from(total).unwrap_or(0))
    }
}
