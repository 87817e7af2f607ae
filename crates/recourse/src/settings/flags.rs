//! Flags of the command line, made from the table of settings.

use super::table::{DATA, DESK, Definition, NODE, TABLE, Usual};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// A group of settings that a command knows as flags.
pub trait Group: Clone + Send + Sync + 'static {
    /// Bits of the parts.
    const PARTS: u8;
    /// The setting that `--listen` stands for.
    const LISTEN: Option<&'static str> = None;
}

macro_rules! group {
    ($(#[$doc:meta])* $name:ident, $parts:expr, $listen:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name;
        impl Group for $name {
            const PARTS: u8 = $parts;
            const LISTEN: Option<&'static str> = $listen;
        }
    };
}
group!(
    /// For commands that need the data folder only.
    Data,
    DATA,
    None
);
group!(
    /// For the node.
    Node,
    DATA | NODE,
    Some("portal")
);
group!(
    /// For the desk.
    Desk,
    DATA | DESK,
    Some("desk")
);
group!(
    /// For node and desk together.
    Up,
    DATA | NODE | DESK,
    None
);

/// Settings that were given as flags, by name.
#[derive(Clone)]
pub struct Flags<G: Group> {
    /// The texts as they were typed.
    pub given: BTreeMap<&'static str, String>,
    group: PhantomData<G>,
}

/// Every setting as a flag.
pub type All = Flags<Up>;

/// The settings that are flags of a group. A secret is none: every user of a machine sees its flags.
fn known<G: Group>() -> impl Iterator<Item = &'static Definition> {
    TABLE
        .iter()
        .filter(|definition| definition.parts & G::PARTS != 0 && !definition.secret)
}

fn help(definition: &Definition) -> String {
    match definition.usual {
        Usual::Text(text) => format!("{} [usually: {text}]", definition.help),
        Usual::Follows(text) => format!("{} [usually: {text}]", definition.help),
        Usual::Nothing => definition.help.to_owned(),
    }
}

impl<G: Group> Args for Flags<G> {
    fn augment_args(command: Command) -> Command {
        known::<G>().fold(command, |command, definition| {
            let flag = Arg::new(definition.name)
                .long(definition.name)
                .value_name(definition.value)
                .help(help(definition))
                .help_heading("Settings");
            let flag = match definition.many {
                true => flag.action(ArgAction::Append),
                false => flag,
            };
            command.arg(match G::LISTEN {
                Some(name) if name == definition.name => flag.visible_alias("listen"),
                _ => flag,
            })
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<G: Group> FromArgMatches for Flags<G> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = known::<G>().filter_map(|definition| {
            let given = matches.get_many::<String>(definition.name)?;
            let given: Vec<&str> = given.map(String::as_str).collect();
            Some((definition.name, given.join("\n")))
        });
        Ok(Self {
            given: given.collect(),
            group: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.given.extend(Self::from_arg_matches(matches)?.given);
        Ok(())
    }
}
