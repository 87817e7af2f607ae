// Builds what the portal serves: `npm run build`. The result is committed; a check rebuilds and
// compares.

import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import { wordlist as chinese } from "@scure/bip39/wordlists/simplified-chinese.js";
import { wordlist as spanish } from "@scure/bip39/wordlists/spanish.js";

const assets = new URL("../crates/node/assets/", import.meta.url);
const packages = [
  "@noble/ciphers",
  "@noble/curves",
  "@noble/hashes",
  "@noble/post-quantum",
  "@scure/base",
  "@scure/bip39",
  "age-encryption",
];

await build({
  entryPoints: [new URL("src/seal.js", import.meta.url).pathname],
  outfile: new URL("seal.js", assets).pathname,
  bundle: true,
  minify: true,
  format: "esm",
  // What Tor Browser's slowest branch reads.
  target: ["firefox115", "chrome109", "safari16"],
  legalComments: "none",
  banner: { js: "// Built from web/ by `npm run build`. Licences: seal.licences.txt." },
  charset: "utf8",
});

// The standard lists of BIP 39, one module each, loaded only where a receipt is shown in that
// language.
for (const [language, list] of Object.entries({ en: english, fr: french, es: spanish, zh: chinese })) {
  const words = list.join(" ").normalize("NFC");
  const source = `// Built from web/ by \`npm run build\`.\nexport const list = "${words}".split(" ");\n`;
  writeFileSync(new URL(`words-${language}.js`, assets), source);
}

const licences = packages.map((name) => {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  const licence = readFileSync(new URL("LICENSE", folder), "utf8").trim();
  return `${name} ${version}\n\n${licence}\n`;
});
const intro = "seal.js and words-*.js contain parts of these packages, under these licences.\n";
const rule = `\n${"-".repeat(100)}\n\n`;
writeFileSync(new URL("seal.licences.txt", assets), [intro, ...licences].join(rule));
