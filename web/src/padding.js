// Padmé padding (Nikitin and others, PETS 2019), as in the crate `seal`.

/** Bodies shorter than this are padded up to it: most reports look alike. */
export const BODY_FLOOR = 4096;

/** The length to which a plain text of `length` bytes is padded before sealing. */
export function paddedLength(length) {
  if (length < 2) return length;
  const exponent = floorLog2(length);
  const kept = exponent === 0 ? 1 : floorLog2(exponent) + 1;
  if (exponent <= kept) return length;
  // Not by bits: JavaScript's are 32, a file may have more.
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

function floorLog2(value) {
  let exponent = 0;
  while (2 ** (exponent + 1) <= value) exponent += 1;
  return exponent;
}
