// The head of the page: what this is, which story goes on, and how the page looks.

import { html, useState } from "./vendor/htm-preact.js";
import { useMedia, useNarrow, useTopics } from "./hooks.js";
import { Icon, Mark } from "./icons.js";
import { MenuItem, openAt } from "./menu.js";
import { THEMES, chooseLanguage, setTheme, theme } from "./preferences.js";
import { ask, changed, store } from "./store.js";
import { LANGUAGES, pageLanguage, speak, t, worded } from "./words.js";

const THEME_ICONS = { auto: "auto", light: "sun", dark: "moon" };

export function Header() {
  useTopics("state", "words");
  const narrow = useNarrow();
  const short = useMedia("(max-width: 1080px)");
  return html`<header class="page-head">
    <${Mark} />
    <div class="title"><h1>mentorbot <span>${store.state.programme}</span></h1>
      <p>${t(short ? "page.note.short" : "page.note")}</p></div>
    ${narrow ? html`<${Folded} />` : html`<${Story} /><${Again} /><${MailButton} /><${Look} />`}
    <${TrafficButton} narrow=${narrow} />
  </header>`;
}

const rests = () => store.state.progress !== null;

const Story = () => html`<button type="button" class="pill" aria-haspopup="dialog" disabled=${rests()} onClick=${() => ask("story")}>
  <${Icon} name="book" size=${18} /><span>${worded("story", store.state.story)}</span></button>`;

const Again = () => html`<button type="button" class="pill" aria-haspopup="dialog" disabled=${rests()} onClick=${() => ask("again")}>
  <${Icon} name="again" size=${18} /><span>${t("story.again")}</span></button>`;

const MailButton = () => html`<button type="button" class="pill mail-button" aria-haspopup="dialog" aria-label=${mailWords()}
  onClick=${() => ask("mail")}>
  <${Icon} name="mail" size=${18} /><span>${mailWords()}</span></button>`;

const mailWords = () => (store.state.mails ? t("mail.count", { count: store.state.mails }) : t("mail.title"));

export function speakNow(language) {
  chooseLanguage(language);
  speak(language);
  changed("words");
}

function Look() {
  const [now, setNow] = useState(theme());
  const choose = (value) => { setTheme(value); setNow(value); };
  const themes = () => THEMES.map((value) => html`<${MenuItem} key=${value} icon=${html`<${Icon} name=${THEME_ICONS[value]} />`}
    label=${t(`theme.${value}`)} checked=${value === now} onChoose=${() => choose(value)} />`);
  return html`<div class="segments" role="group" aria-label=${t("language.label")}>
      ${LANGUAGES.map((language) => html`<button type="button" key=${language} lang=${language} aria-label=${t(`language.${language}`)}
        aria-pressed=${String(language === pageLanguage())} onClick=${() => speakNow(language)}>${language.toUpperCase()}</button>`)}
    </div>
    <button type="button" class="icon-button" aria-haspopup="menu" aria-expanded="false" aria-label=${t("theme.label", { theme: t(`theme.${now}`) })}
      onClick=${(event) => openAt(event.currentTarget, themes, { label: t("theme.menu") })}><${Icon} name=${THEME_ICONS[now]} /></button>`;
}

/** In a narrow window the rest is folded into one menu. */
function Folded() {
  const [now, setNow] = useState(theme());
  const item = (icon, label, onChoose, checked) =>
    html`<${MenuItem} icon=${html`<${Icon} name=${icon} />`} label=${label} onChoose=${onChoose} checked=${checked} />`;
  const items = () => html`
    ${item("book", t("story.choose"), () => ask("story"))}
    ${item("again", t("story.again"), () => ask("again"))}
    ${item("mail", mailWords(), () => ask("mail"))}
    <div class="menu-foot">${LANGUAGES.map((language) =>
      item(language === pageLanguage() ? "check" : "none", t(`language.${language}`), () => speakNow(language), language === pageLanguage()))}</div>
    <div class="menu-foot">${THEMES.map((value) =>
      item(THEME_ICONS[value], t(`theme.${value}`), () => { setTheme(value); setNow(value); }, value === now))}</div>`;
  return html`<button type="button" class="icon-button" aria-haspopup="menu" aria-expanded="false" aria-label=${t("page.menu")}
    onClick=${(event) => openAt(event.currentTarget, items, { label: t("page.menu") })}><${Icon} name="settings" /></button>`;
}

function TrafficButton({ narrow }) {
  useTopics("traffic");
  const { violations } = store.state;
  const turn = () => { store.traffic = !store.traffic; changed("traffic"); };
  const label = violations ? `${t("traffic.title")}, ${t("traffic.violations.count", { count: violations })}` : t("traffic.title");
  return html`<button type="button" class=${narrow ? "icon-button traffic-button" : "pill traffic-button"} aria-expanded=${String(store.traffic)}
    aria-label=${label} onClick=${turn}><${Icon} name="traffic" size=${18} />${!narrow && html`<span>${t("traffic.title")}</span>`}
    ${violations > 0 && html`<span class="badge alarm" aria-hidden="true">${violations > 99 ? "99+" : violations}</span>`}</button>`;
}
