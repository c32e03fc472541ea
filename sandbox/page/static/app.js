// The page as a whole.

import { html } from "./vendor/htm-preact.js";
import { ClockBar } from "./clock.js";
import { Traffic } from "./traffic.js";
import { Dialogs } from "./dialogs.js";
import { Header } from "./header.js";
import { useNarrow, useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { PopupHost, openAt } from "./menu.js";
import { Chips, Elsewhere, PeopleMenu } from "./people.js";
import { Phone, Toast } from "./phone.js";
import { personOf, store } from "./store.js";
import { pageLanguage, speak, t } from "./words.js";
import { chosenLanguage } from "./preferences.js";

export function App() {
  useTopics("words", "lost", "open");
  if (!store.state) return html`<main class="starting" aria-busy="true"><p>${store.lost && t("page.lost")}</p></main>`;
  if (!chosenLanguage()) speak(store.state.language);
  document.title = t("page.title");
  // Another language is another page: everything is rendered anew.
  return html`<${Page} key=${pageLanguage()} />`;
}

const Page = () => html`
  <a class="skip" href="#phones" onClick=${toPhones}>${t("page.skip")}</a>
  <div class="page">
    <${Header} />
    <${ClockBar} />
    <${Trouble} />
    <div class="content"><${Phones} /><${TrafficPlace} /></div>
  </div>
  <${Toast} person="page" />
  <${Dialogs} />`;

function toPhones(event) {
  event.preventDefault();
  document.querySelector(".phone")?.focus();
}

function Trouble() {
  useTopics("lost", "state");
  const text = store.lost ? t("page.lost") : store.state.trouble && t("page.trouble");
  return html`<div class="trouble" role="status">${text && html`<p><${Icon} name="warning" size=${16} /> ${text}</p>`}</div>`;
}

function Phones() {
  useTopics("open", "state");
  const narrow = useNarrow();
  const { now, bot, progress } = store.state;
  // Whoever acts before a story has come to its beginning takes somebody out of it, and it comes out another.
  const rests = progress !== null;
  const shown = narrow ? [store.current].filter((id) => id !== null) : store.open;
  // Phones need to know the year, not the minute: a turned clock must not render them.
  const year = now.slice(0, 4);
  const add = (event) => openAt(event.currentTarget, () => html`<${PeopleMenu} />`, { label: t("people.menu") });
  return html`<main class="phones" id="phones">
    ${narrow && html`<${Chips} />`}
    <div class="row" inert=${rests}>
      ${shown.map(personOf).filter(Boolean).map((person) =>
        html`<${Phone} key=${person.id} person=${person} now=${year} bot=${bot.name} narrow=${narrow} rests=${rests} />`)}
      ${!narrow && html`<button type="button" class="add-phone" aria-haspopup="menu" aria-expanded="false" onClick=${add}>
        <${Icon} name="plus" size=${22} /><span>${t("phone.add")}</span><${Elsewhere} /></button>`}
    </div>
    <${PopupHost} />
  </main>`;
}

function TrafficPlace() {
  useTopics("traffic");
  return store.traffic ? html`<${Traffic} />` : null;
}
