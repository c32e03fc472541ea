// What the page knows, and who wants to hear of news. Whoever changes something says which topic it belongs to;
// listeners are called once a frame, so that a turned year does not render a thousand times.

export const store = {
  state: null,            // the server's State
  phones: new Map(),      // id → Phone, for open phones only
  open: [],               // ids of the phones side by side
  current: null,          // the one that shows in a narrow window
  unread: new Map(),      // id → number of messages nobody has looked at
  newest: new Map(),      // id → the newest message that was counted
  watched: new Set(),     // ids whose newest messages are on the screen
  away: new Set(),        // ids of phones where somebody reads further up
  waiting: new Map(),     // id → {message_id, data}: a button that was pressed and not yet answered
  toasts: new Map(),      // id → {text, key}
  dialogs: [],            // what stands in front of the page: [{kind, …}]
  drafts: new Map(),      // id → what was being written
  traffic: false,         // whether the drawer is open
  lost: false,            // whether the server is out of reach
};

const listeners = new Map();
const dirty = new Set();
let planned = false;

export function subscribe(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

function tell() {
  planned = false;
  const topics = [...dirty];
  dirty.clear();
  for (const topic of topics) for (const listener of [...(listeners.get(topic) || [])]) listener();
}

/** Say that these topics have news. */
export function changed(...topics) {
  topics.forEach((topic) => dirty.add(topic));
  if (planned) return;
  planned = true;
  // A hidden page has no frames, and must not hoard its news.
  if (document.hidden) setTimeout(tell, 50);
  else requestAnimationFrame(tell);
}

document.addEventListener("visibilitychange", () => { if (planned) tell(); });

export const personOf = (id) => store.state?.people.find((person) => person.id === id);

let keys = 0;
const TOAST_LASTS = 4000;

/** Show a dark pill in a phone for some seconds. */
export function toast(id, text) {
  const key = ++keys;
  store.toasts.set(id, { text, key });
  changed(`toast:${id}`);
  setTimeout(() => {
    if (store.toasts.get(id)?.key !== key) return;
    store.toasts.delete(id);
    changed(`toast:${id}`);
  }, TOAST_LASTS + 30 * text.length);
}

/** Open a dialog in front of the page. */
export function ask(kind, details = {}) {
  store.dialogs = [...store.dialogs, { kind, key: ++keys, ...details }];
  changed("dialogs");
}

export function answered(key) {
  store.dialogs = store.dialogs.filter((dialog) => dialog.key !== key);
  changed("dialogs");
}
