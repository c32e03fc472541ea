// What stands in front of the page: alerts, the story chooser, somebody new, a start link, a file, the folded clock.

import { html, useLayoutEffect, useRef, useState } from "./vendor/htm-preact.js";
import { act, actOnPage } from "./acts.js";
import { ClockSheet } from "./clock.js";
import { Files } from "./files.js";
import { useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { Mail } from "./mail.js";
import { Avatar, showPerson } from "./people.js";
import { answered, personOf, store } from "./store.js";
import { BeginAgain, StoryChooser } from "./story.js";
import { Viewer } from "./viewer.js";
import { LANGUAGES, t, worded } from "./words.js";

const KINDS = {
  alert: { body: Alert, title: ({ person }) => t("alert.title", { bot: store.state.bot.name, name: personOf(person)?.first_name }) },
  story: { body: StoryChooser, title: () => t("story.choose") },
  again: { body: BeginAgain, title: () => t("story.again.title") },
  person: { body: NewPerson, title: () => t("people.new.title") },
  link: { body: OpenLink, title: () => t("link.title") },
  file: { body: Viewer, title: ({ file }) => file.name },
  files: { body: Files, title: ({ person }) => t("files.of", { name: personOf(person)?.name }) },
  mail: { body: Mail, title: ({ name }) => (name ? t("mail.for", { name }) : t("mail.title")) },
  clock: { body: ClockSheet, title: () => t("clock.label") },
};

export function Dialogs() {
  useTopics("dialogs");
  return store.dialogs.map((dialog) => html`<${Dialog} key=${dialog.key} ...${dialog} id=${dialog.key} />`);
}

function Dialog({ kind, id, ...details }) {
  const box = useRef();
  const close = () => answered(id);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current.showModal();
    return () => before?.isConnected && before.focus();
  }, []);
  const { body: Body, title } = KINDS[kind];
  // A press on the backdrop is a press on the dialog itself, outside of what it holds.
  const outside = (event) => event.target === box.current && kind !== "alert" && close();
  return html`<dialog ref=${box} class="dialog ${kind}" aria-labelledby=${`dialog-${id}`} onClose=${close} onMouseDown=${outside}>
    <div class="dialog-inner">
      <div class="dialog-head"><h2 id=${`dialog-${id}`}>${title(details)}</h2>
        ${kind !== "alert" && html`<button type="button" class="icon-button" aria-label=${t("dialog.close")} onClick=${close}>
          <${Icon} name="close" size=${18} /></button>`}</div>
      <${Body} ...${details} close=${close} />
    </div></dialog>`;
}

function Alert({ text, close }) {
  return html`<p class="alert-text">${text}</p>
    <div class="dialog-foot"><button type="button" class="big-button" autofocus onClick=${close}>${t("alert.close")}</button></div>`;
}

/** Add a person; answers with the id, or null. */
async function add(name, language) {
  const [first_name, ...rest] = name.trim().split(/\s+/);
  const added = await actOnPage("/api/people", { first_name, last_name: rest.join(" ") || undefined, language });
  return added && added.id;
}

function NameForm({ label, go }) {
  const [name, setName] = useState("");
  const [language, setLanguage] = useState(store.state.language);
  const going = useRef(false);
  const submit = async (event) => {
    event.preventDefault();
    // Somebody who presses twice means one person.
    if (going.current || !name.trim()) return;
    going.current = true;
    await go(name, language);
    going.current = false;
  };
  return html`<form class="name-form" onSubmit=${submit}>
    <label><span>${t("people.new.name")}</span>
      <input type="text" value=${name} autocomplete="off" autofocus maxlength="64" required
        onInput=${(event) => setName(event.currentTarget.value)} /></label>
    <label><span>${t("people.new.language")}</span>
      <select onChange=${(event) => setLanguage(event.currentTarget.value)}>
        ${LANGUAGES.map((one) => html`<option value=${one} selected=${one === language}>${t(`language.${one}`)}</option>`)}
      </select></label>
    <button type="submit" class="big-button">${label}</button></form>`;
}

function NewPerson({ instead, close }) {
  const go = async (name, language) => {
    const id = await add(name, language);
    if (id === null) return;
    close();
    showPerson(id, instead);
  };
  return html`<p>${t("people.new.note")}</p><${NameForm} label=${t("people.new.add")} go=${go} />`;
}

/** Somebody opens a link that starts the bot: who? */
function OpenLink({ payload, close }) {
  const open = async (id) => {
    close();
    showPerson(id);
    await act(id, "start", { payload });
  };
  const openNew = async (name, language) => {
    const id = await add(name, language);
    if (id !== null) await open(id);
  };
  return html`<p>${t("link.note")}</p>
    <${NameForm} label=${t("link.new")} go=${openNew} />
    <h3>${t("link.somebody")}</h3>
    <ul class="link-people">${store.state.people.map((person) => html`<li key=${person.id}>
      <button type="button" onClick=${() => open(person.id)}><${Avatar} person=${person} /><span>${person.name}</span>
      <small>${worded("role", person.role)}</small></button></li>`)}</ul>`;
}
