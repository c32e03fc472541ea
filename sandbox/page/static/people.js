// Who there is: the menu of people, the row of chips in a narrow window, and somebody new.

import { html } from "./vendor/htm-preact.js";
import { memo, useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { showPhones } from "./live.js";
import { MenuItem } from "./menu.js";
import { ask, store } from "./store.js";
import { counted, t, worded } from "./words.js";

// By letters as people count them: an emoji is two halves to the computer, and "<b>" begins with b.
const initials = (name) => name.split(/\s+/).map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0]).filter(Boolean)
  .slice(0, 2).join("").toUpperCase() || "?";

export const Avatar = ({ person }) => html`
  <span class="avatar tint-${person.id % 6} ${person.role}" aria-hidden="true">${initials(person.name)}</span>`;

export const Badge = ({ id }) => html`<${Count} count=${store.unread.get(id) || 0} />`;

/** How much came to phones that are not open. Whoever listens hears it in the menu, person by person. */
export function Elsewhere() {
  useTopics("unread", "open");
  const count = store.state.people.filter(({ id }) => !store.open.includes(id))
    .reduce((sum, { id }) => sum + (store.unread.get(id) || 0), 0);
  return html`<b aria-hidden="true"><${Count} count=${count} /></b>`;
}

function Count({ count }) {
  return count > 0 && html`<span class="badge"><span aria-hidden="true">${count > 99 ? "99+" : count}</span>
    <span class="visually-hidden">${counted("unread", count)}</span></span>`;
}

/** Show somebody's phone: in place of another, or beside the others. */
export function showPerson(id, instead) {
  if (store.open.includes(id)) {
    showPhones(store.open, id);
    return void reveal(id);
  }
  const ids = instead === undefined ? [...store.open, id] : store.open.map((open) => (open === instead ? id : open));
  showPhones(ids, id);
  reveal(id);
}

function reveal(id) {
  setTimeout(() => {
    const phone = document.querySelector(`[data-person="${id}"]`);
    phone?.scrollIntoView({ inline: "nearest", block: "nearest" });
    phone?.focus({ preventScroll: true });
  }, 60);
}

export function PeopleMenu({ instead }) {
  useTopics("state", "unread", "open");
  const people = store.state.people;
  const role = (person) => [worded("role", person.role), person.standing !== "member" && t(`standing.${person.standing}`),
    store.open.includes(person.id) && t("people.open")].filter(Boolean).join(" · ");
  return html`
    <div class="menu-top"><${MenuItem} icon=${html`<span class="avatar new"><${Icon} name="plus" /></span>`} label=${t("people.new")}
      onChoose=${() => ask("person", { instead })} /></div>
    ${people.map((person) => html`<${MenuItem} key=${person.id} icon=${html`<${Avatar} person=${person} />`} label=${person.name}
      detail=${role(person)} onChoose=${() => showPerson(person.id, instead)}><${Badge} id=${person.id} /><//>`)}`;
}

/** In a narrow window: everybody in a row, those with open phones first. */
export const Chips = memo(function Chips() {
  useTopics("state", "unread", "open");
  const { people } = store.state;
  const open = store.open.map((id) => people.find((person) => person.id === id)).filter(Boolean);
  const others = people.filter((person) => !store.open.includes(person.id));
  return html`<nav class="chips" aria-label=${t("people.menu")}>
    <button type="button" class="chip" aria-label=${t("people.new")} onClick=${() => ask("person")}>
      <span class="avatar new"><${Icon} name="plus" size=${16} /></span></button>
    ${[...open, ...others].map((person) => html`<button type="button" key=${person.id} class="chip"
      aria-current=${person.id === store.current ? "true" : undefined} onClick=${(event) => choose(person.id, event)}>
      <${Avatar} person=${person} /><span>${person.first_name}</span><${Badge} id=${person.id} /></button>`)}
  </nav>`;
});

function choose(id, event) {
  showPhones(store.open.includes(id) ? store.open : [...store.open, id], id);
  event.currentTarget.scrollIntoView({ inline: "center", block: "nearest" });
}
