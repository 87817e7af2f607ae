// Sealing a report: body, files, the grant of the mailbox's key, and the signed statement about
// them.

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { bech32 } from "@scure/base";
import { Encrypter } from "age-encryption";
import { encode } from "./cbor.js";
import { BODY_FLOOR, paddedLength } from "./padding.js";

const PREFIX = utf8ToBytes("recourse/v1 statement\n");
/** Sealed pieces are handed to the browser at this size: it may then keep them out of memory. */
const PIECE = 1024 * 1024;

const [VERSION, VERSION_MARKED, MAILBOX, REPORT, REPORTER, HOLDS] = [1, 2, 1, 1, 1, 6];

function encrypter(recipient) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter;
}

/** Seals bytes to one key. */
export function seal(plain, recipient) {
  return encrypter(recipient).encrypt(plain);
}

/** A body: JSON, padded with spaces, sealed to the mailbox. */
export async function sealBody(report, recipient) {
  const json = utf8ToBytes(JSON.stringify(report));
  const padded = new Uint8Array(paddedLength(Math.max(json.length, BODY_FLOOR))).fill(0x20);
  padded.set(json);
  const sealed = await seal(padded, recipient);
  padded.fill(0);
  json.fill(0);
  return sealed;
}

/** The mailbox's secret key, sealed to the office's intake key: an identity file of age. */
export function sealGrant(identity, intakeKey) {
  return seal(utf8ToBytes(`${identity}\n`), intakeKey);
}

/**
 * Seals a file as a stream, padded with zero bytes. `id` is sixteen random bytes in hexadecimal
 * digits. Gives what the node is told (`sealed`, `id`, `hash`, `size`) and what only the report
 * says (`attachment`).
 */
export async function sealFile(file, id, recipient, progress = () => {}) {
  const plainHash = sha256.create();
  const padding = paddedLength(file.size) - file.size;
  const reader = file.stream().getReader();
  let padded = 0;
  const plain = new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) {
        plainHash.update(value);
        progress(value.length);
        controller.enqueue(value);
      } else if (padded < padding) {
        const zeros = new Uint8Array(Math.min(padding - padded, 65536));
        padded += zeros.length;
        controller.enqueue(zeros);
      } else {
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const stream = await encrypter(recipient).encrypt(plain);
  const sealedHash = sha256.create();
  const pieces = [];
  let waiting = [];
  let waits = 0;
  let size = 0;
  const sealed = stream.getReader();
  for (;;) {
    const { done, value } = await sealed.read();
    if (done) break;
    sealedHash.update(value);
    size += value.length;
    waiting.push(value);
    waits += value.length;
    if (waits >= PIECE) {
      pieces.push(new Blob(waiting));
      waiting = [];
      waits = 0;
    }
  }
  pieces.push(new Blob(waiting));
  return {
    id,
    hash: sealedHash.digest(),
    size,
    sealed: new Blob(pieces, { type: "application/octet-stream" }),
    attachment: {
      name: file.name,
      media_type: file.type,
      size: file.size,
      sha256: bytesToHex(plainHash.digest()),
      blob: `blob_${id}`,
    },
  };
}

/** The id of a public key, by which a grant names its addressee: SHA-256 over the key's bytes. */
export function keyId(recipient) {
  const { words } = bech32.decode(recipient, false);
  return sha256(bech32.fromWords(words));
}

/** The statement about a sealed report. Ids are hexadecimal digits without their prefix. */
export function statement({
  office,
  stream,
  body,
  grant,
  intakeKey,
  copies = [],
  files,
  verifying,
  nonce,
}) {
  const part = (bytes) => [sha256(bytes), bytes.length];
  // Copies are held for other offices: a grant for each, and a mark that says so.
  const grants = [{ key: intakeKey, grant }, ...copies];
  const marks = copies.map((copy) => [HOLDS, hexToBytes(copy.office)]);
  return [
    marks.length > 0 ? VERSION_MARKED : VERSION,
    hexToBytes(office),
    hexToBytes(stream),
    MAILBOX,
    REPORT,
    null,
    part(body),
    grants.map(({ key, grant }) => [keyId(key), part(grant)]),
    files.map((file) => [hexToBytes(file.id), file.hash, file.size]),
    [REPORTER, verifying],
    [],
    [],
    nonce,
    ...(marks.length > 0 ? [marks] : []),
  ];
}

/** The signed statement's canonical bytes. */
export function signed(statement, sign) {
  const bytes = encode(statement);
  const message = new Uint8Array(PREFIX.length + bytes.length);
  message.set(PREFIX);
  message.set(bytes, PREFIX.length);
  return encode([statement, sign(message)]);
}
