//! The automation: `cargo xtask test`, `bench`, `fuzz`, `years` and `pictures`. It uses the standard library alone, so that
//! it is there within seconds. Absent: any rule about the code itself; those are tests in `crates/tidy`.

mod bench;
mod fuzz;
mod install;
mod pictures;
mod run;
mod say;
mod steps;
mod years;

use crate::say::say;
use std::process::ExitCode;

const HELP: &str = "\
The automation of Recourse.

  cargo xtask test                 everything that must hold, as CI runs it
      --list                       name the steps and end
      --only STEP                  run this step alone (may be given several times)
      --keep-going                 run the other steps too when one fails
      --no-install                 install nothing; say what is missing
  cargo xtask bench [NAME …]       measure; without a name, everything
      --list                       name the measurements and end
  cargo xtask fuzz [SECONDS] [TARGET …]
                                   hostile bytes for so long (60 s) against each target, or those named
  cargo xtask years [SEEDS [FIRST]]
                                   an office's year, simulated from each of so many seeds (2000), from the first (1) on
  cargo xtask pictures             take the README's pictures from the running demo
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = run::to_repository().and_then(|()| match command.as_str() {
        "test" => steps::test(&rest),
        "bench" => bench::bench(&rest),
        "fuzz" => fuzz::fuzz(&rest),
        "years" => years::years(&rest),
        "pictures" => pictures::pictures(&rest),
        "" | "help" | "--help" | "-h" => {
            say(HELP);
            Ok(())
        }
        other => Err(format!("there is no command '{other}'\n\n{HELP}")),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            say(&format!("\n{problem}"));
            ExitCode::FAILURE
        }
    }
}
