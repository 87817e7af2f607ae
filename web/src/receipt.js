// The receipt: its digits, and the mailbox's keys that it gives; the same as the crate `receipt`.

import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bech32 } from "@scure/base";
import { identityToRecipient } from "age-encryption";

const RECEIPTS = 10n ** 26n;
const GROUP = 4;
const MEMORY_KIB = 1024;

/** The 28 digits of a receipt, from sixteen random bytes. */
export function digitsFrom(random) {
  let number = 0n;
  for (const byte of random) number = (number << 8n) | BigInt(byte);
  number = (number % RECEIPTS) * 100n;
  // ISO 7064 MOD 97-10: the check digits make the whole number 1 modulo 97.
  number += 98n - (number % 97n);
  return number.toString().padStart(28, "0");
}

/** The seven groups of four. */
export function groupsOf(digits) {
  return Array.from({ length: digits.length / GROUP }, (_, group) =>
    digits.slice(group * GROUP, (group + 1) * GROUP),
  );
}

/** The places, in a list of 2048 words, of the nine words that write the same number. */
export function wordPlaces(digits) {
  const number = BigInt(digits);
  return Array.from({ length: 9 }, (_, place) =>
    Number((number >> BigInt((8 - place) * 11)) & 2047n),
  );
}

/** The zeros of the scripts in which receipts are typed. */
const ZEROS = ["0", "٠", "۰", "０", "०"].map((zero) => zero.codePointAt(0));

/** What may stand between digits: spaces, dashes, dots, and marks that nobody sees. */
const BETWEEN =
  /[\s\-_.,·٫٬،、。−ـ/|\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad]/u;

/** What somebody typed, as European digits; null where there is anything but digits and gaps. */
export function typedDigits(typed) {
  let digits = "";
  for (const sign of typed) {
    const code = sign.codePointAt(0);
    const zero = ZEROS.find((zero) => code >= zero && code <= zero + 9);
    if (zero !== undefined) digits += String(code - zero);
    else if (!BETWEEN.test(sign)) return null;
  }
  return digits;
}

/**
 * The groups, from 0, in which what was typed back differs: none where it is the same, all where
 * that cannot be told. The whole receipt may be typed, or its last two groups.
 */
export function differingGroups(digits, typed) {
  const groups = groupsOf(digits);
  const read = typedDigits(typed);
  const all = groups.map((_, group) => group);
  if (read === null || (read.length !== 8 && read.length !== digits.length)) return all;
  const first = groups.length - read.length / GROUP;
  return groupsOf(read)
    .map((group, place) => (group === groups[first + place] ? null : first + place))
    .filter((place) => place !== null);
}

/** The 32 bytes from which all keys of the mailbox come. */
export function rootOf(digits) {
  return argon2id(utf8ToBytes(digits), utf8ToBytes("recourse/v1 receipt"), {
    m: MEMORY_KIB,
    t: 1,
    p: 1,
    dkLen: 32,
    version: 0x13,
  });
}

/** The keys of the mailbox. */
export async function keysOf(root) {
  const derive = (purpose) =>
    hkdf(sha256, root, utf8ToBytes("recourse/v1 mailbox"), utf8ToBytes(purpose), 32);
  const seed = derive("sealing seed");
  const identity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase();
  seed.fill(0);
  const signing = derive("signing seed");
  return {
    /** The name under which the node files the mailbox. */
    lookup: bytesToHex(sha256(derive("lookup tag"))),
    /** The secret key, as age writes it. */
    identity,
    /** The public key, to which everything in the mailbox is sealed. */
    recipient: await identityToRecipient(identity),
    /** The public key with which the reporter's entries are verified. */
    verifying: ed25519.getPublicKey(signing),
    /** Signs a statement. */
    sign: (message) => ed25519.sign(message, signing),
  };
}
