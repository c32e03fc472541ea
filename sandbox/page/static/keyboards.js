// Telegram's two keyboards: buttons under a message, and buttons in place of the letters.

import { html } from "./vendor/htm-preact.js";
import { act, press } from "./acts.js";
import { Icon } from "./icons.js";
import { ask } from "./store.js";
import { startPayload } from "./telegram-html.js";
import { t } from "./words.js";

export const InlineKeyboard = ({ message, person, pressed }) => html`
  <div class="inline-keyboard" role="group" aria-label=${t("message.buttons")}>
    ${message.buttons.map((row) => html`<div class="inline-row">
      ${row.map((button) => html`<${InlineButton} button=${button} message=${message} person=${person}
        waits=${button.data !== null && pressed === button.data} />`)}</div>`)}
  </div>`;

function InlineButton({ button, message, person, waits }) {
  if (button.url) return html`<${LinkButton} button=${button} />`;
  const onClick = () => button.data !== null && !waits && press(person, message.id, button.data);
  return html`<button type="button" class="inline-button ${waits ? "waits" : ""}" aria-busy=${String(waits)} onClick=${onClick}>
    <span>${button.label}</span></button>`;
}

function LinkButton({ button }) {
  const payload = startPayload(button.url);
  const label = html`<span>${button.label}</span><${Icon} name="outside" size=${13} />`;
  if (payload !== undefined) {
    return html`<button type="button" class="inline-button" onClick=${() => ask("link", { payload })}>${label}</button>`;
  }
  return html`<a class="inline-button" href=${button.url} target="_blank" rel="noopener noreferrer">${label}</a>`;
}

// Most bots begin such a label with a picture of their own.
const startsPlain = (label) => /^[\p{L}\p{N}]/u.test(label);

export const ReplyKeyboard = ({ rows, person }) => html`
  <div class="reply-keyboard" role="group" aria-label=${t("composer.keyboard")}>
    ${rows.map((row) => html`<div class="reply-row">
      ${row.map((button) => html`<button type="button" class="reply-button"
        onClick=${(event) => event.detail < 2 && act(person, "tap", { label: button.label })}>
        ${button.contact && startsPlain(button.label) && html`<${Icon} name="phone" size=${16} />`}
        ${button.location && startsPlain(button.label) && html`<${Icon} name="place" size=${16} />`}
        <span>${button.label}</span></button>`)}</div>`)}
  </div>`;
