// A visitor without a browser: sends exactly what it is told, keeps cookies, follows nothing by itself, and hands
// back every answer as it came over the line, with its headers and its compressed length.

import { request } from "node:http";
import { gunzipSync } from "node:zlib";

/** A cookie jar and an origin. */
export class Visitor {
  constructor(origin, headers = {}) {
    this.origin = origin;
    this.headers = headers;
    this.cookies = [];
  }

  get(path) {
    return this.send("GET", path);
  }

  /** A form as a browser sends it; one with a file, or that is said to have some, goes as multipart. */
  async post(path, fields, { multipart = false } = {}) {
    const form = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) form.append(name, value);
    const encoded = new Response(form);
    const body = Buffer.from(await encoded.arrayBuffer());
    return this.send("POST", path, body, { "content-type": encoded.headers.get("content-type") });
  }

  /** Sends a form and goes where the answer leads. */
  async postAndFollow(path, fields, options) {
    const sent = await this.post(path, fields, options);
    if (sent.status !== 303) throw new Error(`POST ${path} was answered with ${sent.status}, not sent on`);
    return this.get(sent.headers.location);
  }

  send(method, path, body, headers = {}) {
    const url = new URL(path, this.origin);
    const cookie = this.cookies
      .filter((it) => url.pathname.startsWith(it.path))
      .map((it) => `${it.name}=${it.value}`)
      .join("; ");
    const given = {
      "accept-encoding": "gzip",
      ...this.headers,
      ...headers,
      ...(cookie && { cookie }),
      ...(body && { "content-length": body.length, "sec-fetch-site": "same-origin" }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, { method, headers: given, agent: false }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.once("error", reject);
        answer.once("end", () => {
          const sent = Buffer.concat(parts);
          const plain = answer.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
          for (const line of answer.headers["set-cookie"] ?? []) this.remember(line);
          const { statusCode: status, headers } = answer;
          resolve({ method, path, status, headers, sentLength: sent.length, text: plain.toString("utf8") });
        });
      });
      asked.once("error", reject);
      asked.end(body);
    });
  }

  remember(line) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    const path = line.match(/;\s*path=([^;]+)/i)?.[1] ?? "/";
    this.cookies = this.cookies.filter((it) => it.name !== name || it.path !== path);
    if (!/;\s*max-age=0\b/i.test(line)) this.cookies.push({ name, value, path });
  }
}

/** The value of a hidden field of the page. */
export function hidden(answer, name) {
  const found = answer.text.match(new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`));
  if (!found) throw new Error(`${answer.path} has no hidden field ${name}`);
  return found[1];
}
