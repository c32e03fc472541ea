// One phone: who holds it, the conversation, and what one can answer.

import { html, useCallback, useState } from "./vendor/htm-preact.js";
import { act, actOnPage } from "./acts.js";
import { Composer } from "./composer.js";
import { memo, useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { Log } from "./log.js";
import { showPhones } from "./live.js";
import { MenuItem, openAt } from "./menu.js";
import { Avatar, PeopleMenu } from "./people.js";
import { ask, store } from "./store.js";
import { t, worded } from "./words.js";

/** The phone of a person. `narrow`: it is alone in the window, and is swapped by the chips above it. */
export const Phone = memo(function Phone({ person, now, bot, narrow, rests }) {
  useTopics(`phone:${person.id}`, "unread");
  const [mode, compose] = useState(null);
  const phone = store.phones.get(person.id);
  const done = useCallback(() => compose(null), []);
  if (!phone) return null;
  return html`<section class="phone" data-person=${person.id} tabindex="-1"
    aria-label=${t("phone.label", { name: person.name, role: worded("role", person.role) })}>
    <${Header} person=${person} narrow=${narrow} />
    <${Log} phone=${phone} person=${person.id} name=${person.first_name} now=${now} bot=${bot} compose=${compose}
      held=${person.in_hand} rests=${rests} waiting=${store.waiting.get(person.id)} unread=${store.unread.get(person.id) || 0} />
    <${Toast} person=${person.id} />
    <${Foot} person=${person} phone=${phone} mode=${mode} done=${done} compose=${compose} />
  </section>`;
});

function Header({ person, narrow }) {
  const swap = (event) => openAt(event.currentTarget, () => html`<${PeopleMenu} instead=${person.id} />`, { label: t("people.menu") });
  const more = (event) => openAt(event.currentTarget, () => menuOf(person), { label: t("phone.menu") });
  const close = () => showPhones(store.open.filter((id) => id !== person.id));
  return html`<header class="phone-head">
    <button type="button" class="who" aria-haspopup="menu" aria-expanded="false" onClick=${swap}
      aria-label=${t("phone.swap", { name: person.name, role: worded("role", person.role) })}>
      <${Avatar} person=${person} />
      <span class="who-words"><span class="who-name">${person.name}</span>
        <small><span>${worded("role", person.role)}</span><${Icon} name="down" size=${13} /></small></span>
    </button>
    <${Hand} person=${person} />
    <button type="button" class="icon-button" aria-haspopup="menu" aria-expanded="false" onClick=${more}
      aria-label=${t("phone.menu")}><${Icon} name="more" /></button>
    ${!narrow && html`<button type="button" class="icon-button" onClick=${close}
      aria-label=${t("phone.close", { name: person.first_name })}><${Icon} name="close" size=${18} /></button>`}
  </header>`;
}

function Hand({ person }) {
  const turn = () => actOnPage(`/api/people/${person.id}/hand`, { in_hand: !person.in_hand });
  return html`<button type="button" class="hand" role="switch" aria-checked=${String(person.in_hand)} onClick=${turn}
    aria-label=${t("hand.label", { name: person.first_name })}
    title=${t(person.in_hand ? "hand.on.hint" : "hand.off.hint", { name: person.first_name })}>
    <span class="track"></span><span class="hand-words">${t(person.in_hand ? "hand.on" : "hand.off")}</span></button>`;
}

function menuOf(person) {
  const blocked = person.standing === "blocked";
  const can = person.standing === "member" || blocked;
  const close = () => showPhones(store.open.filter((id) => id !== person.id));
  return html`
    ${can && html`<${MenuItem} icon=${html`<${Icon} name="block" />`} label=${t(blocked ? "phone.unblock" : "phone.block")}
      danger=${!blocked} onChoose=${() => act(person.id, blocked ? "unblock" : "block")} />`}
    <${MenuItem} icon=${html`<${Icon} name="document" />`} label=${t("files.of", { name: person.name })}
      onChoose=${() => ask("files", { person: person.id })} />
    <${MenuItem} icon=${html`<${Icon} name="mail" />`} label=${t("mail.for", { name: person.name })}
      onChoose=${() => ask("mail", { name: person.name })} />
    <${MenuItem} icon=${html`<${Icon} name="close" />`} label=${t("phone.close", { name: person.first_name })} onChoose=${close} />`;
}

/** What stands under the conversation: the field, or the one button that leads to it. */
function Foot({ person, phone, ...rest }) {
  const big = (action, key) => html`<div class="phone-foot"><button type="button" class="big-button"
    onClick=${(event) => event.detail < 2 && act(person.id, action)}>${t(key)}</button></div>`;
  if (phone.loading) return html`<div class="phone-foot"></div>`;
  if (phone.standing === "not started") return big("start", "phone.start");
  if (phone.standing === "deactivated") return html`<p class="phone-foot gone">${t("phone.gone", { name: person.first_name })}</p>`;
  if (phone.standing === "blocked") return big("unblock", "phone.unblock.short");
  return html`<${Composer} person=${person} phone=${phone} ...${rest} />`;
}

export function Toast({ person }) {
  useTopics(`toast:${person}`);
  const toast = store.toasts.get(person);
  return html`<div class="toasts" role="status">${toast && html`<p class="toast" key=${toast.key}>${toast.text}</p>`}</div>`;
}
