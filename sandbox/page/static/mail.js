// The mail boxes: what the bot has sent by e-mail, to whom, and the meeting that a calendar makes of it.

import { html, useEffect, useState } from "./vendor/htm-preact.js";
import { get } from "./api.js";
import { FileRow } from "./files.js";
import { clockTime, longDay, shortMoment } from "./format.js";
import { useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { store } from "./store.js";
import { t, worded } from "./words.js";

/** The mail boxes: all, or one that is chosen, at first that of the person with a `name`; the newest mail first. */
export function Mail({ name }) {
  useTopics("state");
  const [mails, take] = useState(null);
  const [box, open] = useState(name || "");
  useEffect(() => { get("/api/mails").then(take, () => take([])); }, [store.state.mails]);
  const shown = (mails || []).filter((mail) => !box || mail.name === box);
  return html`<p>${t("mail.note")}</p>
    ${mails?.length > 0 && html`<${Boxes} mails=${mails} box=${box} open=${open} />`}
    ${mails && !shown.length && html`<p class="mail-none">${t("mail.none")}</p>`}
    <ul class="mails">${shown.map((mail) => html`<li key=${mail.number}><${One} mail=${mail} /></li>`)}</ul>`;
}

/** Whose mail is read. Whoever has no phone here, or can't be reached on it, is named as such. */
function Boxes({ mails, box, open }) {
  const standings = new Map(store.state.people.map((person) => [person.name, person.standing]));
  const names = [...new Set(mails.map((mail) => mail.name)), ...(mails.some((mail) => mail.name === box) || !box ? [] : [box])];
  const option = (name) => {
    const count = mails.filter((mail) => mail.name === name).length;
    const without = standings.has(name) ? "mail.box.unreached" : "mail.box.phoneless";
    return t(standings.get(name) === "member" ? "mail.box" : without, { name, count });
  };
  return html`<label class="mail-box"><span>${t("mail.box.label")}</span>
    <select onChange=${(event) => open(event.currentTarget.value)}>
      <option value="" selected=${!box}>${t("mail.box.all", { count: mails.length })}</option>
      ${names.sort((one, other) => one.localeCompare(other, "sv")).map((name) => html`
        <option key=${name} value=${name} selected=${name === box}>${option(name)}</option>`)}
    </select></label>`;
}

const One = ({ mail }) => html`<details class="mail">
  <summary><span class="mail-head"><b>${mail.name}</b><time>${shortMoment(mail.at)}</time></span>
    <span class="mail-subject">${mail.calendar && html`<${Icon} name="calendar" size=${16} />`}${mail.subject}</span></summary>
  <div class="mail-open">
    <small>${t("mail.from", { sender: mail.sender })}<br />${t("mail.to", { address: mail.address })}</small>
    ${mail.calendar && html`<${Event} number=${mail.number} event=${mail.calendar} />`}
    <p class="mail-text">${mail.text}</p>
    ${mail.files.map((file, place) => html`<${FileRow} key=${place} url=${`/api/mails/${mail.number}/files/${place}`} file=${file} />`)}
  </div></details>`;

const Event = ({ number, event }) => html`<div class="mail-event">
  <b>${worded("mail.method", event.method.toLowerCase())}</b>
  <span>${event.summary}</span>
  <span>${longDay(event.starts)} ${clockTime(event.starts)}–${clockTime(event.ends)}</span>
  ${event.place && html`<span>${event.place}</span>`}
  <a class="pill" href=${`/api/mails/${number}/calendar`} download><${Icon} name="download" size=${16} /><span>${t("mail.file")}</span></a>
</div>`;
