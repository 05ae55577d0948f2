import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import type { DOMWindow } from "jsdom";
import { emulateExcel, HOST_ORIGIN } from "../emulatedExcel";
import type { EmulatedExcel, EmulationOptions } from "../emulatedExcel";
import { OFFICE_JS_FOLDER } from "../protocol/clientMetadata";
import { addInFragment, addInQuery } from "../transport/webHost";
import type { WebHost } from "../transport/webHost";

export type RunningExcel = EmulatedExcel & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Closes the page and takes the globals away again. */
  close(): void;
};

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/** Microsoft's scripts are read from the disk once a process. */
const scripts = new Map<string, string>();

/**
 * Loads Microsoft's office.js, unmodified, into a page of its own whose parent window is the emulated Excel on the web.
 * `Excel`, `Office` and `OfficeExtension` are globals until `close`.
 */
export async function startExcel(options: EmulationOptions = {}): Promise<RunningExcel> {
  const emulated = await emulateExcel(options);
  const faults: string[] = [];
  const dom = openPage(emulated.locale, faults);
  const { window } = dom;
  connect(window, emulated.web);
  serveScripts(window, faults);
  const tag = window.document.createElement("script");
  tag.src = `${HOST_ORIGIN}/office/office.js`;
  window.document.head.append(tag);
  await ready(window, faults);
  for (const name of GLOBALS) Reflect.set(globalThis, name, Reflect.get(window, name));
  return {
    ...emulated,
    Excel,
    Office,
    OfficeExtension,
    close() {
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      window.close();
    },
  };
}

function openPage(locale: string, faults: string[]): JSDOM {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error: Error) => faults.push(error.stack ?? error.message));
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${HOST_ORIGIN}/taskpane.html?${addInQuery(locale)}#${addInFragment(HOST_ORIGIN)}`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    virtualConsole,
  });
  // Errors, promises and what JSON gives are those of the tests, as they are one and the same in a browser.
  Object.assign(dom.window, { Error, JSON, Promise, console, fetch, TextEncoder });
  // jsdom lacks it; office.js trusts a host on the add-in's own domain.
  Object.defineProperty(dom.window.document, "domain", { value: "localhost", configurable: true });
  return dom;
}

/** The page's parent window: the host. Answers come in a task of their own, as messages do. */
function connect(window: DOMWindow, web: WebHost): void {
  const deliver = (text: string): void => {
    if (window.closed) return;
    window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: HOST_ORIGIN }));
  };
  web.push = (text) => {
    setTimeout(() => deliver(text), 0);
  };
  const parent = {
    postMessage(text: string) {
      void web.dispatch(text).then((reply) => {
        if (reply !== undefined) setTimeout(() => deliver(reply), 0);
      });
    },
  };
  Object.defineProperty(window, "parent", { configurable: true, value: parent });
}

/** Runs the scripts that office.js asks for, from the installed package; refuses every other one. */
function serveScripts(window: DOMWindow, faults: string[]): void {
  const served = new WeakSet<Node>();
  const serve = (script: HTMLScriptElement): void => {
    if (served.has(script) || script.src === "") return;
    served.add(script);
    const url = new URL(script.src);
    const path = join(OFFICE_JS_FOLDER, url.pathname.replace(/^\/office\//, ""));
    if (url.origin !== HOST_ORIGIN || !existsSync(path)) {
      script.dispatchEvent(new window.Event("error"));
      return;
    }
    try {
      window.eval(readScript(path));
      script.dispatchEvent(new window.Event("load"));
    } catch (error) {
      faults.push(`${url.pathname}: ${String(error)}`);
      script.dispatchEvent(new window.Event("error"));
    }
  };
  const observer = new window.MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof window.HTMLScriptElement) serve(node);
    }
  });
  observer.observe(window.document, { childList: true, subtree: true });
}

function readScript(path: string): string {
  const known = scripts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(path, "utf8");
  scripts.set(path, text);
  return text;
}

const LONGEST_START = 10_000;

async function ready(window: DOMWindow, faults: readonly string[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`office.js did not start: ${faults.join("\n")}`));
    }, LONGEST_START);
  });
  // The script runs in the observer's task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const office = Reflect.get(window, "Office") as typeof Office | undefined;
  if (office === undefined) throw new Error(`office.js did not load: ${faults.join("\n")}`);
  await Promise.race([office.onReady(), tooLong]);
  clearTimeout(timer);
}
