// Talking with the rehearsal's server. A refusal becomes a Refusal with the server's code.

export class Refusal extends Error {
  constructor(code, detail) {
    super(detail || code);
    this.code = code;
  }
}

async function asked(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refusal("offline");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(body.error || "failed", body.detail);
  return body;
}

export const get = (path) => asked(path, { cache: "no-store" });

export const post = (path, body = {}) =>
  asked(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const fileUrl = (person, message) => `/api/phones/${person}/files/${message}`;
