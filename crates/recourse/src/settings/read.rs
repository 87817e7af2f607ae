//! Putting the settings together: every text with its source, checked before anything is done with it.

use super::table::{Definition, TABLE, Usual};
use super::value::{self, Blobs, Database};
use crate::problem::Problem;
use ledger::NoteKey;
use node::{PeerAt, WitnessAt};
use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Where a setting came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A flag of the command line.
    Flag,
    /// An environment variable.
    Environment(String),
    /// The settings file.
    File(PathBuf),
    /// Nobody set it.
    Usual,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag => f.write_str("flag"),
            Self::Environment(variable) => write!(f, "environment:{variable}"),
            Self::File(path) => write!(f, "file:{}", path.display()),
            Self::Usual => f.write_str("default"),
        }
    }
}

/// The settings in force.
#[derive(Clone)]
pub struct Settings {
    values: BTreeMap<&'static str, (String, Source)>,
}

/// What the program was started with, besides its flags.
pub struct Surroundings<'a> {
    /// The environment variables.
    pub environment: &'a [(String, String)],
    /// Reads a file; none where there is no such file.
    pub read: &'a dyn Fn(&Path) -> std::io::Result<Option<String>>,
}

impl Settings {
    /// Puts together flags, this process's environment, and the file that they name.
    ///
    /// # Errors
    /// Names the setting, where it came from, and what it should be.
    pub fn in_force(flags: &BTreeMap<&'static str, String>) -> Result<Self, Problem> {
        let environment: Vec<_> = std::env::vars().collect();
        let read = |path: &Path| match std::fs::read_to_string(path) {
            Ok(text) => Ok(Some(text)),
            Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(problem) => Err(problem),
        };
        let surroundings = Surroundings {
            environment: &environment,
            read: &read,
        };
        Self::put_together(flags, &surroundings)
    }

    /// Puts together flags and surroundings.
    ///
    /// # Errors
    /// See [`Settings::in_force`].
    pub fn put_together(
        flags: &BTreeMap<&'static str, String>,
        surroundings: &Surroundings<'_>,
    ) -> Result<Self, Problem> {
        let mut values = BTreeMap::new();
        for (name, text) in flags {
            values.insert(*name, (text.clone(), Source::Flag));
        }
        for (variable, text) in surroundings.environment {
            let Some(definition) = of_variable(variable)? else {
                continue;
            };
            let source = Source::Environment(variable.clone());
            values
                .entry(definition.name)
                .or_insert((text.clone(), source));
        }
        let mut settings = Self { values };
        settings.add_file(surroundings)?;
        settings.check()?;
        Ok(settings)
    }

    fn add_file(&mut self, surroundings: &Surroundings<'_>) -> Result<(), Problem> {
        let named = self.text("config").map(PathBuf::from);
        let in_data = self
            .text("data")
            .map(|data| Path::new(data).join("recourse.toml"));
        let Some(path) = named.clone().or(in_data) else {
            return Ok(());
        };
        let text = match (surroundings.read)(&path) {
            Ok(Some(text)) => text,
            Ok(None) if named.is_none() => return Ok(()),
            Ok(None) => {
                return Err(Problem::asked(
                    format!("There is no settings file {}.", path.display()),
                    "Name one that exists with --config, or leave --config out.",
                ));
            }
            Err(problem) => {
                return Err(Problem::asked(
                    format!(
                        "The settings file {} cannot be read: {problem}.",
                        path.display()
                    ),
                    "Let the account that runs this program read it.",
                ));
            }
        };
        let table: toml::Table = text.parse().map_err(|problem: toml::de::Error| {
            // The message of the parser quotes the line, and the line may hold a secret.
            let line = problem.span().map_or(1, |span| {
                text.get(..span.start).unwrap_or("").lines().count().max(1)
            });
            Problem::asked(
                format!(
                    "The settings file {} is not TOML at line {line}.",
                    path.display()
                ),
                "Each line looks like this: portal = \"127.0.0.1:8080\"",
            )
        })?;
        for (key, found) in &table {
            let Some(definition) = Definition::named(key) else {
                return Err(unknown(key, &format!("in {}", path.display())));
            };
            let not_text = || {
                Problem::asked(
                    format!("The setting {key} in {} is not a text.", path.display()),
                    "Write its value between quotation marks.",
                )
            };
            let text = match found {
                toml::Value::String(text) => text.clone(),
                toml::Value::Integer(number) => number.to_string(),
                toml::Value::Array(items) if definition.many => {
                    let texts: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
                    texts.ok_or_else(not_text)?.join("\n")
                }
                _ => return Err(not_text()),
            };
            let source = Source::File(path.clone());
            self.values.entry(definition.name).or_insert((text, source));
        }
        Ok(())
    }

    fn check(&self) -> Result<(), Problem> {
        for definition in TABLE {
            if let Some((text, source)) = self.values.get(definition.name)
                && let Err(expected) = (definition.check)(text)
            {
                let shown = match definition.secret {
                    true => "(set)".to_owned(),
                    false => value::without_password(text),
                };
                return Err(Problem::asked(
                    format!("The setting {} ({source}) is '{shown}'.", definition.name),
                    format!("It should be {expected}."),
                ));
            }
        }
        Ok(())
    }

    /// The text of a setting, or what is usual for it.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.values.get(name) {
            Some((text, _)) => Some(text),
            None => match Definition::named(name)?.usual {
                Usual::Text(text) => Some(text),
                Usual::Follows(_) | Usual::Nothing => None,
            },
        }
    }

    /// A line for each setting: what is in force, and where it came from. Secrets are shown as 'set'.
    pub fn shown(&self) -> String {
        let rows: Vec<_> = TABLE
            .iter()
            .map(|definition| {
                let (text, source) = match self.values.get(definition.name) {
                    Some((text, source)) => (text.clone(), source.to_string()),
                    None => match definition.usual {
                        Usual::Text(text) => (text.to_owned(), Source::Usual.to_string()),
                        Usual::Follows(text) => (format!("({text})"), Source::Usual.to_string()),
                        Usual::Nothing => ("(not set)".to_owned(), Source::Usual.to_string()),
                    },
                };
                let is_set = self.values.contains_key(definition.name);
                let text = match definition.secret && is_set {
                    true => "(set)".to_owned(),
                    false => value::without_password(&text).replace('\n', ", "),
                };
                (definition.name, text, source)
            })
            .collect();
        let name_width = rows.iter().map(|row| row.0.len()).max().unwrap_or(0);
        let text_width = rows
            .iter()
            .map(|row| row.1.chars().count())
            .max()
            .unwrap_or(0)
            .min(52);
        let mut lines = String::new();
        for (name, text, source) in rows {
            lines.push_str(&format!(
                "{name:name_width$}  {text:text_width$}  {source}\n"
            ));
        }
        lines
    }

    /// The settings that were set, as variables for a process that this one starts.
    pub fn as_variables(&self) -> Vec<(String, String)> {
        let set = TABLE.iter().filter_map(|definition| {
            let (text, _) = self.values.get(definition.name)?;
            Some((definition.variable(), text.clone()))
        });
        set.collect()
    }
}

/// Typed access. The texts were checked when the settings were put together.
impl Settings {
    /// The data folder.
    ///
    /// # Errors
    /// Says how to name one where nobody did.
    pub fn data(&self) -> Result<PathBuf, Problem> {
        let data = self.text("data").map(PathBuf::from);
        data.ok_or_else(|| {
            Problem::asked(
                "No data folder is named.",
                "Name it with --data FOLDER; it is made where it is missing.",
            )
        })
    }

    /// An address to listen on.
    pub fn socket(&self, name: &str) -> SocketAddr {
        let text = self.text(name).and_then(|text| value::socket(text).ok());
        text.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 0)))
    }

    /// Where entries are kept.
    ///
    /// # Errors
    /// Needs a data folder where no place is set.
    pub fn database(&self) -> Result<Database, Problem> {
        match self.text("store").and_then(|text| value::place(text).ok()) {
            Some(place) => Ok(place),
            None => Ok(Database::Sqlite(self.data()?.join("node/recourse.db"))),
        }
    }

    /// Where attachments are kept.
    ///
    /// # Errors
    /// Needs a data folder where no place is set.
    pub fn blobs(&self) -> Result<Blobs, Problem> {
        match self
            .text("blobs")
            .and_then(|text| value::blob_place(text).ok())
        {
            Some(place) => Ok(place),
            None => Ok(Blobs::Folder(self.data()?.join("node/blobs"))),
        }
    }

    /// The witnesses that are asked to cosign.
    pub fn witnesses(&self) -> Vec<WitnessAt> {
        let text = self.text("witness").unwrap_or_default();
        value::witnesses_at(text).unwrap_or_default()
    }

    /// The other nodes.
    pub fn peers(&self) -> Vec<PeerAt> {
        let text = self.text("peer").unwrap_or_default();
        value::peers_at(text).unwrap_or_default()
    }

    /// The keys of the logs that are cosigned here.
    pub fn witnessed(&self) -> Vec<NoteKey> {
        let text = self.text("witness-for").unwrap_or_default();
        value::log_keys(text).unwrap_or_default()
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> u64 {
        self.text(name)
            .and_then(|text| value::number(text).ok())
            .unwrap_or(1)
    }

    /// A size in bytes.
    pub fn bytes(&self, name: &str) -> u64 {
        self.text(name)
            .and_then(|text| value::bytes(text).ok())
            .unwrap_or(0)
    }
}

fn of_variable(variable: &str) -> Result<Option<&'static Definition>, Problem> {
    let Some(name) = variable.strip_prefix("RECOURSE_") else {
        return Ok(None);
    };
    let name = name.to_lowercase().replace('_', "-");
    match Definition::named(&name) {
        Some(definition) => Ok(Some(definition)),
        None => Err(unknown(variable, "among the environment variables")),
    }
}

/// A setting that nobody knows is a mistake in the name of one that somebody meant.
fn unknown(name: &str, place: &str) -> Problem {
    Problem::asked(
        format!("There is no setting {name}; it stands {place}."),
        "'recourse config' lists the settings there are.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    /// Puts settings together from flags, variables and a file, each written as `name=value` lines.
    fn put(flags: &str, environment: &str, file: &str) -> Result<Settings, Problem> {
        let pairs = |text: &str| -> Vec<(String, String)> {
            let pairs = text.lines().filter_map(|line| line.split_once('='));
            pairs
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .collect()
        };
        let flags = pairs(flags).into_iter().filter_map(|(name, text)| {
            Definition::named(&name).map(|definition| (definition.name, text))
        });
        let environment = pairs(environment);
        let read =
            |path: &Path| Ok((path == Path::new("d/recourse.toml")).then(|| file.to_owned()));
        let surroundings = Surroundings {
            environment: &environment,
            read: &read,
        };
        Settings::put_together(&flags.collect(), &surroundings)
    }

    fn check(flags: &str, environment: &str, file: &str, name: &str, expected: Expect) {
        let shown = match put(flags, environment, file) {
            Err(problem) => problem.to_string(),
            Ok(settings) => {
                let lines = settings.shown();
                let line = lines
                    .lines()
                    .find(|line| line.split(' ').next() == Some(name));
                line.unwrap_or("")
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            }
        };
        expected.assert_eq(&shown);
    }

    #[test]
    fn witnesses_are_named_several_times_as_flags_and_as_a_list_in_the_file() {
        let key = |seed: u8| ledger::WitnessKey {
            name: format!("w{seed}.example/witness"),
            key: [seed; 32],
        };
        let named = |seed| format!("{} https://w{seed}.example/witness", key(seed).text());
        let list = format!("witness = [\"{}\", \"{}\"]", named(1), named(2));
        let one = format!("RECOURSE_WITNESS={}", named(3));
        let names = |environment: &str, file: &str| {
            let settings = put("data=d", environment, file).map_err(|problem| problem.to_string());
            settings.map(|settings| {
                let witnesses = settings.witnesses().into_iter();
                witnesses.map(|it| it.key.name).collect::<Vec<_>>()
            })
        };
        let both = ["w1.example/witness", "w2.example/witness"].map(str::to_owned);
        assert_eq!(names("", &list), Ok(both.to_vec()));
        assert_eq!(
            names(&one, &list),
            Ok(vec!["w3.example/witness".to_owned()])
        );
        assert_eq!(names("", ""), Ok(Vec::new()));
        for wrong in [
            format!("witness = [\"{}\", \"{}\"]", named(1), named(1)),
            format!("witness = \"{}\"", key(1).text()),
            format!("witness = \"{} ftp://w1.example\"", key(1).text()),
            "witness = [1]".to_owned(),
            "witness-for = \"a.example/log\"".to_owned(),
            format!("witness-for = \"{}\"", key(1).text()),
            "portal = [\"127.0.0.1:1\"]".to_owned(),
        ] {
            assert!(names("", &wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_flag_comes_before_the_environment_before_the_file_before_the_usual() {
        let (flag, variable) = ("data=d\nportal=127.0.0.1:1", "RECOURSE_PORTAL=127.0.0.1:2");
        let file = "portal = \"127.0.0.1:3\"";
        check(
            flag,
            variable,
            file,
            "portal",
            expect!["portal 127.0.0.1:1 flag"],
        );
        check(
            "data=d",
            variable,
            file,
            "portal",
            expect!["portal 127.0.0.1:2 environment:RECOURSE_PORTAL"],
        );
        check(
            "data=d",
            "",
            file,
            "portal",
            expect!["portal 127.0.0.1:3 file:d/recourse.toml"],
        );
        check(
            "",
            "",
            file,
            "portal",
            expect!["portal 127.0.0.1:8080 default"],
        );
    }

    #[test]
    fn a_secret_is_shown_as_set_and_never_otherwise() {
        let file = "s3-secret-key = \"deep-water\"";
        check(
            "data=d",
            "",
            file,
            "s3-secret-key",
            expect!["s3-secret-key (set) file:d/recourse.toml"],
        );
        check(
            "store=postgres://a:deep-water@h/r",
            "",
            "",
            "store",
            expect!["store postgres://a:(set)@h/r flag"],
        );
        check(
            "data=d",
            "",
            "s3-secret-key = deep-water",
            "",
            expect![[r#"
            The settings file d/recourse.toml is not TOML at line 1.
            Each line looks like this: portal = "127.0.0.1:8080""#]],
        );
    }

    #[test]
    fn a_mistake_is_named_with_its_place_and_what_would_be_right() {
        check(
            "data=d",
            "RECOURSE_PORTALL=x",
            "",
            "",
            expect![[r"
            There is no setting RECOURSE_PORTALL; it stands among the environment variables.
            'recourse config' lists the settings there are."]],
        );
        check(
            "data=d",
            "",
            "portall = 1",
            "",
            expect![[r"
            There is no setting portall; it stands in d/recourse.toml.
            'recourse config' lists the settings there are."]],
        );
        check(
            "portal=here",
            "",
            "",
            "",
            expect![[r"
            The setting portal (flag) is 'here'.
            It should be an address with a port, such as 127.0.0.1:8080."]],
        );
        check(
            "data=d",
            "",
            "portal = [1]",
            "",
            expect![[r"
            The setting portal in d/recourse.toml is not a text.
            Write its value between quotation marks."]],
        );
    }

    #[test]
    fn a_settings_file_that_was_named_must_exist() {
        check(
            "config=gone.toml",
            "",
            "",
            "",
            expect![[r"
            There is no settings file gone.toml.
            Name one that exists with --config, or leave --config out."]],
        );
    }

    #[test]
    fn a_process_that_is_started_gets_what_is_in_force() {
        let settings = put(
            "data=d\nportal=127.0.0.1:1",
            "RECOURSE_PORTAL=127.0.0.1:2",
            "",
        );
        let variables = settings
            .map(|settings| settings.as_variables())
            .unwrap_or_default();
        assert_eq!(
            variables,
            [
                ("RECOURSE_DATA".to_owned(), "d".to_owned()),
                ("RECOURSE_PORTAL".to_owned(), "127.0.0.1:1".to_owned()),
            ]
        );
    }

    #[test]
    fn every_usual_text_passes_its_own_check() {
        for definition in TABLE {
            if let Usual::Text(text) = definition.usual {
                assert_eq!((definition.check)(text), Ok(()), "{}", definition.name);
            }
        }
    }
}
