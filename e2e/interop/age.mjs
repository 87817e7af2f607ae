// Seals and opens age files with `age-encryption`, for the tests in Rust that check ours against it.
//
// Reads one JSON object a line and answers with one a line. Bytes are Base64. An answer is {"bytes": …}, or
// {"failed": …} with the reason. Absent: anything of ours.

import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { createInterface } from "node:readline";

const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));

async function answer({ do: what, identity, recipients, passphrase, input }) {
  switch (what) {
    case "recipient":
      return Buffer.from(await identityToRecipient(identity));
    case "open": {
      const decrypter = new Decrypter();
      if (identity) decrypter.addIdentity(identity);
      if (passphrase) decrypter.addPassphrase(passphrase);
      return Buffer.from(await decrypter.decrypt(bytes(input), "uint8array"));
    }
    case "seal": {
      const encrypter = new Encrypter();
      for (const recipient of recipients ?? []) encrypter.addRecipient(recipient);
      if (passphrase) {
        encrypter.setScryptWorkFactor(10);
        encrypter.setPassphrase(passphrase);
      }
      return Buffer.from(await encrypter.encrypt(bytes(input)));
    }
    default:
      throw new Error(`nothing is known of ${what}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    reply = { bytes: (await answer(JSON.parse(line))).toString("base64") };
  } catch (problem) {
    reply = { failed: String(problem) };
  }
  process.stdout.write(JSON.stringify(reply) + "\n");
}
