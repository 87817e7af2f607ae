// Deterministic CBOR (RFC 8949, section 4.2), as far as a statement needs it: writing only.
// A number is an unsigned integer, a Uint8Array bytes, an Array an array, null nothing.

function head(major, value) {
  const kind = major << 5;
  if (value < 24) return [kind | value];
  if (value < 0x100) return [kind | 24, value];
  if (value < 0x10000) return [kind | 25, value >> 8, value & 0xff];
  const bytes = [];
  const width = value < 0x100000000 ? 4 : 8;
  let rest = BigInt(value);
  for (let place = 0; place < width; place += 1) {
    bytes.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  }
  return [kind | (width === 4 ? 26 : 27), ...bytes];
}

function write(value, out) {
  if (value === null) {
    out.push(0xf6);
  } else if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || value < 0) throw new Error("not a whole number");
    out.push(...head(0, value));
  } else if (value instanceof Uint8Array) {
    out.push(...head(2, value.length));
    for (const byte of value) out.push(byte);
  } else if (Array.isArray(value)) {
    out.push(...head(4, value.length));
    for (const item of value) write(item, out);
  } else {
    throw new Error("not a form that is written here");
  }
}

/** The canonical bytes of a value. */
export function encode(value) {
  const out = [];
  write(value, out);
  return Uint8Array.from(out);
}
