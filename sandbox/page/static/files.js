// The files of a phone, all in one place; and what kind of file each is.

import { html, useEffect, useState } from "./vendor/htm-preact.js";
import { fileUrl, get } from "./api.js";
import { fileSize, shortMoment } from "./format.js";
import { Icon } from "./icons.js";
import { ask } from "./store.js";
import { counted, t, worded } from "./words.js";

const KINDS = [
  ["pdf", /^application\/pdf$/],
  ["picture", /^image\/(png|jpeg|gif|webp)$/],
  ["sheet", /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/],
  ["text", /^(text\/(plain|csv)|application\/json)$/],
  ["calendar", /^(text\/calendar|application\/ics)$/],
];
const SHOWN = ["pdf", "picture", "sheet", "text"];

/** What a file is: "pdf", "picture", "sheet", "text", "calendar" or "other". */
export const kindOf = ({ mime }) => KINDS.find(([, matching]) => matching.test(mime))?.[0] || "other";

/** Whether the page can show a file itself. */
export const isShown = (file) => SHOWN.includes(kindOf(file));

/** What can be shown of a file: its pages, sheets or text; null until that is known. */
export function useLook(url, file) {
  const [look, take] = useState(null);
  const needed = ["pdf", "sheet", "text"].includes(kindOf(file));
  useEffect(() => {
    let gone = false;
    if (needed) get(`${url}/look`).catch(() => ({})).then((found) => gone || take(found));
    return () => { gone = true; };
  }, [url, file.name, file.size]);
  return look;
}

/** A file as a row to press: what it is called, what it is, and what a press does. `before` it stands a picture, perhaps. */
export function FileRow({ url, file, pages, before, after }) {
  const shown = isShown(file);
  const facts = [pages ? counted("file.pages", pages) : worded("file.kind", kindOf(file)), fileSize(file.size), after];
  const label = html`${before}<span class="file-row">
    <span class="attachment-icon ${ending(file.name) && "labelled"}"><${Icon} name=${shown ? "document" : "download"} /><b>${ending(file.name)}</b></span>
    <span class="attachment-words"><span class="file-name">${file.name}</span>
      <small>${facts.filter(Boolean).join(" · ")} · ${t(shown ? "file.show" : "file.download")}</small></span></span>`;
  return shown
    ? html`<button type="button" class="attachment file" onClick=${() => ask("file", { url, file })}>${label}</button>`
    : html`<a class="attachment file" href=${`${url}?download`} download=${file.name}>${label}</a>`;
}

const ending = (name) => (/\.(\w{1,4})$/.exec(name)?.[1] || "").toUpperCase();

/** All files on a phone, the newest first. */
export function Files({ person }) {
  const [files, take] = useState(null);
  useEffect(() => { get(`/api/phones/${person}/files`).then(take, () => take([])); }, [person]);
  return html`<p>${t("files.note")}</p>
    ${files && !files.length && html`<p class="mail-none">${t("files.none")}</p>`}
    <ul class="file-list">${(files || []).map((file) => html`<li key=${file.message}>
      <${FileRow} url=${fileUrl(person, file.message)} file=${file} after=${shortMoment(file.at)} /></li>`)}</ul>`;
}
