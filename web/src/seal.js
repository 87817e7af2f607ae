// The report page where JavaScript is on: the report is sealed here, and the receipt is made here
// and shown here. Neither the words nor the receipt leave the device readable.
//
// Nothing is written as HTML: templates that the page brings along are cloned, and texts are set as
// texts.

import {
  differingGroups,
  digitsFrom,
  groupsOf,
  keysOf,
  rootOf,
  wordPlaces,
} from "./receipt.js";
import { sealBody, sealFile, sealGrant, signed, statement } from "./sealing.js";

const TEXTS = [
  "story",
  "cooperation",
  "place",
  "time",
  "author",
  "wishes",
  "name",
  "contact",
];
const CODES_MAX = 200;
const CHOICES = { "not-now": "not_now" };

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const clone = (id) => document.getElementById(id).content.cloneNode(true);

const form = document.getElementById("report");
const words = document.getElementById("seal-words");
const word = (name) => words.content.querySelector(`[data-word="${name}"]`).textContent;

/** What was typed, as the node's crate `seal` writes it. */
function reportOf(data, attachments) {
  const text = (name) => (data.get(name) ?? "").replaceAll("\r\n", "\n");
  const choice = (name) => {
    const value = data.get(name) ?? "unsaid";
    return CHOICES[value] ?? value;
  };
  const report = { version: 1, language: form.dataset.language };
  for (const name of TEXTS) report[name] = text(name);
  report.danger = choice("danger");
  report.concerns = choice("concerns");
  // Left out where nothing is ticked, as the node does.
  const codes = [...new Set(data.getAll("codes"))].filter((code) => code !== "").sort();
  if (codes.length > 0) report.codes = codes.slice(0, CODES_MAX);
  report.attachments = attachments;
  report.form = text("form");
  return report;
}

function filesOf(data) {
  return data.getAll("files").filter((file) => file.name !== "" || file.size > 0);
}

/** What is wrong with the form: the field and the name of the sentence, or nothing. */
function problemOf(data) {
  const files = filesOf(data);
  const limit = (name) => Number(form.dataset[name]);
  const length = TEXTS.reduce(
    (sum, name) => sum + new TextEncoder().encode(data.get(name) ?? "").length,
    0,
  );
  const large = files.find((file) => file.size > limit("fileMax"));
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if ((data.get("story") ?? "").trim() === "" && files.length === 0) return ["story", "empty"];
  if (length > limit("textMax")) {
    const percent = Math.max(1, Math.ceil(((length - limit("textMax")) * 100) / length));
    return ["story", "long", { percent }];
  }
  if (files.length > limit("filesMax")) return ["files", "files-many"];
  if (large) return ["files", "file-large", { name: large.name }];
  if (total > limit("uploadMax")) return ["files", "upload-large"];
  return null;
}

/** Shows a sentence and what to do; the focus goes to the field, or to the sentence itself. */
function say(field, what, todo, values = {}) {
  const fill = (text) =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), text);
  const note = document.createElement("p");
  note.className = "problem";
  note.id = "seal-problem";
  note.setAttribute("role", "alert");
  const strong = document.createElement("strong");
  strong.textContent = fill(what);
  note.append(strong, ` ${fill(todo)}`);
  const target = field && document.getElementById(field);
  if (target) {
    target.closest("details")?.setAttribute("open", "");
    target.before(note);
    target.setAttribute("aria-invalid", "true");
    target.focus();
  } else {
    note.tabIndex = -1;
    document.getElementById("seal-place").append(note);
    note.focus();
  }
}

function clearProblem() {
  document.getElementById("seal-problem")?.remove();
  const invalid = form.querySelectorAll("[aria-invalid]");
  for (const field of invalid) field.removeAttribute("aria-invalid");
}

/** Shows that something is going on, and how far it is. */
function working() {
  const place = document.getElementById("seal-place");
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  text.textContent = word("working");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", text.textContent);
  place.replaceChildren(text, bar);
  form.inert = true;
  place.scrollIntoView({ block: "nearest" });
  return {
    to: (share) => {
      bar.value = share;
    },
    end: () => {
      place.replaceChildren();
      form.inert = false;
    },
  };
}

/** Everything that is sent, and the receipt that is not. */
async function sealed(data, progress) {
  const digits = digitsFrom(random(16));
  const root = rootOf(digits);
  const keys = await keysOf(root);
  root.fill(0);
  const files = filesOf(data);
  const total = files.reduce((sum, file) => sum + file.size, 1);
  let read = 0;
  const sealedFiles = [];
  for (const file of files) {
    const count = (length) => {
      read += length;
      progress(read / total / 2);
    };
    sealedFiles.push(await sealFile(file, hex(random(16)), keys.recipient, count));
  }
  const report = reportOf(
    data,
    sealedFiles.map((file) => file.attachment),
  );
  const intakeKey = form.dataset.key;
  const body = await sealBody(report, keys.recipient);
  const grant = await sealGrant(keys.identity, intakeKey);
  const copies = [];
  for (const box of form.querySelectorAll("input[name=copies]:checked")) {
    const { key } = box.dataset;
    copies.push({ office: box.value, key, grant: await sealGrant(keys.identity, key) });
  }
  const said = statement({
    office: form.dataset.office,
    stream: hex(random(16)),
    body,
    grant,
    intakeKey,
    copies,
    files: sealedFiles,
    verifying: keys.verifying,
    nonce: random(16),
  });
  const parts = new FormData();
  parts.append("signed", new Blob([signed(said, keys.sign)]));
  parts.append("body", new Blob([body]));
  parts.append("grant", new Blob([grant]));
  for (const copy of copies) parts.append("copy", new Blob([copy.grant]));
  parts.append("lookup", keys.lookup);
  for (const file of sealedFiles) parts.append("blob", file.sealed, file.id);
  return { digits, parts };
}

/** Sends the parts. The answer is nothing where the report was taken, else the refusal's words. */
function send(parts, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.sealed);
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(0.5 + event.loaded / event.total / 2);
    };
    request.onerror = () => reject(new Error("not sent"));
    request.onload = () => {
      if (request.status === 204) resolve(null);
      else if (request.response?.what) resolve(request.response);
      else reject(new Error("not taken"));
    };
    request.send(parts);
  });
}

/** Shows the receipt in place of the form. It exists on this page only. */
async function show(digits) {
  const main = document.getElementById("main");
  const kept = clone("kept-page");
  main.replaceChildren(clone("receipt-page"));
  document.querySelector(".languages")?.remove();
  const items = [...main.querySelectorAll(".receipt li")];
  groupsOf(digits).forEach((group, place) => items[place].append(group));
  window.scrollTo(0, 0);
  main.focus();
  const check = document.getElementById("check");
  check.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = document.getElementById("typed");
    const differing = differingGroups(digits, typed.value);
    typed.value = "";
    if (differing.length === 0) {
      main.replaceChildren(kept);
      main.focus();
      return;
    }
    items.forEach((item, place) => item.classList.toggle("differs", differing.includes(place)));
    main.querySelector("h1").textContent = word("wrong");
    main.querySelector(".lead").textContent = word("wrong-do");
    main.querySelector(".lead").setAttribute("role", "alert");
    window.scrollTo(0, 0);
    typed.focus({ preventScroll: true });
  });
  const section = main.querySelector(".words");
  if (!section) return;
  try {
    // The list is loaded whole: which words are taken from it, nobody learns.
    const { list } = await import(form.dataset.words);
    const chosen = wordPlaces(digits).map((place) => list[place]);
    section.querySelector(".word-list bdi").textContent = chosen.join(" ");
  } catch {
    section.remove();
  }
}

async function submit(event) {
  const language = event.submitter?.name === "language" ? event.submitter.value : null;
  if (event.submitter?.dataset.plain !== undefined) return;
  event.preventDefault();
  const data = new FormData(form);
  if (language) {
    const blank = filesOf(data).length === 0 && TEXTS.every((name) => !data.get(name)?.trim());
    if (blank || confirm(word("language"))) {
      location.assign(location.pathname.replace(/^\/[a-z]+/, `/${language}`));
    }
    return;
  }
  clearProblem();
  const problem = problemOf(data);
  if (problem) {
    const [field, name, values] = problem;
    say(field, word(name), word(`${name}-do`), values);
    return;
  }
  const bar = working();
  let made;
  try {
    made = await sealed(data, bar.to);
  } catch {
    bar.end();
    say(null, word("failed"), word("failed-do"));
    offerPlain();
    return;
  }
  try {
    const refused = await send(made.parts, bar.to);
    bar.end();
    if (refused) say(null, refused.what, refused.do);
    else await show(made.digits);
  } catch {
    bar.end();
    say(null, word("unsent"), word("unsent-do"));
  }
}

/** Where sealing here fails, the website can still do it; the person decides. */
function offerPlain() {
  if (form.querySelector("[data-plain]")) return;
  const button = document.createElement("button");
  button.type = "submit";
  button.className = "quiet";
  button.dataset.plain = "";
  button.textContent = word("without");
  const place = document.createElement("p");
  place.append(button);
  form.append(place);
}

if (form && words && crypto?.getRandomValues) {
  for (const note of document.querySelectorAll(".seal-note")) note.textContent = word("here");
  form.addEventListener("submit", submit);
}
