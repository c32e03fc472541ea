// The field of a phone: writing, answering, changing, commands, attachments and the reply keyboard.

import { html, useEffect, useLayoutEffect, useRef, useState } from "./vendor/htm-preact.js";
import { act } from "./acts.js";
import { attachMenu } from "./attach.js";
import { Suggestions, commandMenu, suggested } from "./commands.js";
import { Icon } from "./icons.js";
import { ReplyKeyboard } from "./keyboards.js";
import { openAt } from "./menu.js";
import { store } from "./store.js";
import { t } from "./words.js";

const TALLEST = 132;

/** `mode` is null or {kind: "reply"|"edit", id, text}; `done` ends it. */
export function Composer({ person, phone, mode, done, compose }) {
  const id = person.id;
  const field = useRef();
  const [text, setText] = useState(store.drafts.get(id) || "");
  const [picked, setPicked] = useState(0);
  const [quiet, setQuiet] = useState(false);
  const onItsWay = useRef(null);
  const [board, setBoard] = useBoard(phone.keyboard);
  const matching = quiet || mode?.kind === "edit" ? [] : suggested(text, phone.commands);

  const write = (value) => {
    setText(value);
    setPicked(0);
    setQuiet(false);
    if (mode?.kind !== "edit") store.drafts.set(id, value);
  };
  useLayoutEffect(() => grow(field.current), [text]);
  useLayoutEffect(() => {
    if (mode?.kind === "edit") setText(mode.text);
    if (mode) field.current.focus();
  }, [mode]);

  const leave = () => {
    if (mode?.kind === "edit") setText(store.drafts.get(id) || "");
    done();
  };
  const send = async () => {
    const said = text.trim();
    // Enter pressed twice in a hurry says it once.
    if (!said || said === onItsWay.current) return;
    onItsWay.current = said;
    const editing = mode?.kind === "edit";
    const sent = editing ? await act(id, "edit", { message_id: mode.id, text: said })
      : await act(id, "send", mode ? { text: said, reply_to: mode.id } : { text: said });
    onItsWay.current = null;
    if (!sent) return;
    // What was typed while the message was on its way stays.
    setText((now) => (editing ? store.drafts.get(id) || "" : now === text ? "" : now));
    if (!editing && store.drafts.get(id) === text) store.drafts.delete(id);
    done();
  };
  const command = (name) => { write(""); act(id, "send", { text: `/${name}` }); field.current.focus(); };
  const onKeyDown = (event) => {
    if (matching.length && onSuggestionKey(event, { matching, picked, setPicked, setQuiet, command })) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === "Escape" && mode) { event.preventDefault(); leave(); }
    if (event.key === "ArrowUp" && !text && !mode) editLast(event, phone, compose);
  };

  const listed = matching.length > 0;
  return html`<div class="phone-foot composer">
    ${listed && html`<${Suggestions} id=${`commands-${id}`} commands=${matching} picked=${picked} choose=${command} />`}
    ${mode && html`<${ModeBar} mode=${mode} leave=${leave} />`}
    <div class="composer-row">
      ${phone.commands.length > 0 && html`<button type="button" class="command-button ${text ? "small" : ""}" aria-haspopup="menu"
        aria-expanded="false" aria-label=${t("composer.menu")}
        onClick=${(event) => openAt(event.currentTarget, () => commandMenu(phone.commands, command), { label: t("composer.menu") })}>
        <b aria-hidden="true">/</b><span>${t("composer.menu")}</span></button>`}
      <div class="field">
        <textarea ref=${field} rows="1" value=${text} aria-label=${t("composer.label", { name: person.first_name })}
          placeholder=${person.in_hand ? t("composer.placeholder") : t("composer.by-itself", { name: person.first_name })}
          aria-autocomplete="list" aria-controls=${listed ? `commands-${id}` : undefined} enterkeyhint="send"
          aria-activedescendant=${listed ? `commands-${id}-${picked}` : undefined}
          onInput=${(event) => write(event.currentTarget.value)} onKeyDown=${onKeyDown}></textarea>
        ${phone.keyboard.length > 0 && html`<button type="button" class="icon-button" aria-pressed=${String(board)}
          aria-label=${t("composer.keyboard")} onClick=${() => setBoard(!board)}><${Icon} name="keyboard" /></button>`}
        <button type="button" class="icon-button" aria-haspopup="menu" aria-expanded="false" aria-label=${t("composer.attach")}
          onClick=${(event) => openAt(event.currentTarget, () => attachMenu(id), { label: t("composer.attach") })}><${Icon} name="clip" /></button>
      </div>
      <button type="button" class="send" aria-label=${t(mode?.kind === "edit" ? "composer.save" : "composer.send")}
        aria-disabled=${String(!text.trim())} onClick=${() => { send(); field.current.focus(); }}>
        <${Icon} name=${mode?.kind === "edit" ? "check" : "send"} /></button>
    </div>
    ${board && phone.keyboard.length > 0 && html`<${ReplyKeyboard} rows=${phone.keyboard} person=${id} />`}
  </div>`;
}

/** Whether the reply keyboard shows: a new one comes up by itself. */
function useBoard(keyboard) {
  const [board, setBoard] = useState(true);
  useEffect(() => setBoard(true), [JSON.stringify(keyboard)]);
  return [board, setBoard];
}

const ModeBar = ({ mode, leave }) => html`<div class="mode-bar">
  <${Icon} name=${mode.kind} size=${18} />
  <p><b>${t(`composer.${mode.kind}`)}</b><span>${mode.text || t("message.reply.something")}</span></p>
  <button type="button" class="icon-button" aria-label=${t("composer.leave")} onClick=${leave}><${Icon} name="close" size=${16} /></button>
</div>`;

function grow(area) {
  area.style.height = "auto";
  if (!area.value) return void (area.style.height = "");
  area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
  area.style.overflowY = area.scrollHeight > TALLEST ? "auto" : "hidden";
}

/** The arrow up in an empty field changes what was said last, as in Telegram. */
function editLast(event, phone, compose) {
  const last = phone.messages.findLast((message) => !message.from_bot && !message.deleted && message.kind === "text");
  if (!last) return;
  event.preventDefault();
  const text = new DOMParser().parseFromString(last.html, "text/html").body.textContent;
  compose({ kind: "edit", id: last.id, text });
}

/** Keys while commands are suggested; true if the key was theirs. */
function onSuggestionKey(event, { matching, picked, setPicked, setQuiet, command }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) setPicked((picked + step + matching.length) % matching.length);
  else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") command(matching[picked][0]);
  else if (event.key === "Escape") setQuiet(true);
  else return false;
  event.preventDefault();
  return true;
}
