// A file on the page: a picture, the pages of a PDF, the sheets of a workbook, or a text.

import { html, useState } from "./vendor/htm-preact.js";
import { kindOf, useLook } from "./files.js";
import { Icon } from "./icons.js";
import { counted, t } from "./words.js";

export function Viewer({ url, file, close }) {
  const kind = kindOf(file);
  const look = useLook(url, file);
  const beside = kind === "picture" || kind === "pdf";
  const pages = look?.pages?.length;
  return html`
    ${pages > 0 && html`<p class="viewer-note">${counted("file.pages", pages)}</p>`}
    <div class="viewer" role="group" tabindex="0" aria-label=${file.name}>${BODIES[kind]({ url, file, look })}</div>
    <div class="dialog-foot">
      <button type="button" class="pill" onClick=${close}><${Icon} name="reply" size=${18} /><span>${t("file.back")}</span></button>
      ${beside && html`<a class="pill" href=${url} target="_blank" rel="noopener"><${Icon} name="outside" size=${18} /><span>${t("file.tab")}</span></a>`}
      <a class="pill" href=${`${url}?download`} download=${file.name}><${Icon} name="download" size=${18} />
        <span>${t("file.download")}</span></a>
    </div>`;
}

const BODIES = {
  picture: ({ url, file }) => html`<img src=${url} alt=${file.name} />`,
  pdf: Pages,
  sheet: ({ look }) => look && (look.sheets?.length ? html`<${Sheets} sheets=${look.sheets} />` : html`<${Unreadable} />`),
  text: ({ look }) => look && html`<pre class="viewer-text">${look.text}</pre>`,
};

/** All pages, one under the other; without a picture of them the browser's own reader. */
function Pages({ url, file, look }) {
  if (!look) return null;
  if (!look.pages?.length) return html`<iframe src=${`${url}#toolbar=0&navpanes=0&view=FitH`} title=${file.name}></iframe>`;
  const of = look.pages.length;
  return html`<div class="viewer-pages">${look.pages.map(({ width, height }, index) => html`
    <img key=${index} src=${`${url}/pages/${index + 1}`} width=${width} height=${height} loading="lazy"
      alt=${t("file.page", { number: index + 1, of, name: file.name })} />`)}</div>`;
}

function Sheets({ sheets }) {
  const [chosen, choose] = useState(0);
  const { rows, more } = sheets[chosen];
  const [head, ...body] = rows;
  return html`<div class="viewer-sheets">
    ${sheets.length > 1 && html`<div class="viewer-tabs">${sheets.map(({ name }, index) => html`
      <button type="button" class="pill" key=${index} aria-pressed=${String(index === chosen)} onClick=${() => choose(index)}>${name}</button>`)}</div>`}
    ${head ? html`<div class="viewer-rows" role="group" tabindex="0" aria-label=${sheets[chosen].name}><table>
      <thead><tr>${head.map((cell) => html`<td>${cell}</td>`)}</tr></thead>
      <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
    : html`<p class="mail-none">${t("file.sheet.empty")}</p>`}
    ${more && html`<p class="mail-none">${t("file.sheet.more")}</p>`}</div>`;
}

const Unreadable = () => html`<p class="mail-none">${t("file.unreadable")}</p>`;
