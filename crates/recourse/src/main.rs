//! The program: commands, settings, wiring, and the only place that reads the clock and draws chance.
//!
//! Absent: rules of the field, pages, sealing; each has its own crate. The node and the desk never share a
//! process: `up` and `demo` start them as two.

mod backup;
mod charter_command;
mod cli;
mod config;
mod demo;
mod doctor;
mod harden;
mod houses;
mod http;
mod lexicon_command;
mod log_command;
mod logging;
mod mail;
mod offices;
mod open_file;
mod paper_command;
mod performance_command;
mod problem;
mod restore;
mod settings;
mod submit;
mod supervise;
mod terminal;
mod terms;
mod up;
mod world;

use clap::Parser as _;
use std::process::ExitCode;

/// Every byte that is freed is overwritten: what parsers, buffers and templates copied goes with it.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    harden::harden();
    let command = cli::Cli::parse();
    match command.perform() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            terminal::warn(&problem.to_string());
            problem.exit_code()
        }
    }
}
