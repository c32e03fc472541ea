// The conversation of a phone: days, messages, and a way down to the newest. It stays at the bottom while one is
// there, and stands still under the eyes of somebody who reads further up, whatever comes before or after.

import { Component, html } from "./vendor/htm-preact.js";
import { chatDay } from "./format.js";
import { memo } from "./hooks.js";
import { Icon } from "./icons.js";
import { loadEarlier, readAbove, watch } from "./live.js";
import { moveByArrows } from "./menu.js";
import { Message, openMenuOf } from "./message.js";
import { byDay } from "./messages.js";
import { counted, t } from "./words.js";

const NEAR = 60;        // pixels from the bottom that still count as there
const RESTS = 1200;     // milliseconds
const EARLY = 400;      // pixels from the top where older messages are fetched

const Day = memo(({ day, rows, year, waiting, ...rest }) => html`<div class="day">
  <p class="day-name"><span>${chatDay(day, year)}</span></p>
  ${rows.map(({ message, first, last }) => html`<${Message} key=${message.id} message=${message} first=${first} last=${last}
    pressed=${waiting?.message_id === message.id ? waiting.data : undefined} ...${rest} />`)}
</div>`);

export class Log extends Component {
  state = { away: false };
  days = [];
  atBottom = true;

  componentDidMount() {
    this.bottom();
    // Pictures, fonts, a keyboard under the field: whatever changes a height must not lose the bottom.
    this.sizes = new ResizeObserver(() => this.settle());
    this.sizes.observe(this.box);
    this.sizes.observe(this.inner);
    this.tell();
  }

  componentWillUnmount() {
    this.sizes.disconnect();
    clearTimeout(this.rest);
    watch(this.props.person, false);
  }

  shouldComponentUpdate(next, state) {
    return Object.keys(next).some((key) => next[key] !== this.props[key]) || state.away !== this.state.away;
  }

  getSnapshotBeforeUpdate(before) {
    if (this.saidNow(before.phone)) this.atBottom = true;
    return this.atBottom ? null : this.anchor();
  }

  componentDidUpdate(_, __, anchor) {
    if (this.atBottom) this.bottom();
    else if (anchor?.element.isConnected) this.box.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
    this.tell();
  }

  /** Whether the human who holds this phone has just said something: then one wants to see it. */
  saidNow(before) {
    const last = this.props.phone.messages.at(-1);
    return this.props.held && last?.fresh && !last.from_bot && last.id > (before.messages.at(-1)?.id ?? 0);
  }

  /** The first message on the screen, and where it stands. */
  anchor() {
    const edge = this.box.getBoundingClientRect().top;
    const shown = this.box.querySelectorAll("[data-message]");
    let low = 0;
    let high = shown.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shown[middle].getBoundingClientRect().bottom > edge) high = middle;
      else low = middle + 1;
    }
    return shown[low] && { element: shown[low], top: shown[low].getBoundingClientRect().top };
  }

  bottom() {
    this.box.scrollTop = this.box.scrollHeight;
    this.height = this.box.scrollHeight - this.box.clientHeight;
  }

  settle() {
    if (this.atBottom) this.bottom();
  }

  onScroll = () => {
    const { box } = this;
    const height = box.scrollHeight - box.clientHeight;
    // What grew meanwhile has not been scrolled away from.
    if (this.atBottom && height !== this.height) return this.bottom();
    this.atBottom = height - box.scrollTop < NEAR;
    this.height = height;
    this.tell();
    if (this.atBottom) return;
    if (box.scrollTop < EARLY) this.earlier();
    this.showDay();
  };

  /** Days float over the messages only while one scrolls, so that they cover nothing at rest. */
  showDay() {
    this.box.classList.add("scrolling");
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.box.classList.remove("scrolling"), RESTS);
  }

  tell() {
    if (this.atBottom) watch(this.props.person, true);
    else readAbove(this.props.person);
    if (this.state.away === this.atBottom) this.setState({ away: !this.atBottom });
  }

  earlier = () => loadEarlier(this.props.person).catch(() => {});

  down = () => {
    this.atBottom = true;
    this.bottom();
    this.tell();
    this.box.focus();
  };

  onKeyDown = (event) => {
    const message = event.target.closest("[data-message]");
    if (message === event.target && ["Enter", " ", "ContextMenu"].includes(event.key)) {
      event.preventDefault();
      openMenuOf(message);
    } else if (event.target === this.box || message === event.target) {
      if (["Home", "End"].includes(event.key)) return;
      moveByArrows(event, [...this.box.querySelectorAll("[data-message]")]);
    }
  };

  render({ phone, person, name, waiting, unread, compose, now, bot, rests }, { away }) {
    this.days = byDay(phone.messages, this.days);
    const begins = phone.standing === "not started" && !rests;
    const holds = (day) => day.rows.some(({ message }) => message.id === waiting?.message_id);
    return html`<div class="log-frame">
      <div class="log" role="log" aria-live="polite" aria-busy=${String(Boolean(phone.fetching || phone.loading))} tabindex="0"
        aria-label=${t("log.label", { name, bot })} ref=${(box) => { this.box = box; }}
        onScroll=${this.onScroll} onKeyDown=${this.onKeyDown}>
        <div class="log-inner" ref=${(inner) => { this.inner = inner; }}>
          ${phone.earlier && html`<button type="button" class="earlier" onClick=${this.earlier}>${t("log.earlier")}</button>`}
          ${!phone.messages.length && !phone.loading && html`<p class="empty">${t(begins ? "log.empty.new" : "log.empty")}</p>`}
          ${this.days.map((day) => html`<${Day} key=${day.day} day=${day.day} rows=${day.rows} year=${now.slice(0, 4)}
            person=${person} name=${name} compose=${compose} waiting=${holds(day) ? waiting : null} />`)}
          ${phone.action && html`<${Typing} bot=${bot} />`}
        </div>
      </div>
      ${away && html`<button type="button" class="to-bottom" onClick=${this.down}
        aria-label=${unread ? `${t("log.down")}, ${counted("unread", unread)}` : t("log.down")}>
        ${unread > 0 && html`<span class="badge">${unread > 99 ? "99+" : unread}</span>`}<${Icon} name="down" size=${22} /></button>`}
    </div>`;
  }
}

const Typing = ({ bot }) => html`<div class="message bot first last typing"><p class="bubble">
  <span class="visually-hidden">${t("log.typing", { bot })}</span><i></i><i></i><i></i></p></div>`;
