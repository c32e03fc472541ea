// What a person does in a phone. A refusal is told kindly in that phone, and nothing typed is lost.

import { post } from "./api.js";
import { changed, store, toast } from "./store.js";
import { has, t } from "./words.js";

const PRESS_LASTS = 15_000;

export const kindly = (refusal) =>
  t(has(`error.${refusal.code}`) ? `error.${refusal.code}` : "error.failed");

/** Do something in somebody's phone; true if it was done. */
export async function act(person, action, body = {}) {
  try {
    await post(`/api/phones/${person}/${action}`, body);
    return true;
  } catch (refusal) {
    toast(person, kindly(refusal));
    return false;
  }
}

/** Press an inline button; it waits until the bot has answered or changed the message. */
export async function press(person, message, data) {
  const waiting = store.waiting.get(person);
  // Pressed twice before the page could show that it waits.
  if (waiting?.message_id === message && waiting.data === data) return;
  const pressed = { message_id: message, data, at: Date.now() };
  store.waiting.set(person, pressed);
  changed(`phone:${person}`);
  const done = await act(person, "press", { message_id: message, button: data });
  setTimeout(() => stopWaiting(person, pressed), done ? PRESS_LASTS : 0);
}

function stopWaiting(person, pressed) {
  if (store.waiting.get(person) !== pressed) return;
  store.waiting.delete(person);
  changed(`phone:${person}`);
}

/** Do something that belongs to no phone (clock, story, people); what goes wrong is told at the page's foot. */
export async function actOnPage(path, body) {
  try {
    return await post(path, body);
  } catch (refusal) {
    toast("page", kindly(refusal));
    return null;
  }
}
