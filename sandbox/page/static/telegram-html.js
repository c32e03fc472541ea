// Telegram's HTML as Telegram shows it. Nothing from a message becomes HTML of the page: it is parsed apart, and only
// Telegram's own tags are built again.

import { html, h, useLayoutEffect, useMemo, useRef, useState } from "./vendor/htm-preact.js";
import { ask, store } from "./store.js";
import { act } from "./acts.js";
import { t } from "./words.js";

const PLAIN = { B: "b", STRONG: "b", I: "i", EM: "i", U: "u", INS: "u", S: "s", STRIKE: "s", DEL: "s", CODE: "code", PRE: "pre" };
const SAFE = /^(https?:|mailto:|tel:)/i;

export function TelegramHtml({ text, person }) {
  return useMemo(() => childrenOf(new DOMParser().parseFromString(text, "text/html").body, person), [text, person]);
}

const childrenOf = (node, person) => [...node.childNodes].map((child) => shown(child, person));

function shown(node, person) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE"].includes(node.tagName)) return null;
  const children = childrenOf(node, person);
  if (PLAIN[node.tagName]) return h(PLAIN[node.tagName], null, children);
  if (node.tagName === "A") return html`<${Link} href=${node.getAttribute("href") || ""} person=${person}>${children}<//>`;
  if (node.tagName === "TG-SPOILER") return html`<${Spoiler}>${children}<//>`;
  if (node.tagName === "BLOCKQUOTE") return html`<${Quote} expandable=${node.hasAttribute("expandable")}>${children}<//>`;
  return children;
}

/** The payload of a link that starts this bot, or undefined. */
export function startPayload(href) {
  const match = /^https:\/\/t\.me\/(\w+)\?start=([\w-]+)$/i.exec(href);
  return match && match[1].toLowerCase() === store.state?.bot.username.toLowerCase() ? match[2] : undefined;
}

function Link({ href, person, children }) {
  const payload = startPayload(href);
  if (payload !== undefined) {
    return html`<button type="button" class="link" onClick=${() => ask("link", { payload })}>${children}</button>`;
  }
  if (href.startsWith("command:")) {
    const send = () => act(person, "send", { text: href.slice("command:".length) });
    return html`<button type="button" class="link" onClick=${send}>${children}</button>`;
  }
  if (!SAFE.test(href)) return html`<span class="link">${children}</span>`;
  const outside = /^https?:/i.test(href);
  return html`<a href=${href} target=${outside ? "_blank" : undefined} rel="noopener noreferrer">${children}</a>`;
}

function Spoiler({ children }) {
  const [open, setOpen] = useState(false);
  if (open) return html`<span class="spoiler open">${children}</span>`;
  return html`<button type="button" class="spoiler" aria-label=${t("message.spoiler")} onClick=${() => setOpen(true)}>
    <span aria-hidden="true">${children}</span></button>`;
}

function Quote({ expandable, children }) {
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const quote = useRef();
  useLayoutEffect(() => {
    if (expandable && !open) setLong(quote.current.scrollHeight > quote.current.clientHeight + 2);
  }, []);
  const more = expandable && (long || open);
  return html`<blockquote class=${expandable && !open ? "folded" : ""}>
    <span class="quoted" ref=${quote}>${children}</span>
    ${more && html`<button type="button" class="unfold" aria-expanded=${String(open)} onClick=${() => setOpen(!open)}>
      ${t(open ? "message.less" : "message.more")}</button>`}
  </blockquote>`;
}
