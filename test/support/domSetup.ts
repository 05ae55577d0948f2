import { cleanup, configure } from "@testing-library/react";

// Asking the style of every ancestor of every element costs seconds a test; our pages remove what they do not show.
// What is waited for may take longer than the usual second on a busy machine.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

afterEach(() => {
  cleanup();
});

// jsdom matches every rule of Fluent's style sheets whenever a name or a pointer is looked for, which takes two thirds of
// the time; nothing here depends on how things look, and the pages are looked at in a browser.
CSSStyleSheet.prototype.insertRule = () => 0;

/** What jsdom lacks and every browser has. */
class IdleResizeObserver implements ResizeObserver {
  observe(): void {
    // There is no layout in jsdom, so nothing ever changes its size.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
}

globalThis.ResizeObserver = IdleResizeObserver;
Element.prototype.scrollIntoView = () => undefined;
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
