// Which programme is rehearsed: four stories, their language, and the number that makes them come out the same again.

import { html, useState } from "./vendor/htm-preact.js";
import { actOnPage } from "./acts.js";
import { store } from "./store.js";
import { LANGUAGES, t, worded } from "./words.js";

const MOST = 999_999;

/** Whoever begins anew loses what has happened, so they are asked first. */
export function BeginAgain({ close }) {
  const { story, language, seed } = store.state;
  const go = async () => { if (await actOnPage("/api/story", { story, language, seed })) close(); };
  return html`<p>${t("story.warning")}</p><div class="dialog-foot">
    <button type="button" class="pill" autofocus onClick=${close}>${t("story.keep")}</button>
    <button type="button" class="big-button" onClick=${go}>${t("story.again")}</button></div>`;
}

export function StoryChooser({ close }) {
  const [story, setStory] = useState(store.state.story);
  const [language, setLanguage] = useState(store.state.language);
  const [seed, setSeed] = useState(store.state.seed);
  const submit = async (event) => {
    event.preventDefault();
    if (await actOnPage("/api/story", { story, language, seed: Number(seed) || 0 })) close();
  };
  return html`<form class="story-form" onSubmit=${submit}>
    <fieldset><legend class="visually-hidden">${t("story.choose")}</legend>
      ${store.state.stories.map((name) => html`<label class="card" key=${name}>
        <input type="radio" name="story" value=${name} checked=${name === story} onChange=${() => setStory(name)} />
        <span><b>${worded("story", name)}</b><small>${worded("story.about", name)}</small></span></label>`)}
    </fieldset>
    <div class="story-more">
      <label><span>${t("story.language")}</span>
        <select value=${language} onChange=${(event) => setLanguage(event.currentTarget.value)}>
          ${LANGUAGES.map((name) => html`<option value=${name} selected=${name === language}>${t(`language.${name}`)}</option>`)}
        </select></label>
      <label><span>${t("story.seed")}</span>
        <input type="number" min="0" max=${MOST} step="1" value=${seed} onInput=${(event) => setSeed(event.currentTarget.value)} /></label>
      <small>${t("story.seed.note")}</small>
    </div>
    <div class="dialog-foot"><p>${t("story.warning")}</p><button type="submit" class="big-button">${t("story.begin")}</button></div>
  </form>`;
}
