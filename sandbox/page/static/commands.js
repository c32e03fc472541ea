// The bot's commands: the menu beside the field, and what is suggested after a "/".

import { html } from "./vendor/htm-preact.js";
import { MenuItem } from "./menu.js";
import { t } from "./words.js";

/** The commands that begin with what is written, if that is the beginning of a command. */
export function suggested(text, commands) {
  if (!/^\/\S*$/.test(text)) return [];
  const begun = text.slice(1).toLowerCase();
  return commands.filter(([name]) => name.startsWith(begun));
}

export const commandMenu = (commands, choose) => commands.map(([name, description]) => html`
  <${MenuItem} key=${name} label=${`/${name}`} detail=${description} onChoose=${() => choose(name)} />`);

export const Suggestions = ({ id, commands, picked, choose }) => html`
  <ul class="suggestions" role="listbox" id=${id} aria-label=${t("composer.menu")}>
    ${commands.map(([name, description], index) => html`<li role="option" key=${name} id=${`${id}-${index}`}
      aria-selected=${String(index === picked)} onMouseDown=${(event) => event.preventDefault()} onClick=${() => choose(name)}>
      <b>/${name}</b><span>${description}</span></li>`)}
  </ul>`;
