// Times and sizes as people write them. The server's times carry the programme's own offset, so that the day and the
// hour stand in the text itself; only names of days and months are asked of Intl.

import { pageLanguage } from "./words.js";

const made = new Map();
const LOCALES = { sv: "sv-SE", en: "en-GB" };

// Making a formatter is slow, so each is made once.
function formatter(options) {
  const key = pageLanguage() + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(LOCALES[pageLanguage()], { timeZone: "UTC", ...options }));
  return made.get(key);
}

/** "2027-06-14" of a time or a day. */
export const dayOf = (iso) => iso.slice(0, 10);
const asDate = (iso) => new Date(`${dayOf(iso)}T12:00:00Z`);

/** 09.12 in Swedish, 09:12 in English. */
export const clockTime = (iso) => iso.slice(11, 16).replace(":", pageLanguage() === "sv" ? "." : ":");

const shown = (options) => (iso) => formatter(options).format(asDate(iso));
export const longDay = shown({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const namedDay = shown({ weekday: "long", day: "numeric", month: "long" });
export const shortDay = shown({ day: "numeric", month: "short" });
export const weekdayAndDay = shown({ weekday: "short", day: "numeric", month: "short" });
export const weekdayLetter = shown({ weekday: "narrow" });
export const monthName = shown({ month: "short" });
export const shortMoment = (iso) => `${shortDay(iso)} ${clockTime(iso)}`;

/** The name of a chat's day: with the year only where it is another than now. */
export const chatDay = (iso, now) => (iso.slice(0, 4) === now.slice(0, 4) ? namedDay(iso) : longDay(iso));

export function daysFrom(iso, count) {
  const first = asDate(iso).getTime();
  return Array.from({ length: count }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10));
}

export const isWeekend = (day) => [0, 6].includes(asDate(day).getUTCDay());

export function fileSize(bytes) {
  const [value, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const digits = unit === "megabyte" && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(LOCALES[pageLanguage()], {
    style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short", maximumFractionDigits: digits,
  }).format(value);
}
