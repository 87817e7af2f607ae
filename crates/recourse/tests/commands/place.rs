//! A folder in which commands are typed, and what they said.

use crate::support::{House, PROGRAM};
use expect_test::Expect;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A folder of its own, and words that stand in commands and answers for what differs from run to run: `NODE` for
/// the address of a node.
pub struct Place {
    folder: TempDir,
    words: Vec<(&'static str, String)>,
}

/// What a command said.
pub struct Said {
    /// Its exit code.
    pub code: i32,
    /// Its standard output.
    pub out: Vec<u8>,
    /// Its standard error.
    pub err: String,
}

impl Said {
    /// Standard output, as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    /// Demands that the command did what it was asked; gives its standard output.
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{}\n{}", self.text(), self.err);
        self.text()
    }
}

impl Place {
    /// An empty folder.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            words: Vec::new(),
        }
    }

    /// A folder, and a node with the office `ardena` whose data is in `data`.
    pub async fn with_house() -> (Self, House) {
        let mut place = Self::new();
        let house = House::found(&place.path("data")).await;
        place.knows("NODE", &house.address);
        place.knows("ITSKEY", &house.key().await);
        (place, house)
    }

    /// Lets a word stand for a text.
    pub fn knows(&mut self, word: &'static str, text: &str) {
        self.words.push((word, text.to_owned()));
    }

    /// Lets a word stand for nothing any more.
    pub fn forgets(&mut self, word: &str) {
        self.words.retain(|(known, _)| *known != word);
    }

    /// An answer, with the words for what they stand for.
    pub fn in_words(&self, answer: &str) -> String {
        let each = self.words.iter();
        each.fold(answer.to_owned(), |answer, (word, text)| {
            let answer = answer.replace(text, word);
            answer.replace(text.trim_start_matches("http://"), word)
        })
    }

    /// The path of a name in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The names in it, in order, for tests that compare what a command left.
    pub fn names(&self) -> Vec<String> {
        let items = std::fs::read_dir(self.folder.path()).unwrap();
        let names = items.map(|item| item.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// Types a command.
    pub fn run(&self, line: &str) -> Said {
        self.run_typing(line, "")
    }

    /// Types a command, and then an answer to what it asks.
    pub fn run_typing(&self, line: &str, typed: &str) -> Said {
        finished(&mut self.command(line), typed)
    }

    /// Types a command with a variable in its environment.
    pub fn run_in(&self, line: &str, variable: &str, text: &str) -> Said {
        finished(self.command(line).env(variable, text), "")
    }

    fn command(&self, line: &str) -> Command {
        let meant = self
            .words
            .iter()
            .fold(line.to_owned(), |line, (word, text)| {
                line.replace(word, text)
            });
        let mut command = Command::new(PROGRAM);
        command
            .args(meant.split_whitespace())
            .current_dir(self.folder.path());
        command
    }

    /// Types commands, one a line, each of which must be refused with these words and nothing else.
    pub fn refused(&self, lines: &str, expected: Expect) {
        self.refused_typing(lines, "", expected);
    }

    /// The same with an answer to what each asks.
    pub fn refused_typing(&self, lines: &str, typed: &str, expected: Expect) {
        let lines = lines.lines().map(str::trim);
        let answers = lines.filter(|line| !line.is_empty()).map(|line| {
            let said = self.run_typing(line, typed);
            assert!(said.out.is_empty(), "{line}: {}", said.text());
            assert_ne!(said.code, 0, "{line}");
            format!("$ {line}\n{}exit {}\n", said.err, said.code)
        });
        expected.assert_eq(&self.in_words(&answers.collect::<String>()));
    }
}

/// Every file under a folder, with its path.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        match path.is_dir() {
            true => files.extend(files_under(&path)),
            false => files.push(path),
        }
    }
    files.sort();
    files
}

fn finished(command: &mut Command, typed: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may be gone before it is answered.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: output.stdout,
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
