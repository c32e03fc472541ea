// Up to five weeks from today, with a dot for what is due; the clock can be turned to each. One stop for the Tab key; arrows move among the days.

import { html, useLayoutEffect, useMemo, useRef, useState } from "./vendor/htm-preact.js";
import { actOnPage } from "./acts.js";
import { clockTime, dayOf, daysFrom, isWeekend, monthName, namedDay, weekdayLetter } from "./format.js";
import { memo } from "./hooks.js";
import { Icon } from "./icons.js";
import { closePopup, moveByArrows, openAt } from "./menu.js";
import { counted, t, worded } from "./words.js";

const MOST_DAYS = 36;
const LEAST_DAYS = 7;
const A_DAY = 28;  // pixels
const MOST_DOTS = 3;

/** `inline`: what is due is listed under the strip instead of in a small window (which a sheet would cover). */
export const Calendar = memo(function Calendar({ today, due, inline }) {
  const [chosen, choose] = useState(null);
  const [box, days] = useDays(inline);
  const byDay = useMemo(() => grouped(due), [due]);
  const open = (day, event) => {
    if (inline) return choose(day === chosen ? null : day);
    openAt(event.currentTarget, () => html`<${Due} day=${day} due=${byDay.get(day)} today=${today} />`, { label: t("calendar.due"), role: "dialog" });
  };
  const onKeyDown = (event) => moveByArrows(event, [...event.currentTarget.querySelectorAll("button")],
    { previous: "ArrowLeft", next: "ArrowRight" });
  return html`<div class="calendar" ref=${box}>
    <div class="strip" role="toolbar" aria-label=${t("calendar.label")} onKeyDown=${onKeyDown}>
      ${daysFrom(today, days).map((day, index) => html`<${Day} key=${day} day=${day} today=${index === 0} chosen=${day === chosen}
        due=${byDay.get(day) || NONE} open=${open} />`)}
    </div>
    ${inline && chosen && html`<${Due} day=${chosen} due=${byDay.get(chosen)} today=${today} />`}
  </div>`;
});

/** As many days as fit whole; a sheet scrolls sideways under the thumb. */
function useDays(inline) {
  const box = useRef();
  const [days, setDays] = useState(MOST_DAYS);
  useLayoutEffect(() => {
    if (inline) return undefined;
    const look = () => setDays(Math.max(LEAST_DAYS, Math.min(MOST_DAYS, Math.floor((box.current.clientWidth - 16) / A_DAY))));
    const watching = new ResizeObserver(look);
    watching.observe(box.current);
    look();
    return () => watching.disconnect();
  }, [inline]);
  return [box, days];
}

const NONE = [];

function grouped(due) {
  const days = new Map();
  for (const item of due) days.set(dayOf(item.at), [...(days.get(dayOf(item.at)) || []), item]);
  return days;
}

function Day({ day, today, chosen, due, open }) {
  const date = Number(day.slice(8));
  const classes = ["date", today && "today", isWeekend(day) && "weekend", chosen && "chosen", date === 1 && "new-month"];
  const label = [namedDay(day), today && t("calendar.today"), due.length ? counted("calendar.count", due.length) : null];
  return html`<button type="button" class=${classes.filter(Boolean).join(" ")} tabindex=${today ? "0" : "-1"}
    aria-label=${label.filter(Boolean).join(", ")} aria-current=${today ? "date" : undefined} onClick=${(event) => open(day, event)}>
    <small>${date === 1 || today ? monthName(day).replace(".", "") : weekdayLetter(day)}</small><span>${date}</span>
    <span class="dots">${due.slice(0, MOST_DOTS).map((item) => html`<i class=${item.standing ? "standing" : ""}></i>`)}</span>
  </button>`;
}

const goTo = (day) => { closePopup(); return actOnPage("/api/clock", { day }); };

const Due = ({ day, due = NONE, today }) => html`<div class="due-list">
  <h2>${namedDay(day)}</h2>
  ${due.length ? html`<ul>${due.map((item) => html`<li class=${item.standing ? "standing" : ""}>
    <time>${clockTime(item.at)}</time><div><b>${worded("due", item.kind)}</b><span>${item.who}</span>
    ${item.standing && html`<small>${t("calendar.standing")}</small>`}</div></li>`)}</ul>`
    : html`<p>${t("calendar.nothing")}</p>`}
  ${day > today && html`<button type="button" class="turn" onClick=${() => goTo(day)}>
    <${Icon} name="skip" size=${16} /><span>${t("calendar.go")}</span></button>`}
</div>`;
