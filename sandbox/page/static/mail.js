// The mail boxes: what the bot has sent by e-mail, to whom, and the meeting that a calendar makes of it.

import { html, useEffect, useState } from "./vendor/htm-preact.js";
import { get } from "./api.js";
import { clockTime, longDay, shortMoment } from "./format.js";
import { useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { store } from "./store.js";
import { t, worded } from "./words.js";

/** All mail boxes, or that of the person with a `name`; the newest mail first. */
export function Mail({ name }) {
  useTopics("state");
  const [mails, take] = useState(null);
  useEffect(() => { get("/api/mails").then(take, () => take([])); }, [store.state.mails]);
  const shown = (mails || []).filter((mail) => !name || mail.name === name);
  return html`<p>${t("mail.note")}</p>
    ${mails && !shown.length && html`<p class="mail-none">${t("mail.none")}</p>`}
    <ul class="mails">${shown.map((mail) => html`<li key=${mail.number}><${One} mail=${mail} /></li>`)}</ul>`;
}

const One = ({ mail }) => html`<details class="mail">
  <summary><span class="mail-head"><b>${mail.name}</b><time>${shortMoment(mail.at)}</time></span>
    <span class="mail-subject">${mail.calendar && html`<${Icon} name="calendar" size=${16} />`}${mail.subject}</span></summary>
  <div class="mail-open">
    <small>${t("mail.from", { sender: mail.sender })}<br />${t("mail.to", { address: mail.address })}</small>
    ${mail.calendar && html`<${Event} number=${mail.number} event=${mail.calendar} />`}
    <p class="mail-text">${mail.text}</p>
  </div></details>`;

const Event = ({ number, event }) => html`<div class="mail-event">
  <b>${worded("mail.method", event.method.toLowerCase())}</b>
  <span>${event.summary}</span>
  <span>${longDay(event.starts)} ${clockTime(event.starts)}–${clockTime(event.ends)}</span>
  ${event.place && html`<span>${event.place}</span>`}
  <a class="pill" href=${`/api/mails/${number}/calendar`} download><${Icon} name="download" size=${16} /><span>${t("mail.file")}</span></a>
</div>`;
