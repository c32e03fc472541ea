// A file on the page: a picture, or a PDF in the browser's own reader.

import { html } from "./vendor/htm-preact.js";
import { fileUrl } from "./api.js";
import { Icon } from "./icons.js";
import { t } from "./words.js";

export function Viewer({ person, message, file }) {
  const url = fileUrl(person, message);
  // The browser's reader without its own bars: what they offer stands under it.
  const reader = `${url}#toolbar=0&navpanes=0&view=FitH`;
  const picture = file.mime.startsWith("image/");
  return html`
    <div class="viewer">
      ${picture ? html`<img src=${url} alt=${file.name} />` : html`<iframe src=${reader} title=${file.name}></iframe>`}</div>
    <div class="dialog-foot">
      <a class="pill" href=${url} target="_blank" rel="noopener"><${Icon} name="outside" size=${18} /><span>${t("file.tab")}</span></a>
      <a class="pill" href=${fileUrl(person, message, true)} download=${file.name}><${Icon} name="download" size=${18} />
        <span>${t("file.download")}</span></a>
    </div>`;
}
