// The traffic: what the bot and Telegram say to one another, what waits, and what can be made to go wrong.

import { html, useEffect, useState } from "./vendor/htm-preact.js";
import { get } from "./api.js";
import { TABS } from "./traffic-tabs.js";
import { useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { onNews } from "./live.js";
import { moveByArrows } from "./menu.js";
import { changed, store } from "./store.js";
import { counted, t } from "./words.js";

const PAUSE = 500;
const MOST_LINES = 300;
const NOTHING = { requests: [], updates: [], outbox: [], due: [], faults: [], violations: [] };
let seen = NOTHING;

const newestNumber = (lines) => lines.at(-1)?.number ?? 0;

function add(known, more) {
  const last = newestNumber(known);
  const fresh = more.filter(({ number }) => number > last);
  return fresh.length ? [...known, ...fresh].slice(-MOST_LINES) : known;
}

async function look() {
  const news = await get(`/api/traffic?requests=${newestNumber(seen.requests)}&updates=${newestNumber(seen.updates)}`);
  // Another story counts its lines anew.
  if (news.run !== seen.run) {
    seen = { ...NOTHING, run: news.run };
    return look();
  }
  seen = { ...news, requests: add(seen.requests, news.requests), updates: add(seen.updates, news.updates) };
  changed("behind");
}

/** Look again after each event while the drawer is open, at most twice a second. */
function useLooking() {
  useEffect(() => {
    let timer = 0;
    let open = true;
    let last = 0;
    const lookNow = async () => {
      last = Date.now();
      await look().catch(() => {});
      timer = 0;
    };
    const soon = () => {
      if (open) timer ||= setTimeout(lookNow, Math.max(0, last + PAUSE - Date.now()));
    };
    const end = onNews(soon);
    store.refreshTraffic = soon;
    soon();
    return () => { open = false; clearTimeout(timer); end(); };
  }, []);
}

export function Traffic() {
  useTopics("behind", "state");
  const [tab, setTab] = useState("requests");
  useLooking();
  useEffect(() => document.querySelector(".tabs [aria-selected='true']").focus(), []);
  const close = () => {
    store.traffic = false;
    changed("traffic");
    document.querySelector(".traffic-button")?.focus();
  };
  const onKeyDown = (event) => { if (event.key === "Escape") close(); };
  const Body = TABS[tab];
  return html`<aside class="traffic" aria-label=${t("traffic.title")} onKeyDown=${onKeyDown}>
    <header><h2>${t("traffic.title")}</h2>
      <button type="button" class="icon-button" aria-label=${t("traffic.close")} onClick=${close}>
        <${Icon} name="close" size=${18} /></button></header>
    ${seen.violations.length > 0 && html`<${Violations} list=${seen.violations} />`}
    <${Tabs} tab=${tab} setTab=${setTab} />
    <div class="traffic-body" role="tabpanel" id="traffic-panel" aria-labelledby=${`tab-${tab}`} tabindex="0">
      <${Body} traffic=${seen} /></div>
  </aside>`;
}

const Violations = ({ list }) => html`<details class="violations"><summary>${counted("traffic.violations", list.length)}</summary>
  <ul>${list.slice(-20).reverse().map((text) => html`<li>${text}</li>`)}</ul></details>`;

function Tabs({ tab, setTab }) {
  const onKeyDown = (event) => {
    const keys = { previous: "ArrowLeft", next: "ArrowRight" };
    if (moveByArrows(event, [...event.currentTarget.children], keys)) setTab(document.activeElement.dataset.tab);
  };
  return html`<div class="tabs" role="tablist" aria-label=${t("traffic.title")} onKeyDown=${onKeyDown}>
    ${Object.keys(TABS).map((name) => html`<button type="button" role="tab" id=${`tab-${name}`} key=${name} data-tab=${name}
      aria-selected=${String(name === tab)} aria-controls="traffic-panel" tabindex=${name === tab ? "0" : "-1"}
      onClick=${() => setTab(name)}>${t(`traffic.${name}`)}</button>`)}
  </div>`;
}
