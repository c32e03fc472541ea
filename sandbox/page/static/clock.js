// The clock that is turned by hand, and how a story is run forward to where it begins.

import { html } from "./vendor/htm-preact.js";
import { actOnPage } from "./acts.js";
import { Calendar } from "./calendar.js";
import { clockTime, longDay, weekdayAndDay } from "./format.js";
import { memo, useNarrow, useTopics } from "./hooks.js";
import { Icon } from "./icons.js";
import { tellWhoHears } from "./live.js";
import { ask, store } from "./store.js";
import { t } from "./words.js";

const turn = (by) => {
  if (by === "next") tellWhoHears();
  return actOnPage("/api/clock", { turn: by });
};
const run = (speed) => actOnPage("/api/clock", { speed });
const TURNS = ["hour", "day", "week", "next"];

// The speed for the next start; the server only knows the one that runs.
let chosenSpeed = 6;

export function ClockBar() {
  useTopics("state", "words");
  const narrow = useNarrow();
  const { now, calendar, speed: running, progress } = store.state;
  const runs = running || progress !== null ? "runs" : "";
  return html`<section class="clock-bar ${narrow ? "narrow" : ""} ${runs}" aria-label=${t("clock.label")}>
    ${narrow ? html`<${Row} />` : html`
      <div class="clock"><${Now} now=${now} /><${Controls} /></div>
      <${Calendar} today=${now.slice(0, 10)} due=${calendar} />`}
  </section>`;
}

/** While a story is run forward, how far it has come stands in place of what would turn the clock. */
const Controls = () => (store.state.progress === null ? html`<div class="turns"><${Turns} /><${Run} /></div>`
  : html`<${Progress} done=${store.state.progress} />`);

/** One compact row; the rest is in a sheet. */
const Row = () => html`<div class="clock-row">
  <${Now} now=${store.state.now} short />
  ${store.state.progress === null ? html`<${Turn} by="next" short />` : html`<${Progress} done=${store.state.progress} />`}
  <button type="button" class="icon-button" aria-haspopup="dialog" aria-label=${t("clock.more")}
    onClick=${() => ask("clock")}><${Icon} name="calendar" /></button>
</div>`;

/** All controls in a sheet, for a narrow window. */
export function ClockSheet() {
  useTopics("state");
  const { now, calendar } = store.state;
  return html`<div class="clock-sheet"><${Now} now=${now} /><${Controls} />
    <${Calendar} today=${now.slice(0, 10)} due=${calendar} inline /></div>`;
}

function Now({ now, short }) {
  const day = short ? weekdayAndDay(now) : longDay(now);
  return html`<p class="now"><span class="visually-hidden">${`${longDay(now)}, ${clockTime(now)}`}</span>
    <span aria-hidden="true"><${Moving} text=${day} /><span class="comma">, </span><b><${Moving} text=${clockTime(now)} /></b></span></p>`;
}

/** Letters that changed come rolling in; the others stand still. */
const Moving = memo(({ text }) => html`<span class="moving">
  ${[...text].map((letter, place) => html`<span key=${`${place}${letter}`}>${letter}</span>`)}</span>`);

const Turns = () => TURNS.map((by) => html`<${Turn} key=${by} by=${by} />`);

/** While the clock is on its way to the next thing, its button stops it. */
function Turn({ by, short }) {
  if (by === "next" && store.state.turning && !store.state.speed) return html`<${Stop} />`;
  return html`<button type="button" class="turn" onClick=${() => turn(by)}>
    ${by === "next" && html`<${Icon} name="skip" size=${16} />`}<span>${t(`clock.${by}${short ? ".short" : ""}`)}</span></button>`;
}

const Stop = () => html`<button type="button" class="turn busy" onClick=${() => run(0)}>
  <${Icon} name="pause" size=${16} /><span>${t("clock.stop")}</span></button>`;

function Run() {
  const { speed: running, speeds } = store.state;
  if (running) chosenSpeed = running;
  const change = (event) => {
    chosenSpeed = Number(event.currentTarget.value);
    if (running) run(chosenSpeed);
  };
  return html`<div class="run ${running ? "running" : ""}">
    <button type="button" class="turn" aria-label=${t(running ? "clock.pause" : "clock.run")}
      onClick=${() => run(running ? 0 : chosenSpeed)}><${Icon} name=${running ? "pause" : "play"} size=${16} /></button>
    <select aria-label=${t("clock.speed")} value=${chosenSpeed} onChange=${change}>
      ${speeds.map((speed) => html`<option value=${speed} selected=${speed === chosenSpeed}>${t(`clock.speed.${speed}`)}</option>`)}
    </select></div>`;
}

const Progress = ({ done }) => html`<div class="progress">
  <p>${t("story.progress")}</p>
  <div class="bar" role="progressbar" aria-label=${t("story.progress")} aria-valuemin="0" aria-valuemax="100"
    aria-valuenow=${Math.round(done * 100)}><i ref=${(bar) => { if (bar) bar.style.width = `${done * 100}%`; }}></i></div>
</div>`;
