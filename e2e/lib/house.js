// A real office for a test: the built program on free ports of loopback, in a folder of its own that goes afterwards.

import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const program = process.env.E2E_PROGRAM ?? new URL("../../target/debug/recourse", import.meta.url).pathname;

/** Starts `recourse` with these arguments; gives the addresses that its first sentence names. */
export async function start(command, ...flags) {
  const folder = await mkdtemp(join(tmpdir(), "recourse-e2e-"));
  const data = join(folder, "data");
  return run(folder, data, [command, "--data", data, "--portal", "127.0.0.1:0", "--desk", "127.0.0.1:0", ...flags], 2);
}

/** Starts a house again that has ended, as one in which another office can be founded. */
export async function startForAnother(house) {
  await rm(join(house.data, "node", "enrolment"));
  const given = ["up", "--data", house.data, "--portal", "127.0.0.1:0", "--desk", "127.0.0.1:0"];
  return { ...house, ...(await run(dirname(house.data), house.data, given, 2)) };
}

/** Starts a desk of its own for another office of a house's node. */
export async function secondDesk(house) {
  const folder = await mkdtemp(join(tmpdir(), "recourse-e2e-"));
  const data = join(folder, "data");
  await mkdir(join(data, "node"), { recursive: true });
  await copyFile(join(house.data, "node", "enrolment"), join(data, "node", "enrolment"));
  const desk = await run(folder, data, ["desk", "--data", data, "--node", house.portal, "--desk", "127.0.0.1:0"], 1);
  return { ...desk, desk: desk.portal, portal: house.portal };
}

/** Runs the program until it has named so many addresses. */
async function run(folder, data, given, count) {
  const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (bytes) => (said += bytes));
  const addresses = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      said += `${line}\n`;
      const found = line.match(/http:\/\/127\.0\.0\.1:\d+/g);
      if (found?.length === count) resolve(found);
    });
  });
  const end = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return {
    portal: addresses[0],
    desk: addresses[1],
    data,
    said: () => said,
    end,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder, with its bytes. */
export async function* files(folder) {
  for (const item of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* files(path);
    else if (item.isFile()) yield { path, bytes: await readFile(path) };
  }
}

/** The files in which a text stands, in any of the ways in which a program might have written it. */
export async function traces(folder, text) {
  const ways = [
    Buffer.from(text),
    Buffer.from(text, "utf16le"),
    Buffer.from(Buffer.from(text).toString("base64").slice(2, -4)),
    Buffer.from(Buffer.from(text).toString("hex")),
  ];
  const found = [];
  for await (const { path, bytes } of files(folder)) {
    if (ways.some((way) => bytes.includes(way))) found.push(path.slice(folder.length));
  }
  return found;
}
