// The little that Preact's standalone build lacks: memoised components, and components that follow the store.

import { Component, h, useLayoutEffect, useState } from "./vendor/htm-preact.js";
import { subscribe } from "./store.js";

const differs = (old, next) =>
  Object.keys(next).length !== Object.keys(old).length || Object.keys(next).some((key) => next[key] !== old[key]);

/** A component that is rendered again only when one of its properties is another. */
export const memo = (inner) => class Memo extends Component {
  shouldComponentUpdate(next) { return differs(this.props, next); }
  render(props) { return h(inner, props); }
};

/** Renders the component again when one of the topics has news. */
export function useTopics(...topics) {
  const [, tick] = useState(0);
  useLayoutEffect(() => {
    const again = () => tick((count) => count + 1);
    const ends = topics.map((topic) => subscribe(topic, again));
    return () => ends.forEach((end) => end());
  }, [topics.join()]);
}

/** Whether a media query holds just now. */
export function useMedia(query) {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useLayoutEffect(() => {
    const media = matchMedia(query);
    const changed = () => setHolds(media.matches);
    changed();
    media.addEventListener("change", changed);
    return () => media.removeEventListener("change", changed);
  }, [query]);
  return holds;
}

export const NARROW = "(max-width: 700px)";
export const useNarrow = () => useMedia(NARROW);
