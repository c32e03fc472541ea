// One message: a bubble, what hangs on it, and its small menu.

import { html } from "./vendor/htm-preact.js";
import { act } from "./acts.js";
import { Attachment } from "./attachments.js";
import { clockTime } from "./format.js";
import { memo } from "./hooks.js";
import { Icon } from "./icons.js";
import { InlineKeyboard } from "./keyboards.js";
import { MenuItem, openAt } from "./menu.js";
import { store } from "./store.js";
import { TelegramHtml } from "./telegram-html.js";
import { t } from "./words.js";

const REACTIONS = ["👍", "❤️", "👏", "🙏", "😊", "🤔"];

/** `pressed` is the data of a button of this message that still waits for its answer. */
export const Message = memo(function Message({ message, first, last, person, name, pressed, compose }) {
  const side = message.from_bot ? "bot" : "own";
  const sender = message.from_bot ? store.state.bot.name : name;
  const marks = { first, last, keyed: message.buttons.length, fresh: message.fresh };
  const classes = ["message", side, ...Object.keys(marks).filter((mark) => marks[mark])].join(" ");
  if (message.deleted) {
    return html`<div class="${classes} deleted" data-message=${message.id} tabindex="-1">
      <p class="bubble">${t("message.deleted", { name: sender })}</p></div>`;
  }
  const bare = message.kind === "sticker";
  return html`<div class=${classes} data-message=${message.id} tabindex="-1">
    <div class="bubble ${bare ? "bare" : ""} ${message.kind === "photo" ? "pictured" : ""}">
      <span class="visually-hidden">${sender}: </span>
      ${message.reply_to && html`<${Replied} to=${message.reply_to} person=${person} />`}
      <${Attachment} message=${message} person=${person} />
      ${message.html ? html`<div class="text"><${TelegramHtml} text=${message.html} person=${person} /><${Foot} message=${message} /></div>`
        : html`<${Foot} message=${message} />`}
      <button type="button" class="message-more" tabindex="-1" aria-haspopup="menu" aria-label=${t("message.menu")}
        onClick=${(event) => openMenu(event.currentTarget, message, person, compose)}><${Icon} name="down" size=${16} /></button>
    </div>
    ${message.buttons.length > 0 && html`<${InlineKeyboard} message=${message} person=${person} pressed=${pressed} />`}
  </div>`;
});

function Replied({ to, person }) {
  const show = (event) => {
    const shown = event.currentTarget.closest(".log").querySelector(`[data-message="${to.id}"]`);
    shown?.scrollIntoView({ block: "center" });
    shown?.focus({ preventScroll: true });
  };
  return html`<button type="button" class="replied" onClick=${show}>
    <span class="visually-hidden">${t("message.reply.to")} </span>${to.text || t("message.reply.something")}</button>`;
}

const Foot = ({ message }) => html`
  <div class="foot">
    ${message.reactions.length > 0 && html`<span class="reactions">${message.reactions.join(" ")}</span>`}
    ${message.protected && html`<span class="protected" title=${t("message.protected")}><${Icon} name="lock" size=${12} />
      <span class="visually-hidden">${t("message.protected")}</span></span>`}
    ${message.edited && html`<span>${t("message.edited")}</span>`}
    <time datetime=${message.date}>${clockTime(message.date)}</time>
  </div>`;

function openMenu(anchor, message, person, compose) {
  openAt(anchor, () => menuOf(message, person, compose), { label: t("message.menu") });
}

function menuOf(message, person, compose) {
  const own = !message.from_bot;
  const text = plainText(message.html);
  const item = (icon, key, onChoose, more = {}) =>
    html`<${MenuItem} icon=${html`<${Icon} name=${icon} />`} label=${t(key)} onChoose=${onChoose} ...${more} />`;
  return html`
    ${message.from_bot && html`<${Reactions} message=${message} person=${person} />`}
    ${item("reply", "message.reply", () => compose({ kind: "reply", id: message.id, text }))}
    ${own && message.kind === "text" && item("edit", "message.edit", () => compose({ kind: "edit", id: message.id, text }))}
    ${own && item("trash", "message.delete", () => act(person, "delete", { message_id: message.id }), { danger: true })}`;
}

function Reactions({ message, person }) {
  const react = (emoji) => act(person, "react", { message_id: message.id, emoji: message.reactions.includes(emoji) ? null : emoji });
  return html`<div class="react" role="group" aria-label=${t("message.react")}>
    ${REACTIONS.map((emoji) => html`<${MenuItem} label=${emoji} checked=${message.reactions.includes(emoji)}
      onChoose=${() => react(emoji)} />`)}</div>`;
}

const plainText = (text) => new DOMParser().parseFromString(text, "text/html").body.textContent;

/** Open the menu of a message that has the focus. */
export const openMenuOf = (element) => element.querySelector(".message-more")?.click();
