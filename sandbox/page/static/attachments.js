// What a message can carry besides text: pictures, files, contacts, places, voices and stickers.

import { html } from "./vendor/htm-preact.js";
import { fileUrl } from "./api.js";
import { fileSize } from "./format.js";
import { Icon } from "./icons.js";
import { ask } from "./store.js";
import { t } from "./words.js";

/** Whether the page can show a file of this kind itself. */
export const isShown = (mime) => mime === "application/pdf" || /^image\/(png|jpeg|gif|webp)$/.test(mime);

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

const open = (message, person) => ask("file", { person, message: message.id, file: message.file });

function picture(message, person) {
  const name = message.file?.name || t("kind.photo");
  return html`<button type="button" class="picture" aria-label=${t("file.open", { name })} onClick=${() => open(message, person)}>
    <img src=${fileUrl(person, message.id)} alt="" loading="lazy" /></button>`;
}

function fileRow(message, person) {
  if (!message.file) return other(message);
  const { name, mime, size } = message.file;
  const shown = isShown(mime);
  const label = html`
    <span class="attachment-icon ${ending(name) && "labelled"}"><${Icon} name=${shown ? "document" : "download"} /><b>${ending(name)}</b></span>
    <span class="attachment-words"><span class="file-name">${name}</span>
      <small>${fileSize(size)} · ${t(shown ? "file.show" : "file.download")}</small></span>`;
  if (!shown) {
    return html`<a class="attachment file" href=${fileUrl(person, message.id, true)} download=${name}>${label}</a>`;
  }
  return html`<button type="button" class="attachment file" onClick=${() => open(message, person)}>${label}</button>`;
}

const ending = (name) => (/\.(\w{1,4})$/.exec(name)?.[1] || "").toUpperCase();

const row = (icon, title, detail) => html`<div class="attachment">
  <span class="attachment-icon"><${Icon} name=${icon} /></span>
  <span class="attachment-words"><span class="file-name">${title}</span><small>${detail}</small></span></div>`;

const other = (message) => html`<div class="attachment"><span class="attachment-icon"><${Icon} name="document" /></span>
  <span class="attachment-words">${t("kind.other", { kind: message.kind })}</span></div>`;
