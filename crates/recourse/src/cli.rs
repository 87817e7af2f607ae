//! The command line: every command, its help, and its example.

use crate::log_command::LogCommand;
use crate::problem::Problem;
use crate::settings::{Data, Desk, Flags, Node, Settings, Up};
use crate::submit::Submission;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Recourse: where a focal point on reprisals receives reports, works on cases and answers for both.
#[derive(Parser)]
#[command(
    name = "recourse",
    version,
    max_term_width = 96,
    propagate_version = false,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true,
    after_help = "Try it out, with an invented office:\n  recourse demo\n\n\
                  For a real office, on this machine alone:\n  recourse up --data /srv/recourse"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts an invented office with reports and cases in it, to click through.
    #[command(
        after_help = "Everything in it is invented, and it lies in a temporary folder that goes when \
                      the demo ends.\n\nExample:\n  recourse demo"
    )]
    Demo(DemoArgs),
    /// Starts node and desk of one office on this machine, as two processes.
    #[command(
        after_help = "The first visit to the desk sets up the office, its first officer and its \
                            keys.\n\nExample:\n  recourse up --data /srv/recourse"
    )]
    Up(Flags<Up>),
    /// Starts the node alone: the portal, the public log, and what desks connect to.
    #[command(
        after_help = "Example:\n  recourse node --data /srv/recourse --listen 127.0.0.1:8080 \
                            --public-address https://report.example.org"
    )]
    Node(ServeArgs<Node>),
    /// Starts the desk alone: the officers' workspace.
    #[command(
        after_help = "Example:\n  recourse desk --data ~/recourse --node https://report.example.org"
    )]
    Desk(ServeArgs<Desk>),
    /// Shows the offices that a node hosts.
    #[command(subcommand)]
    Office(OfficeCommand),
    /// Shows an office's officers, and looks after their identity files.
    #[command(subcommand)]
    Officer(OfficerCommand),
    /// Files a report from the command line; it is sealed before it leaves this machine.
    #[command(
        after_help = "The receipt is shown once, at the end. Write it down: nobody can find it \
                            again.\n\nExample:\n  recourse submit https://report.example.org \
                            focal-point --story story.txt --attach photo.jpg"
    )]
    Submit(SubmitArgs),
    /// Opens a sealed file with an identity file.
    #[command(
        after_help = "Example:\n  recourse open --identity ana.age report.age --output report.json"
    )]
    Open(OpenArgs),
    /// Checks a node's public log, and keeps watch over it.
    #[command(subcommand)]
    Log(LogCommand),
    /// Looks up, checks and compares the coded terms.
    #[command(subcommand)]
    Lexicon(LexiconCommand),
    /// Checks and explains guidelines.
    #[command(subcommand)]
    Guideline(GuidelineCommand),
    /// Shows and explains the charter: what the office promises, and by when.
    #[command(subcommand)]
    Charter(CharterCommand),
    /// Checks and reckons again how well an office's promises were kept, month by month.
    #[command(subcommand)]
    Performance(PerformanceCommand),
    /// Lists and shows the templates of letters, for an office that wants its own.
    #[command(subcommand)]
    Paper(PaperCommand),
    /// Checks settings, folders, store, clock and keys, and says in plain words what is wrong.
    #[command(
        after_help = "Ends with 0 where all is well, and with 1 where something must be looked \
                            at.\n\nExample:\n  recourse doctor --data /srv/recourse"
    )]
    Doctor(Flags<Up>),
    /// Copies all that node and desk keep into one folder, while they run.
    #[command(
        after_help = "What is copied is sealed, but for the node's own keys: keep the copy as \
                            safe as the machine.\nThe copy's file MANIFEST can be checked with \
                            'sha256sum --check MANIFEST'.\n\nExample:\n  recourse backup --data /srv/recourse \
                            /mnt/backup/2026-11-24"
    )]
    Backup(BackupArgs),
    /// Puts a backup into an empty data folder, after checking every byte of it.
    #[command(
        after_help = "Example:\n  recourse restore --data /srv/recourse /mnt/backup/2026-11-24"
    )]
    Restore(RestoreArgs),
    /// Prints each setting in force and where it came from.
    #[command(
        after_help = "Flags come before variables of the environment (RECOURSE_PORTAL), those \
                            before the settings file.\nSecrets are shown as '(set)'.\n\nExample:\n  \
                            recourse config --data /srv/recourse"
    )]
    Config(Flags<Up>),
    /// Fills the demo's data folder with an invented office.
    #[command(hide = true, name = "fill-demo")]
    FillDemo(Flags<Data>),
    /// Re-encodes one picture or document, in a process of its own that may do nothing else.
    #[command(hide = true)]
    Preview {
        /// What is made: plain, blur, strip, metadata, redact-image, redact-pdf or pages. The first
        /// line of the input then holds the parameters, and the first line of the output the facts.
        #[arg(long, value_name = "MODE")]
        mode: Option<desk::preview::Mode>,
    },
}

#[derive(Args)]
struct ServeArgs<G: crate::settings::Group> {
    #[command(flatten)]
    flags: Flags<G>,
    /// Started by 'up': says when it is ready, and ends when its parent does.
    #[arg(long, hide = true)]
    supervised: bool,
}

#[derive(Args)]
struct DemoArgs {
    /// Where the portal listens; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    portal: String,
    /// Where the desk listens; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8081")]
    desk: String,
    /// Keeps the demo in this folder, which must be empty or missing.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

#[derive(Subcommand)]
enum OfficeCommand {
    /// Lists the offices that this node hosts.
    #[command(after_help = "Example:\n  recourse office list --data /srv/recourse")]
    List(Flags<Node>),
    /// Shows one office: its names, its keys, and how they are compared with what the desk shows.
    #[command(after_help = "Example:\n  recourse office show focal-point --data /srv/recourse")]
    Show {
        /// The office's short name, as it stands in the portal's addresses.
        office: String,
        #[command(flatten)]
        flags: Flags<Node>,
    },
}

#[derive(Subcommand)]
enum OfficerCommand {
    /// Lists the officers whose entries this node takes, by their public keys.
    #[command(
        after_help = "Names are sealed: only the desk knows them.\n\nExample:\n  recourse \
                            officer list --data /srv/recourse"
    )]
    List(Flags<Node>),
    /// Checks that an identity file opens with its passphrase.
    #[command(after_help = "Example:\n  recourse officer check ana.age")]
    Check {
        /// The identity file.
        identity: PathBuf,
    },
    /// Changes the passphrase of an identity file.
    #[command(
        after_help = "The old file is replaced in one step, never half.\n\nExample:\n  recourse \
                            officer passphrase ana.age"
    )]
    Passphrase {
        /// The identity file.
        identity: PathBuf,
    },
}

#[derive(Args)]
struct SubmitArgs {
    /// The address of the portal.
    node: String,
    /// The office's short name, as it stands in the portal's addresses.
    office: String,
    /// The file with the story; '-' reads it from standard input.
    #[arg(long, value_name = "FILE")]
    story: PathBuf,
    /// A file to attach; may be given several times.
    #[arg(long, value_name = "FILE")]
    attach: Vec<PathBuf>,
    /// Another office for which a sealed copy is held, in case nobody answers: its short name, or
    /// 'name@peer.example.org' where it has another website; may be given up to four times.
    #[arg(long = "copy", value_name = "OFFICE")]
    copies: Vec<String>,
    /// The language of the story: ar, en, es, fr, ru or zh.
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
    /// Somebody is in danger now.
    #[arg(long)]
    danger: bool,
}

#[derive(Args)]
struct OpenArgs {
    /// The sealed file; '-' reads it from standard input.
    sealed: PathBuf,
    /// The identity file: an officer's, or one with age identities.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// Where to write what was inside; standard output where it is left out.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Subcommand)]
enum LexiconCommand {
    /// Checks a folder: a whole lexicon, or an office's own terms and guidelines.
    #[command(
        after_help = "Each problem is named with file, line and what was expected.\n\nExample:\n  \
                            recourse lexicon check /srv/recourse/terms"
    )]
    Check {
        /// The folder.
        folder: PathBuf,
    },
    /// Lists the lists, or the terms of one of them.
    #[command(
        after_help = "Examples:\n  recourse lexicon list\n  recourse lexicon list acts --language fr"
    )]
    List(TermsArgs),
    /// Shows a term with its facts and its texts in six languages.
    #[command(after_help = "Example:\n  recourse lexicon show ACT.OBS.TRAVEL")]
    Show {
        /// The code.
        code: String,
        #[command(flatten)]
        flags: Flags<Data>,
    },
    /// Shows what differs between this program's lexicon, or another one, and that of a folder.
    #[command(after_help = "Example:\n  recourse lexicon diff ./lexicon")]
    Diff {
        /// The folder with the lexicon to compare.
        folder: PathBuf,
        /// The lexicon to compare it with; this program's where it is left out.
        #[arg(long, value_name = "FOLDER")]
        with: Option<PathBuf>,
    },
}

#[derive(Args)]
struct TermsArgs {
    /// The list; all lists where it is left out.
    list: Option<String>,
    /// The language of the names: ar, en, es, fr, ru or zh.
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
    #[command(flatten)]
    flags: Flags<Data>,
}

#[derive(Subcommand)]
enum GuidelineCommand {
    /// Explains a guideline: what is asked, what bears on it, and what may be concluded.
    #[command(after_help = "Example:\n  recourse guideline show focal-point")]
    Show {
        /// The guideline's id.
        id: String,
        /// The language: ar, en, es, fr, ru or zh.
        #[arg(long, value_name = "CODE", default_value = "en")]
        language: String,
        #[command(flatten)]
        flags: Flags<Data>,
    },
    /// Checks an office's guidelines and terms in a folder.
    #[command(after_help = "Example:\n  recourse guideline check /srv/recourse/terms")]
    Check {
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Subcommand)]
enum CharterCommand {
    /// Prints the charter that comes with the program, to be saved and changed.
    #[command(
        after_help = "An office uses its own with 'recourse up --charter FILE'.\n\nExample:\n  \
                            recourse charter show > charter.toml"
    )]
    Show,
    /// Explains a charter, promise by promise, with the days and hours it comes to.
    #[command(
        after_help = "Each problem is named with line and what was expected.\n\nExamples:\n  recourse charter \
                            check charter.toml\n  recourse charter check charter.toml --received \
                            2026-12-24T16:00Z"
    )]
    Check {
        /// The file; the charter that comes with the program where it is left out.
        file: Option<PathBuf>,
        /// When the report comes in for which the promises are reckoned; now where it is left out.
        #[arg(long, value_name = "TIME")]
        received: Option<jiff::Timestamp>,
    },
}

#[derive(Subcommand)]
enum PerformanceCommand {
    /// Checks a signed file of figures, and shows what follows from it.
    #[command(
        after_help = "The file is the one that the portal's page of the charter offers for each month. The key is \
                            the log's, as 'recourse log verify' shows it.\n\nExample:\n  recourse performance check \
                            2026-01.txt --key report.example.org/log+1a2b3c4d+AQ…"
    )]
    Check {
        /// The file; '-' reads it from standard input.
        file: PathBuf,
        /// The key of the node's log, in the form of a signed note's verifier key.
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
    },
    /// Reckons a month again from the record, and compares it with what was published.
    #[command(
        after_help = "It prints the text that the node signs, byte for byte. It needs the node's data, or a \
                            restored backup of it: whoever has only the signed file uses 'recourse performance \
                            check'.\n\nExample:\n  recourse performance recompute focal-point 2026-01 --data /srv/recourse"
    )]
    Recompute {
        /// The office's short name, as it stands in the portal's addresses.
        office: String,
        /// The month, as 2026-01.
        month: String,
        /// Prints the exact figures instead. They are not for the public: small numbers point at people.
        #[arg(long)]
        exact: bool,
        #[command(flatten)]
        flags: Flags<Node>,
    },
}

#[derive(Subcommand)]
enum PaperCommand {
    /// Lists the kinds of letters.
    #[command(after_help = "Example:\n  recourse paper list")]
    List,
    /// Prints a template: the office's own where it has one, otherwise the program's.
    #[command(
        after_help = "Saved in the folder with the office's own terms, as papers/KIND/LANGUAGE.md, it is \
                            the office's own from then on.\n\nExample:\n  recourse paper show \
                            urgent-appeal --language fr > terms/papers/urgent-appeal/fr.md"
    )]
    Show {
        /// The kind of letter.
        kind: String,
        /// The language: ar, en, es, fr, ru or zh.
        #[arg(long, value_name = "CODE", default_value = "en")]
        language: String,
        #[command(flatten)]
        flags: Flags<Data>,
    },
    /// Checks an office's templates, terms and guidelines in a folder.
    #[command(after_help = "Example:\n  recourse paper check /srv/recourse/terms")]
    Check {
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Args)]
struct BackupArgs {
    /// The folder that is made for the backup.
    to: PathBuf,
    #[command(flatten)]
    flags: Flags<Up>,
}

#[derive(Args)]
struct RestoreArgs {
    /// The folder with the backup.
    from: PathBuf,
    #[command(flatten)]
    flags: Flags<Data>,
}

impl Cli {
    /// Does what was asked.
    pub fn perform(self) -> Result<(), Problem> {
        match self.command {
            Command::Config(flags) => crate::config::show(&flags),
            Command::Up(flags) => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::up::up(&settings))
            }
            Command::Node(serve) => {
                let settings = Settings::in_force(&serve.flags.given)?;
                run(crate::houses::run_node(&settings, serve.supervised))
            }
            Command::Desk(serve) => {
                let settings = Settings::in_force(&serve.flags.given)?;
                run(crate::houses::run_desk(&settings, serve.supervised))
            }
            Command::Demo(demo) => run(crate::demo::demo(&demo.portal, &demo.desk, demo.data)),
            Command::FillDemo(flags) => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::demo::fill(&settings))
            }
            Command::Preview { mode } => {
                let (input, output) = (std::io::stdin().lock(), std::io::stdout().lock());
                match mode {
                    None => desk::preview::run(input, output),
                    Some(mode) => desk::preview::run_mode(mode, input, output),
                }
                .map_err(|problem| Problem::failed(problem.to_string(), ""))
            }
            Command::Office(command) => command.perform(),
            Command::Officer(command) => command.perform(),
            Command::Submit(what) => run(crate::submit::submit(&Submission {
                node: &what.node,
                office: &what.office,
                story: &what.story,
                attach: &what.attach,
                copies: &what.copies,
                language: &what.language,
                danger: what.danger,
            })),
            Command::Open(open) => {
                crate::open_file::open_file(&open.sealed, &open.identity, open.output.as_deref())
            }
            Command::Log(command) => run(command.perform()),
            Command::Lexicon(command) => command.perform(),
            Command::Guideline(command) => command.perform(),
            Command::Charter(command) => command.perform(),
            Command::Performance(command) => command.perform(),
            Command::Paper(command) => command.perform(),
            Command::Doctor(flags) => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::doctor::examine(&settings))
            }
            Command::Backup(backup) => {
                let settings = Settings::in_force(&backup.flags.given)?;
                crate::backup::backup(&settings, &backup.to)
            }
            Command::Restore(restore) => {
                let settings = Settings::in_force(&restore.flags.given)?;
                crate::restore::restore(&settings, &restore.from)
            }
        }
    }
}

impl OfficeCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::List(flags) => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::offices::list(&settings))
            }
            Self::Show { office, flags } => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::offices::show(&settings, &office))
            }
        }
    }
}

impl GuidelineCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Check { folder } => crate::lexicon_command::check(&folder),
            Self::Show {
                id,
                language,
                flags,
            } => {
                let settings = Settings::in_force(&flags.given)?;
                crate::lexicon_command::explain(&settings, &id, &language)
            }
        }
    }
}

impl CharterCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Show => crate::charter_command::show(),
            Self::Check { file, received } => {
                crate::charter_command::check(file.as_deref(), received)
            }
        }
    }
}

impl PerformanceCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Check { file, key } => crate::performance_command::check(&file, key.as_deref()),
            Self::Recompute {
                office,
                month,
                exact,
                flags,
            } => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::performance_command::recompute(
                    &settings, &office, &month, exact,
                ))
            }
        }
    }
}

impl PaperCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Check { folder } => crate::lexicon_command::check(&folder),
            Self::List => crate::paper_command::list(),
            Self::Show {
                kind,
                language,
                flags,
            } => {
                let settings = Settings::in_force(&flags.given)?;
                crate::paper_command::show(&settings, &kind, &language)
            }
        }
    }
}

impl LexiconCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Check { folder } => crate::lexicon_command::check(&folder),
            Self::List(TermsArgs {
                list,
                language,
                flags,
            }) => {
                let settings = Settings::in_force(&flags.given)?;
                crate::lexicon_command::list(&settings, list.as_deref(), &language)
            }
            Self::Show { code, flags } => {
                let settings = Settings::in_force(&flags.given)?;
                crate::lexicon_command::show(&settings, &code)
            }
            Self::Diff { folder, with } => crate::lexicon_command::diff(with.as_deref(), &folder),
        }
    }
}

impl OfficerCommand {
    fn perform(self) -> Result<(), Problem> {
        match self {
            Self::List(flags) => {
                let settings = Settings::in_force(&flags.given)?;
                run(crate::offices::officers(&settings))
            }
            Self::Check { identity } => crate::open_file::check(&identity),
            Self::Passphrase { identity } => crate::open_file::passphrase(&identity),
        }
    }
}

/// Runs what waits for the network, on as many threads as the machine has cores.
fn run(work: impl Future<Output = Result<(), Problem>>) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|problem| {
        Problem::failed(
            format!("The program cannot start its threads: {problem}."),
            "",
        )
    })?;
    runtime.block_on(work)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;
    use expect_test::expect_file;

    /// Calls `see` with the name and the help text of every command that is not hidden.
    fn each_help(command: &mut clap::Command, name: &str, see: &mut dyn FnMut(&str, String)) {
        let help = command.clone().term_width(96).bin_name(name).render_help();
        see(name, help.to_string());
        for sub in command
            .get_subcommands_mut()
            .filter(|sub| !sub.is_hide_set())
        {
            let name = format!("{name} {}", sub.get_name());
            each_help(sub, &name, see);
        }
    }

    #[test]
    fn the_help_texts_are_the_golden_ones() {
        each_help(&mut Cli::command(), "recourse", &mut |name, help| {
            let file = format!("../help/{}.txt", name.replace(' ', "-"));
            expect_file![file].assert_eq(&help);
        });
    }

    #[test]
    fn every_help_text_shows_an_example() {
        each_help(&mut Cli::command(), "recourse", &mut |name, help| {
            let is_list_of_commands = help.contains("Commands:");
            let example = format!("\n  {name}");
            assert!(
                is_list_of_commands || help.contains(&example),
                "{name}:\n{help}"
            );
        });
    }

    #[test]
    fn the_definitions_of_the_command_line_are_sound() {
        Cli::command().debug_assert();
    }
}
