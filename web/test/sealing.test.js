// The page and the crates agree, byte for byte: `npm test`. The vectors are made by
// crates/node/tests.

import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { Decrypter } from "age-encryption";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { encode } from "../src/cbor.js";
import { paddedLength } from "../src/padding.js";
import {
  differingGroups,
  digitsFrom,
  groupsOf,
  keysOf,
  rootOf,
  typedDigits,
  wordPlaces,
} from "../src/receipt.js";
import { sealBody, sealFile, sealGrant, signed, statement } from "../src/sealing.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/crates.json", import.meta.url)));

async function opened(sealed, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
}

test("lengths are padded as the crates pad them", () => {
  for (const [length, padded] of vectors.padding) assert.equal(paddedLength(length), padded);
});

test("a receipt gives the digits, words and keys that the crates give", async () => {
  for (const vector of vectors.receipts) {
    const digits = digitsFrom(hexToBytes(vector.random));
    assert.equal(digits, vector.digits);
    assert.equal(wordPlaces(digits).map((place) => wordlist[place]).join(" "), vector.words);
    const root = rootOf(digits);
    assert.equal(bytesToHex(root), vector.root);
    const keys = await keysOf(root);
    assert.equal(keys.lookup, vector.lookup);
    assert.equal(keys.recipient, vector.recipient);
    assert.equal(bytesToHex(keys.verifying), vector.verifying);
  }
});

test("a statement has the bytes and the signature that the crates give it", async () => {
  for (const { digits, intake, other, signed: expected } of [vectors.statement, vectors.held]) {
    const held = expected === vectors.held.signed;
    const keys = await keysOf(rootOf(digits));
    const file = (byte, size) => ({
      id: byte.toString(16).padStart(2, "0").repeat(16),
      hash: new Uint8Array(32).fill(byte),
      size,
    });
    const copy = { office: "0d".repeat(16), key: other, grant: new Uint8Array(70_000).fill(3) };
    const said = statement({
      office: "0a".repeat(16),
      stream: "0b".repeat(16),
      body: new Uint8Array(300).fill(1),
      grant: new Uint8Array(70_000).fill(2),
      intakeKey: intake,
      copies: held ? [copy] : [],
      files: [file(4, 23), file(5, 5_000_000_000)],
      verifying: keys.verifying,
      nonce: new Uint8Array(16).fill(12),
    });
    assert.equal(bytesToHex(signed(said, keys.sign)), expected);
  }
});

test("whole numbers are written in the shortest way", () => {
  const written = (value) => bytesToHex(encode(value));
  assert.deepEqual(
    [0, 23, 24, 255, 256, 65535, 65536, 4294967295, 4294967296].map(written),
    ["00", "17", "1818", "18ff", "190100", "19ffff", "1a00010000", "1affffffff", "1b0000000100000000"],
  );
  assert.throws(() => encode(-1));
  assert.throws(() => encode(1.5));
  assert.throws(() => encode("text"));
});

test("what is sealed opens with the receipt, and the grant is the key that opens it", async () => {
  const keys = await keysOf(rootOf(digitsFrom(new Uint8Array(16).fill(1))));
  const body = await sealBody({ story: "they came back 夜" }, keys.recipient);
  const plain = new TextDecoder().decode(await opened(body, keys.identity));
  assert.equal(JSON.parse(plain).story, "they came back 夜");
  assert.equal(plain.length, 4094); // 4096 bytes: the sign of three bytes is one character.
  const grant = await sealGrant(keys.identity, keys.recipient);
  const granted = new TextDecoder().decode(await opened(grant, keys.identity));
  assert.equal(granted, `${keys.identity}\n`);
});

test("a file of any length is padded and comes back whole", async () => {
  const keys = await keysOf(rootOf(digitsFrom(new Uint8Array(16).fill(2))));
  for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000, 3_000_000]) {
    const content = new Uint8Array(length).fill(9);
    let seen = 0;
    const file = await sealFile(new File([content], "a"), "00".repeat(16), keys.recipient, (n) => {
      seen += n;
    });
    assert.equal(seen, length);
    assert.equal(file.size, file.sealed.size);
    const plain = await opened(new Uint8Array(await file.sealed.arrayBuffer()), keys.identity);
    assert.equal(plain.length, paddedLength(length));
    assert.ok(plain.subarray(0, length).every((byte) => byte === 9));
    assert.ok(plain.subarray(length).every((byte) => byte === 0));
  }
});

test("what was typed back is read in any script, and what differs is named", () => {
  const digits = digitsFrom(new Uint8Array(16).fill(3));
  const groups = groupsOf(digits);
  assert.equal(typedDigits("٠١ ۲۳-４5·६"), "0123456");
  assert.equal(typedDigits("12a"), null);
  assert.deepEqual(differingGroups(digits, ` ${groups.join(" - ")} `), []);
  assert.deepEqual(differingGroups(digits, groups.slice(5).join(" ")), []);
  const wrong = groups[6] === "0000" ? "1111" : "0000";
  assert.deepEqual(differingGroups(digits, `${groups[5]} ${wrong}`), [6]);
  assert.deepEqual(differingGroups(digits, "123"), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(differingGroups(digits, ""), [0, 1, 2, 3, 4, 5, 6]);
});
