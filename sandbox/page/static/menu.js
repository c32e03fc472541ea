// Menus and small windows that stand beside the button that opened them. There is one at a time, in the top layer,
// so that no phone clips it. Escape, a press elsewhere or leaving it by Tab closes it, and the focus goes back.

import { html, useLayoutEffect, useRef } from "./vendor/htm-preact.js";
import { changed, store } from "./store.js";
import { useTopics } from "./hooks.js";

const GAP = 6;
const EDGE = 8;
const LEAST_ROOM = 260;

/** Open a small window at a button (or close it, if it is that button's): `content` is a function that renders it. */
export function openAt(anchor, content, { label, role = "menu" } = {}) {
  const again = store.popup?.anchor === anchor;
  closePopup({ back: false });
  if (again) return;
  anchor.setAttribute("aria-expanded", "true");
  store.popup = { anchor, content, label, role };
  changed("popup");
}

export function closePopup({ back = true } = {}) {
  if (!store.popup) return;
  const { anchor } = store.popup;
  store.popup = null;
  anchor.setAttribute("aria-expanded", "false");
  // A message's own little button is no stop for the keyboard: the message is.
  if (back) (anchor.closest("[data-message]") || anchor).focus();
  changed("popup");
}

/** Place it under (or over, or on) its button, inside of the window. */
function place(box, anchor) {
  const at = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const under = size.height <= below || below >= above;
  // A button as tall as a phone leaves room neither under nor over it: the window opens on the button itself.
  const on = Math.max(below, above) < Math.min(size.height, LEAST_ROOM);
  const room = on ? innerHeight - Math.max(at.top, EDGE) - EDGE : under ? below : above;
  if (size.height > room) box.style.maxHeight = `${room}px`;
  const height = Math.min(size.height, room);
  box.style.top = `${on ? Math.max(at.top, EDGE) : under ? at.bottom + GAP : at.top - GAP - height}px`;
  const left = at.left + size.width > innerWidth - EDGE ? at.right - size.width : at.left;
  box.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - EDGE - size.width))}px`;
}

const FOCUSABLE = "button:not(:disabled), input, select, a[href], [tabindex='0']";

export function PopupHost() {
  useTopics("popup");
  return store.popup ? html`<${Popup} key=${store.popup.content} ...${store.popup} />` : null;
}

function Popup({ anchor, content, label, role }) {
  const box = useRef();
  useLayoutEffect(() => {
    box.current.showPopover();
    place(box.current, anchor);
    (box.current.querySelector("[data-first]") || box.current.querySelector(FOCUSABLE) || box.current).focus();
    const elsewhere = (event) => {
      if (!box.current?.contains(event.target) && !anchor.contains(event.target)) closePopup({ back: false });
    };
    const resized = () => closePopup({ back: false });
    document.addEventListener("pointerdown", elsewhere, true);
    addEventListener("resize", resized);
    return () => { document.removeEventListener("pointerdown", elsewhere, true); removeEventListener("resize", resized); };
  }, []);
  const left = (event) => {
    if (event.relatedTarget && !box.current.contains(event.relatedTarget)) closePopup({ back: false });
  };
  return html`<div popover="manual" class="popup ${role}" role=${role} aria-label=${label} tabindex="-1" ref=${box}
    onKeyDown=${(event) => onKey(event, box.current, role)} onFocusOut=${left}>${content()}</div>`;
}

function onKey(event, box, role) {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    return closePopup();
  }
  if (event.key === "Tab" && role === "menu") return closePopup();
  if (role === "menu") moveByArrows(event, [...box.querySelectorAll("[role^='menuitem']:not(:disabled)")]);
}

/** Move the focus among items with the arrow keys, Home and End. */
export function moveByArrows(event, items, { previous = "ArrowUp", next = "ArrowDown" } = {}) {
  const at = items.indexOf(document.activeElement);
  const to = { [next]: at + 1, [previous]: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || !items.length) return false;
  event.preventDefault();
  items.at(to % items.length).focus();
  return true;
}

export function MenuItem({ icon, label, detail, checked, danger, onChoose, children }) {
  const choose = () => { closePopup(); onChoose(); };
  const role = checked === undefined ? "menuitem" : "menuitemradio";
  return html`<button type="button" class="menu-item ${danger ? "danger" : ""}" role=${role}
    aria-checked=${checked === undefined ? undefined : String(checked)} onClick=${choose}>
    ${icon}<span class="menu-words"><span>${label}</span>${detail && html`<small>${detail}</small>`}</span>${children}
  </button>`;
}
