// What no answer may have, read by other people's validators and by our own eyes: each function gives the faults that
// it finds, one sentence each.

import csp from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
    rules: {
      // HTML does not mind; ours is small throughout, which this holds.
      "doctype-style": ["error", { style: "lowercase" }],
      // Nothing that is typed here may be offered again by the browser: whoever holds the device would see it.
      "autocomplete-password": "off",
      // A template is a page of its own, which takes this one's place.
      "heading-level": ["error", { sectioningRoots: ["dialog", '[role="dialog"]', "template"] }],
      // Everything comes from our own origin, over the line on which the page came.
      "require-sri": ["error", { target: "crossorigin" }],
      // Boxes of one list share a name, as radio buttons do. File fields too, see `html` below.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
      // A code of the lexicon has full stops, which HTML allows.
      "valid-id": ["error", { relaxed: true }],
    },
  }),
);

/** What html-validate says of a page. */
export async function html(text) {
  const { results } = await validator.validateString(text);
  return results
    .flatMap(({ messages }) => messages)
    // Three fields for files, for browsers on which one field takes one file; codes that are chosen from a list beside codes
    // that are ticked. The rule cannot be told of them, nor of rows whose fields share names, as the names of a person and an officer’s interests do.
    .filter(({ ruleId, message }) => !(ruleId === "form-dup-name" && /"(files|codes|kind|interest|note|name|name-kind|about)"$/.test(message)))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** What the CSP evaluator says of a policy. */
export function policy(text) {
  if (!text) return ["there is no policy"];
  return new csp.CspEvaluator(new parser.CspParser(text).csp)
    .evaluate()
    .filter(({ severity }) => severity < finding.Severity.INFO)
    // The one that remains warns of hosts that serve others' files or JSONP. Our scripts are compiled in, and what
    // people send is answered with `sandbox`, `nosniff` and as a download: `headers` below and the residue tests.
    .filter((it) => !(it.severity === finding.Severity.MEDIUM_MAYBE && it.directive === "script-src" && it.value === "'self'"))
    .map((it) => `${finding.Severity[it.severity]} ${it.directive} ${it.value ?? ""}: ${it.description}`);
}

const always = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
// The last is for https alone, and this is http.
const never = ["server", "x-powered-by", "via", "etag", "last-modified", "strict-transport-security"];
const caching = { asset: "public, max-age=31536000, immutable", page: "no-store", download: "no-store" };

/** What is wrong with the headers of an answer that is a page, an asset or a download. */
export function headers({ headers: found }, kind) {
  const wrong = [];
  for (const [name, value] of Object.entries({ ...always, "cache-control": caching[kind] })) {
    if (found[name] !== value) wrong.push(`${name} is ${found[name]} and not ${value}`);
  }
  for (const name of never) if (name in found) wrong.push(`${name} is there: ${found[name]}`);
  if (!found["permissions-policy"]?.includes("camera=()")) wrong.push("the camera is not forbidden");
  if (kind === "download") {
    if (!found["content-disposition"]?.startsWith("attachment")) wrong.push("it is not to be saved");
    if (!found["content-security-policy"]?.includes("sandbox")) wrong.push("it has no sandbox");
  }
  return wrong;
}

const tag = /<([a-z][a-z0-9]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Every element of a page with its attributes. */
export function elements(text) {
  return [...text.matchAll(tag)].map(([, name, rest]) => ({
    name: name.toLowerCase(),
    has: Object.fromEntries([...rest.matchAll(attribute)].map(([, key, a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? ""])),
  }));
}

const remembersNothing = ["hidden", "submit", "radio", "checkbox", "file", "button"];
const addresses = ["href", "src", "action", "formaction", "poster", "data", "srcset", "ping", "background"];

/** What is wrong with forms, fields, scripts, styles and addresses of a page. */
export function markup(text) {
  const wrong = [];
  for (const { name, has } of elements(text)) {
    if (name === "form" && has.method !== "post") wrong.push(`a form to ${has.action} is not sent by post`);
    if (name === "form" && has.autocomplete !== "off") wrong.push(`a form to ${has.action} may be remembered`);
    const typed = name === "textarea" || name === "select" || (name === "input" && !remembersNothing.includes(has.type));
    if (typed && has.autocomplete !== "off") wrong.push(`the field ${has.name} may be remembered`);
    if (typed && name !== "select" && has.type !== "date" && has.spellcheck !== "false") wrong.push(`the field ${has.name} may be sent to a spell checker`);
    if (name === "script" && !has.src) wrong.push("a script stands inline");
    if (name === "style" || "style" in has) wrong.push(`a style stands inline: ${name}`);
    if (["iframe", "object", "embed", "base"].includes(name)) wrong.push(`there is a ${name}`);
    if (name === "meta" && "http-equiv" in has) wrong.push(`a meta element plays header: ${has["http-equiv"]}`);
    for (const key of Object.keys(has)) if (key.startsWith("on")) wrong.push(`a script stands inline: ${name} ${key}`);
    for (const key of addresses) {
      // What is ours begins with one stroke or stays in the page; the way out is ours too, and leads on from there.
      if (key in has && !/^(#|\/(?!\/))/.test(has[key])) wrong.push(`${name} ${key} leaves the site: ${has[key]}`);
    }
  }
  return wrong;
}

const tags = { ar: "ar", zh: "zh-Hans", en: "en", fr: "fr", ru: "ru", es: "es" };
// What a look over somebody's shoulder, or into the browser's history, must not find.
const telling = /report|reprisal|receipt|informe|denuncia|represalia|recibo|rapport|signalement|représaille|reçu|сообщить|сообщение о|репресс|жалоб|квитанц|举报|报告|报复|回执|بلاغ|إبلاغ|انتقام|إيصال|\d{3}/iu;

/** What is wrong with the frame of a page: its language, its direction, its title. */
export function frame(text, language, { neutral = true } = {}) {
  const wrong = [];
  const all = elements(text);
  const root = all.find(({ name }) => name === "html")?.has ?? {};
  const dir = language === "ar" ? "rtl" : "ltr";
  if (root.lang !== tags[language]) wrong.push(`the language is ${root.lang} and not ${tags[language]}`);
  if (root.dir !== dir) wrong.push(`the direction is ${root.dir} and not ${dir}`);
  // Pictures have titles of their own, behind the head.
  const titles = [...text.split("</head>")[0].matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title.trim());
  if (titles.length !== 1 || titles[0] === "") wrong.push("there is not one title");
  else if (neutral && telling.test(titles[0])) wrong.push(`the title tells: ${titles[0]}`);
  return wrong;
}

/** The words whose letters stand apart from their accents, which old fonts draw beside each other. */
export function loose(text) {
  const words = text.match(/[\p{L}\p{M}]*\p{M}[\p{L}\p{M}]*/gu) ?? [];
  return words.some((word) => word !== word.normalize("NFC")) ? ["letters stand apart from their accents"] : [];
}
