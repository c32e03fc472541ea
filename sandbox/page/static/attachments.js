// What a message can carry besides text: pictures, files, contacts, places, voices and stickers.

import { html } from "./vendor/htm-preact.js";
import { fileUrl } from "./api.js";
import { FileRow, kindOf, useLook } from "./files.js";
import { Icon } from "./icons.js";
import { ask } from "./store.js";
import { t } from "./words.js";

export function Attachment({ message, person }) {
  const part = PARTS[message.kind];
  if (part) return part(message, person);
  return message.file ? fileRow(message, person) : message.kind === "text" ? null : other(message);
}

const PARTS = {
  photo: picture,
  document: fileRow,
  contact: ({ contact }) => contact && row("contact", contact.first_name, contact.phone_number),
  location: ({ location }) => location && row("place", t("kind.location"), `${location.latitude}, ${location.longitude}`),
  voice: () => html`<div class="attachment voice"><span class="attachment-icon"><${Icon} name="play" size=${18} /></span>
    <span class="wave" aria-hidden="true"></span><span>${t("kind.voice")}</span></div>`,
  sticker: () => html`<div class="sticker"><${Icon} name="sticker" size=${72} /><span>${t("kind.sticker")}</span></div>`,
};

const open = (message, person) => ask("file", { url: fileUrl(person, message.id), file: message.file });

function picture(message, person) {
  const name = message.file?.name || t("kind.photo");
  return html`<button type="button" class="picture" aria-label=${t("file.open", { name })} onClick=${() => open(message, person)}>
    <img src=${fileUrl(person, message.id)} alt="" loading="lazy" /></button>`;
}

function fileRow(message, person) {
  if (!message.file) return other(message);
  const Row = kindOf(message.file) === "pdf" ? Paper : FileRow;
  return html`<${Row} url=${fileUrl(person, message.id)} file=${message.file} />`;
}

/** A PDF: its first page as a picture above the row, once it is known that it has any. */
function Paper({ url, file }) {
  const look = useLook(url, file);
  const pages = look?.pages?.length;
  const top = html`<span class="paper">${pages > 0 && html`<img src=${`${url}/pages/1`} alt="" loading="lazy" />`}</span>`;
  return html`<${FileRow} url=${url} file=${file} pages=${pages} before=${(!look || pages > 0) && top} />`;
}

const row = (icon, title, detail) => html`<div class="attachment">
  <span class="attachment-icon"><${Icon} name=${icon} /></span>
  <span class="attachment-words"><span class="file-name">${title}</span><small>${detail}</small></span></div>`;

const other = (message) => html`<div class="attachment"><span class="attachment-icon"><${Icon} name="document" /></span>
  <span class="attachment-words">${t("kind.other", { kind: message.kind })}</span></div>`;
