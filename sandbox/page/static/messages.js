// Lists of messages: joined, kept short, and put into days and groups.

import { dayOf } from "./format.js";

const LONG = 400;
const KEPT = 200;
const GROUP_WITHIN = 10 * 60_000;

/** Join two lists by id, the second winning; both are sorted. */
export function merged(messages, incoming) {
  if (!incoming.length) return messages;
  if (!messages.length || incoming[0].id > messages.at(-1).id) return [...messages, ...incoming];
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const message of incoming) {
    const fresh = byId.get(message.id)?.fresh || message.fresh;
    byId.set(message.id, { ...message, fresh });
  }
  return [...byId.values()].sort((one, other) => one.id - other.id);
}

/** A phone that follows its newest messages lets go of old ones; they can be fetched again. */
export const trimmed = (phone) =>
  phone.messages.length <= LONG ? phone : { ...phone, messages: phone.messages.slice(-KEPT), earlier: true };

const times = new WeakMap();

// Reading a time is slow, and a chat has thousands.
function timeOf(message) {
  if (!times.has(message)) times.set(message, Date.parse(message.date));
  return times.get(message);
}

const together = (one, other) =>
  one && other && one.from_bot === other.from_bot && !one.deleted && !other.deleted
  && Math.abs(timeOf(other) - timeOf(one)) < GROUP_WITHIN;

/** Messages by day: [{day, rows: [{message, first, last}]}]. Days that did not change are taken from `before`. */
export function byDay(messages, before = []) {
  const days = [];
  messages.forEach((message, index) => {
    const day = dayOf(message.date);
    if (days.at(-1)?.day !== day) days.push({ day, rows: [] });
    const previous = messages[index - 1];
    const next = messages[index + 1];
    const first = !together(previous, message) || dayOf(previous.date) !== day;
    const last = !together(message, next) || dayOf(next.date) !== day;
    days.at(-1).rows.push({ message, first, last });
  });
  const known = new Map(before.map((day) => [day.day, day]));
  return days.map((day) => (sameRows(known.get(day.day), day) ? known.get(day.day) : day));
}

const sameRows = (one, other) =>
  one && one.rows.length === other.rows.length && one.rows.every((row, index) => {
    const twin = other.rows[index];
    return row.message === twin.message && row.first === twin.first && row.last === twin.last;
  });
