// Keeps the store in step with the server: everything once, then news as they come, and everything anew after a break.

import { get } from "./api.js";
import { openPhones, rememberPhones } from "./preferences.js";
import { merged, trimmed } from "./messages.js";
import { ask, changed, store, toast } from "./store.js";
import { t } from "./words.js";

const AGAIN_AFTER = 1000;
const REST = 700;
const ALERT_WITHIN = 30_000;
let source = null;
let everything = 0;
const news = new Set();
const meanwhile = new Map();

/** Call `listener` whenever anything at all happened (the drawer fetches the traffic then). */
export const onNews = (listener) => { news.add(listener); return () => news.delete(listener); };
const tellNews = (kind) => news.forEach((listener) => listener(kind));

let retry = 0;

/** Connect, and keep connected: whatever breaks is fetched again when the server is back. */
export function connect() {
  retry = 0;
  source = new EventSource("/api/events");
  const on = (name, act) => source.addEventListener(name, (event) => { act(JSON.parse(event.data)); tellNews(name); });
  on("state", takeState);
  on("phone", takePhone);
  on("toast", takeToast);
  on("reset", () => fetchAll({ anew: true }).catch(lost));
  source.onopen = () => fetchAll({ anew: !store.state }).catch(lost);
  source.onerror = lost;
}

function lost() {
  source.close();
  store.lost = true;
  changed("lost");
  retry ||= setTimeout(connect, AGAIN_AFTER);
}

async function fetchAll({ anew }) {
  const turn = ++everything;
  const before = store.state;
  const state = await get("/api/state");
  if (turn !== everything) return;
  if (anew) forget();
  const missed = anew ? [] : state.people.filter((person) => person.last_id > (store.newest.get(person.id) ?? 0));
  takeState(state);
  if (anew) for (const person of state.people) store.newest.set(person.id, person.last_id);
  if (anew) openFirst(state, before);
  await Promise.all([...store.open.map(loadPhone), ...missed.map((person) => countMissed(person.id))]);
  store.lost = false;
  changed("lost", "open", "unread");
}

const stillThere = (ids) => ids.filter((id) => store.state.people.some((person) => person.id === id));

const STORY = ["story", "language", "seed"];

/** The same story again keeps its phones; another one begins with its own. */
function openFirst(state, before) {
  const another = before && STORY.some((part) => before[part] !== state[part]);
  const remembered = another ? [] : stillThere(store.open.length ? store.open : openPhones());
  store.open = remembered.length ? remembered : [...state.phones];
  if (!store.open.includes(store.current)) store.current = store.open[0] ?? null;
  changed("open");
}

function forget() {
  for (const name of ["phones", "unread", "newest", "waiting", "toasts", "drafts"]) store[name].clear();
  store.dialogs = [];
  changed("dialogs", "unread");
}

/** Fetch an open phone's newest messages. */
export async function loadPhone(id) {
  if (!store.phones.has(id)) store.phones.set(id, { id, messages: [], keyboard: [], commands: [], loading: true });
  // What comes by events meanwhile is as new as the answer or newer, and must not be lost behind it.
  const heard = { messages: [] };
  meanwhile.set(id, heard);
  const phone = await get(`/api/phones/${id}`).finally(() => meanwhile.get(id) === heard && meanwhile.delete(id));
  if (!store.phones.has(id)) return;
  const messages = merged(phone.messages, heard.messages);
  store.phones.set(id, { ...phone, ...heard, messages });
  count(id, messages);
  changed(`phone:${id}`);
}

/** Fetch older messages of an open phone; true if any came. */
export async function loadEarlier(id) {
  const phone = store.phones.get(id);
  if (!phone?.earlier || phone.fetching || !phone.messages.length) return;
  phone.fetching = true;
  try {
    const page = await get(`/api/phones/${id}/messages?before=${phone.messages[0].id}&limit=100`);
    const now = store.phones.get(id);
    if (!now) return;
    store.phones.set(id, { ...now, messages: merged(page.messages, now.messages), earlier: page.earlier, fetching: false });
    changed(`phone:${id}`);
  } finally {
    phone.fetching = false;
  }
}

async function countMissed(id) {
  if (store.open.includes(id)) return;
  count(id, (await get(`/api/phones/${id}`)).messages);
}

// When the clock has come to the next thing: whose phone it is, in case that one is not open.
let journey = null;

export function tellWhoHears() {
  journey = { newest: new Map(store.newest), began: store.state.now, moves: false };
}

function tellArrival(state) {
  if (!journey || state.progress !== null) return;
  const { newest, began } = journey;
  journey.moves ||= state.turning || state.now !== began;
  if (state.turning || !journey.moves) return;
  journey = null;
  const heard = state.people.filter(({ id }) => (store.newest.get(id) ?? 0) > (newest.get(id) ?? 0));
  if (!heard.length) return toast("page", t("clock.next.nothing"));
  if (!heard.some(({ id }) => store.open.includes(id))) toast("page", t("clock.next.who", { name: heard[0].name }));
}

function takeState(state) {
  const known = new Map((store.state?.people || []).map((person) => [person.id, JSON.stringify(person)]));
  const same = (person) => known.get(person.id) === JSON.stringify(person);
  // People who did not change keep their identity, so that their phones need not be rendered again.
  state.people = state.people.map((person) => (same(person) ? store.state.people.find(({ id }) => id === person.id) : person));
  if (JSON.stringify(store.state?.calendar) === JSON.stringify(state.calendar)) state.calendar = store.state.calendar;
  store.state = state;
  tellArrival(state);
  changed("state");
}

function takePhone(news) {
  const phone = store.phones.get(news.id);
  const heard = meanwhile.get(news.id);
  if (heard) Object.assign(heard, news, { messages: merged(heard.messages, news.messages) });
  count(news.id, news.messages);
  if (!phone) return;
  const from = phone.earlier && phone.messages.length ? phone.messages[0].id : 0;
  const newest = phone.messages.at(-1)?.id ?? 0;
  const incoming = news.messages.filter(({ id }) => id >= from)
    .map((message) => (message.id > newest ? { ...message, fresh: true } : message));
  const messages = merged(phone.messages, incoming);
  const next = { ...phone, ...news, messages };
  store.phones.set(news.id, store.away.has(news.id) ? next : trimmed(next));
  settle(news.id, incoming);
  changed(`phone:${news.id}`);
}

// A button waits until the bot answers the press, or changes the message.
function settle(id, messages) {
  if (!messages.some((message) => message.id === store.waiting.get(id)?.message_id)) return;
  store.waiting.delete(id);
}

function count(id, messages) {
  const last = store.newest.get(id) ?? 0;
  const more = messages.filter((message) => message.id > last);
  if (!more.length) return;
  store.newest.set(id, Math.max(...more.map((message) => message.id)));
  // While a story is run forward everything is new, and nothing is news.
  if (store.watched.has(id) || store.state?.progress != null) return;
  const heard = more.filter((message) => message.from_bot && !message.deleted).length;
  store.unread.set(id, (store.unread.get(id) ?? 0) + heard);
  changed("unread");
}

function takeToast({ id, text, alert }) {
  const pressed = store.waiting.get(id);
  store.waiting.delete(id);
  changed(`phone:${id}`);
  if (!text || !store.open.includes(id)) return;
  // An alert stands in the way of everything, so only somebody who just pressed is alerted; for the cast it passes by.
  if (alert && pressed && Date.now() - pressed.at < ALERT_WITHIN) ask("alert", { person: id, text });
  else toast(id, text);
}

/** Which phones stand side by side. */
export function showPhones(ids, current) {
  for (const id of store.open) if (!ids.includes(id)) store.phones.delete(id);
  const added = ids.filter((id) => !store.open.includes(id));
  store.open = ids;
  store.current = current ?? (ids.includes(store.current) ? store.current : ids[0] ?? null);
  rememberPhones(ids);
  changed("open");
  return Promise.all(added.map(loadPhone)).catch(lost);
}

/** The newest messages of a phone are on the screen (or not any more). */
export function watch(id, seen) {
  if (store.away.delete(id)) setTimeout(letGo, REST, id);
  if (!seen) return void store.watched.delete(id);
  store.watched.add(id);
  if (!store.unread.get(id)) return;
  store.unread.delete(id);
  changed("unread");
}

// Whoever has come back from far up needs the old messages no more. Letting many go takes a moment, so it is done
// while nothing happens, and not when the next message comes.
function letGo(id) {
  const phone = store.phones.get(id);
  if (!phone || store.away.has(id)) return;
  store.phones.set(id, trimmed(phone));
  changed(`phone:${id}`);
}

/** Somebody reads further up in a phone: its old messages stay, and its new ones are counted. */
export function readAbove(id) {
  store.watched.delete(id);
  store.away.add(id);
}
