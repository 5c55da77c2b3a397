// Served as it is to the form of a request, as kept-writing-module.js is.

const pauseOfTypingMs = 350;

/** Below the title of a request: what may already say the same, out of the page at `data-from`. */
class SimilarWhileTyping extends HTMLElement {
  connectedCallback() {
    this.field = this.closest("form")?.elements.namedItem("title");
    if (!this.field) return;
    this.list = this.querySelector("[data-list]");
    this.summary = this.querySelector("summary");
    this.said = this.querySelector("[role=status]");
    this.folded = this.querySelector("details");
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    this.field.addEventListener("input", () => this.askSoon(), { signal });
    this.field.form.addEventListener("submit", () => this.sayWhatWasSeen(), { signal });
    this.list.addEventListener("click", (event) => this.vote(event), { signal });
    this.list.addEventListener("click", (event) => this.keepPartner(event), { signal });
    if (this.field.value) this.ask();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.stopping?.abort();
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pauseOfTypingMs);
  }

  async ask() {
    const title = this.field.value.trim();
    if (title === this.title) return;
    this.asking?.abort();
    if ((title.match(/\p{Letter}/gu) ?? []).length < 3) return this.empty();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const page = await fetch(`${this.dataset.from}?title=${encodeURIComponent(title)}`, { signal });
      if (!page.ok) return;
      this.present(title, await page.text());
    } catch {
      // Without an answer the list stays what it was; the same comes as a step before sending.
    }
  }

  /** Puts the list of that page here; undefined where the page holds none. */
  present(title, html) {
    const similar = new DOMParser().parseFromString(html, "text/html").querySelector("[data-similar]");
    if (!similar) return undefined;
    this.title = title;
    this.isEmpty = similar.dataset.count === "0";
    const words = similar.dataset.similar;
    this.summary.textContent = words;
    if (this.said.textContent !== words) this.said.textContent = words;
    this.folded.hidden = this.isEmpty;
    this.actions = new WeakMap();
    for (const form of similar.querySelectorAll("form")) this.unform(form);
    this.list.replaceChildren(...similar.children);
    return similar;
  }

  /** A form cannot stand in the form that is being written: its button does the same by `vote`. */
  unform(form) {
    const sent = { action: form.getAttribute("action"), body: new URLSearchParams(new FormData(form)) };
    const box = document.createElement("div");
    box.className = form.className;
    for (const button of form.querySelectorAll("button")) {
      button.type = "button";
      this.actions.set(button, sent);
      box.append(button);
    }
    form.replaceWith(box);
  }

  empty() {
    this.title = undefined;
    this.list.replaceChildren();
    this.summary.textContent = "";
    this.said.textContent = "";
    this.folded.hidden = true;
  }

  async vote(event) {
    const button = event.target.closest("button");
    const sent = button && this.actions?.get(button);
    if (!sent || this.isVoting) return;
    this.isVoting = true;
    const wasPressed = button.getAttribute("aria-pressed");
    const name = button.closest("li")?.querySelector("h3")?.textContent ?? "";
    const { title } = this;
    let isPressed = wasPressed;
    try {
      const page = await fetch(sent.action, { method: "POST", body: sent.body });
      if (page.ok && title === this.title && this.present(title, await page.text())) {
        isPressed = this.buttonOf(sent)?.getAttribute("aria-pressed") ?? wasPressed;
        this.buttonOf(sent)?.focus();
      }
    } catch {
      // Said below: the vote is what it was.
    }
    this.isVoting = false;
    const words = isPressed === wasPressed ? "failed" : isPressed === "true" ? "voted" : "withdrawn";
    const news = this.dataset[words].replace("{title}", () => name);
    this.said.textContent = news;
    // Beside the button that was pressed, wherever in the list that is; the next list comes without it.
    this.list.querySelector("[data-news]")?.remove();
    const shown = this.querySelector("[data-news]").cloneNode();
    shown.textContent = news;
    shown.hidden = false;
    this.buttonOf(sent)?.closest("li")?.lastElementChild?.append(shown);
  }

  /** A link that leads staff to where they record the same partner's vote takes along for whom this form is. */
  keepPartner(event) {
    const link = event.target.closest("a[data-partner-from]");
    const partner = link && this.field.form.elements.namedItem(link.dataset.partnerFrom)?.value;
    if (partner) link.search = new URLSearchParams({ partner });
  }

  buttonOf({ action }) {
    return [...this.list.querySelectorAll("button")].find((one) => this.actions.get(one)?.action === action);
  }

  /** Who has this list before their eyes for the very title that is sent needs no step that shows it once more. */
  sayWhatWasSeen() {
    const isOpen = this.folded.open || getComputedStyle(this.summary).display === "none";
    const { seen } = this.field.form.elements;
    const isSeen = this.title === this.field.value.trim() && (this.isEmpty || isOpen);
    if (isSeen) seen.value = this.field.value;
  }
}

if (!customElements.get("similar-while-typing"))
  customElements.define("similar-while-typing", SimilarWhileTyping);
