// The five tabs of the traffic between bot and Telegram.

import { html, useState } from "./vendor/htm-preact.js";
import { actOnPage } from "./acts.js";
import { shortMoment } from "./format.js";
import { memo } from "./hooks.js";
import { Icon } from "./icons.js";
import { store, toast } from "./store.js";
import { t, worded } from "./words.js";

export const TABS = { requests: Requests, updates: Updates, outbox: Outbox, due: DueRows, faults: Faults };

const Nothing = () => html`<p class="empty">${t("traffic.nothing")}</p>`;
const readable = (parameters) => (typeof parameters === "string" ? parameters : JSON.stringify(parameters, null, 2));
const newestFirst = (lines) => [...lines].reverse();

function Requests({ traffic }) {
  if (!traffic.requests.length) return html`<${Nothing} />`;
  return html`<ol class="lines">${newestFirst(traffic.requests).map((line) =>
    html`<${Request} key=${line.number} line=${line} />`)}</ol>`;
}

/** A request opens to show all of it. Its contents are made only then: there are many, and few are looked at. */
const Request = memo(function Request({ line }) {
  const [open, setOpen] = useState(false);
  const wrong = line.violations.length > 0;
  // A press and a note that cross ask for the same text twice: Telegram says so, and nothing is wrong.
  const same = line.description.includes("message is not modified");
  const failed = line.status !== 200 && !same;
  return html`<li class="line ${wrong ? "wrong" : ""}">
    <button type="button" class="line-head" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>
      <span class="line-name">${line.method}</span><span class="status ${failed ? "failed" : ""}">${line.status || "–"}</span>
      <span class="line-who">${line.who}</span><time>${shortMoment(line.time)}</time></button>
    ${same && html`<p class="line-note">${t("traffic.same")}</p>`}
    ${failed && html`<p class="line-note">${(line.status && line.description) || t("traffic.cut")}</p>`}
    ${line.violations.map((text) => html`<p class="line-wrong"><${Icon} name="warning" size=${14} /> ${text}</p>`)}
    ${open && html`<pre tabindex="0">${readable(line.parameters)}</pre>`}
  </li>`;
});

function Updates({ traffic }) {
  if (!traffic.updates.length) return html`<${Nothing} />`;
  return html`<ol class="lines">${newestFirst(traffic.updates).map((line) => html`<${Update} key=${line.number} line=${line} />`)}</ol>`;
}

const Update = memo(({ line }) => html`<li class="line"><p class="line-head"><span class="line-name">${line.kind}</span>
  <span class="line-who">${line.who}</span><time>${shortMoment(line.time)}</time></p>
  ${line.text && html`<p class="line-text">${line.text}</p>`}</li>`);

function Outbox({ traffic }) {
  if (!traffic.outbox.length) return html`<p class="empty">${t("traffic.outbox.empty")}</p>`;
  return html`<ul class="lines">${traffic.outbox.map((row) => html`<li class="line">
    <p class="line-head"><span class="line-name">${worded("outbox", row.kind)}</span><span class="status ${row.state === "parked" ? "failed" : ""}">
      ${worded("outbox.state", row.state)}</span><span class="line-who">${row.who}</span></p>
    <${Tries} row=${row} /></li>`)}</ul>`;
}

const Tries = ({ row }) => (row.attempts > 0 || row.reason) && html`<p class="line-note">
  ${[row.attempts > 0 && t("traffic.attempts", { count: row.attempts }), row.reason].filter(Boolean).join(" · ")}</p>`;

const isPast = (row) => Date.parse(row.at) <= Date.parse(store.state.now);

function DueRows({ traffic }) {
  if (!traffic.due.length) return html`<p class="empty">${t("calendar.nothing")}</p>`;
  return html`<ul class="lines">${traffic.due.map((row) => html`<li class="line">
    <p class="line-head"><span class="line-name">${worded("due", row.kind)}</span><span class="line-who">${row.who}</span>
      <time>${shortMoment(row.at)}</time></p>
    ${row.standing && html`<p class="line-note standing">${t(isPast(row) ? "calendar.stands" : "calendar.standing")}</p>`}<${Tries} row=${row} /></li>`)}</ul>`;
}

function Faults({ traffic }) {
  const turn = async (kind, on) => { await actOnPage("/api/faults", { kind, on }); store.refreshTraffic?.(); };
  const cut = async () => { if (await actOnPage("/api/bot/restart")) toast("page", t("fault.power.done")); };
  return html`<p class="traffic-note">${t("fault.note")}</p>
    <ul class="faults">${traffic.faults.map(({ kind, on }) => html`<li key=${kind}>
      <button type="button" class="fault" role="switch" aria-checked=${String(on)} aria-describedby=${`fault-${kind}`}
        onClick=${() => turn(kind, !on)}><span>${worded("fault", kind)}</span><span class="track"></span></button>
      <p id=${`fault-${kind}`}>${worded("fault.about", kind)}</p></li>`)}</ul>
    <div class="power"><button type="button" class="pill" onClick=${cut}>
      <${Icon} name="power" size=${18} /><span>${t("fault.power")}</span></button><p>${t("fault.power.about")}</p></div>`;
}
