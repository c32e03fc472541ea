// What one can send besides text. Photos and documents are real files; the rest are stand-ins.

import { html } from "./vendor/htm-preact.js";
import { act } from "./acts.js";
import { Icon } from "./icons.js";
import { MenuItem } from "./menu.js";
import { toast } from "./store.js";
import { t } from "./words.js";

const MOST_BYTES = 20_000_000;

export function attachMenu(person) {
  const item = (icon, key, onChoose) =>
    html`<${MenuItem} icon=${html`<${Icon} name=${icon} />`} label=${t(`attach.${key}`)} onChoose=${onChoose} />`;
  const simply = (action) => () => act(person, action);
  return html`
    ${item("photo", "photo", () => choose("image/*", (file) => sendPhoto(person, file)))}
    ${item("document", "document", () => choose("", (file) => sendDocument(person, file)))}
    ${item("contact", "contact", simply("send_contact"))}
    ${item("place", "location", simply("send_location"))}
    ${item("voice", "voice", simply("send_voice"))}
    ${item("sticker", "sticker", simply("send_sticker"))}`;
}

function choose(accept, use) {
  const input = Object.assign(document.createElement("input"), { type: "file", accept });
  input.onchange = () => input.files[0] && use(input.files[0]);
  input.click();
}

const sendPhoto = (person, file) => sendFile(person, file, (data) => act(person, "send_photo", { data }));

const sendDocument = (person, file) => sendFile(person, file, (data) =>
  act(person, "send_document", { name: file.name, mime_type: file.type || "application/octet-stream", data }));

async function sendFile(person, file, send) {
  if (file.size > MOST_BYTES) return toast(person, t("attach.too-big", { name: file.name }));
  if (!file.size) return toast(person, t("attach.nothing", { name: file.name }));
  try {
    await send(await base64(file));
  } catch {
    toast(person, t("attach.unreadable", { name: file.name }));
  }
}

const base64 = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});
