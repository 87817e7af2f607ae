// Signs and verifies HTTP requests with `http-message-signatures`, for the test in Rust that checks ours against it.
//
// Reads one JSON object a line and answers with one a line. Keys are hexadecimal. An answer is {"headers": …} for
// "sign", {"verified": true or false} for "verify", or {"failed": …} with the reason. Absent: anything of ours.

import { createPrivateKey, createPublicKey } from "node:crypto";
import { createInterface } from "node:readline";
import { createSigner, createVerifier, httpbis } from "http-message-signatures";

const raw = (hex) => Buffer.from(hex, "hex").toString("base64url");
const jwk = (key) => ({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", ...key } });

async function answer({ do: what, request, key, seed, nonce, created, tag }) {
  switch (what) {
    case "verify": {
      const verify = createVerifier(createPublicKey(jwk({ x: raw(key) })), "ed25519");
      const keyLookup = ({ keyid }) => (keyid === key ? { id: key, algs: ["ed25519"], verify } : null);
      return { verified: (await httpbis.verifyMessage({ keyLookup, all: true }, request)) === true };
    }
    case "sign": {
      const secret = createPrivateKey(jwk({ d: raw(seed), x: raw(key) }));
      const signed = await httpbis.signMessage(
        {
          key: createSigner(secret, "ed25519", key),
          name: "recourse",
          fields: ["@method", "@path", "@query", "content-digest"],
          params: ["created", "nonce", "keyid", "alg", "tag"],
          paramValues: { created: new Date(created * 1000), nonce, tag },
        },
        request,
      );
      return { headers: signed.headers };
    }
    default:
      throw new Error(`nothing is known of ${what}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    reply = await answer(JSON.parse(line));
  } catch (problem) {
    reply = { failed: String(problem) };
  }
  console.log(JSON.stringify(reply));
}
