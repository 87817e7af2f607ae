// Seals a report as the page does and keeps it for the crates to open: `node vectors/make.js`.

import { bytesToHex } from "@noble/hashes/utils.js";
import { readFileSync, writeFileSync } from "node:fs";
import { digitsFrom, keysOf, rootOf } from "../src/receipt.js";
import { sealBody, sealFile, sealGrant, signed, statement } from "../src/sealing.js";

const crates = JSON.parse(readFileSync(new URL("crates.json", import.meta.url)));
const intakeKey = crates.statement.intake;
const digits = digitsFrom(new Uint8Array(16).fill(77));
const keys = await keysOf(rootOf(digits));
const content = Uint8Array.from({ length: 6_000 }, (_, at) => (at * 7) % 256);
const name = "photo \u202Egpj.exe";
const photo = new File([content], name, { type: "image/jpeg" });
const file = await sealFile(photo, "21".repeat(16), keys.recipient);
const report = {
  version: 1,
  language: "ar",
  story: "جاؤوا ليلا.\nThey came at night. 🕯 \u0000\"\\",
  danger: "not_now",
  concerns: "relative",
  cooperation: "",
  place: "Kampala",
  time: "",
  author: "",
  wishes: "",
  name: "",
  contact: "",
  attachments: [file.attachment],
  form: "00112233",
};
const body = await sealBody(report, keys.recipient);
const grant = await sealGrant(keys.identity, intakeKey);
const said = statement({
  office: "0a".repeat(16),
  stream: "0b".repeat(16),
  body,
  grant,
  intakeKey,
  files: [file],
  verifying: keys.verifying,
  nonce: new Uint8Array(16).fill(5),
});
const vectors = {
  digits,
  body: bytesToHex(body),
  grant: bytesToHex(grant),
  file: bytesToHex(new Uint8Array(await file.sealed.arrayBuffer())),
  signed: bytesToHex(signed(said, keys.sign)),
};
const target = new URL("page.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(vectors, null, 2)}\n`);
