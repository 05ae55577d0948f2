import { JSDOM } from "jsdom";

/** What Microsoft's client library says about one class of the object model. Names are those of the wire. */
export type ClientClass = {
  readonly isCollection: boolean;
  readonly scalars: { readonly [wireName: string]: ClientMember };
  /** Properties that are objects. */
  readonly links: { readonly [wireName: string]: ClientMember & { readonly type: string } };
  readonly methods: { readonly [wireName: string]: ClientMember };
  /** By the names of TypeScript: `onChanged`. */
  readonly events: { readonly [name: string]: ClientEvent };
};

export type ClientEvent = {
  /** Number by which the host names the event. */
  readonly type: number;
  /** The method of the wire that asks for it: `_RegisterDataChangedEvent`. */
  readonly register: string;
};

export type ClientMember = {
  /** As TypeScript calls it. */
  readonly name: string;
  /** The requirement set that the client library asks for: `1.9`, or `ExcelApiOnline 1.1`. */
  readonly api?: string;
};

export type ClientClasses = { readonly [className: string]: ClientClass };

type Library = Readonly<Record<string, unknown>>;

const CREATE_LINK = /_createPropertyObject\(\w+\.(\w+), this, "(\w+)"/;
const CREATE_BY_METHOD = /_createMethodObject\(\w+\.\w+, \w+, "(\w+)"/;
const INVOKE = /_invokeMethod\(\w+, "(\w+)"/;
const EVENT = /eventType: (\d+),\s*registerFunc: function \(\) \{ return _this\.(_Register\w+)\(\)/;
const NEEDS_API = /_throwIfApiNotSupported\("[^"]*", (_defaultApiSetName|"[^"]*"), "([\d.]+)"/;

/** Runs the two un-minified scripts of the client library in a page of their own and reads its classes. */
export function readClientClasses(office: string, excel: string): ClientClasses {
  const page = new JSDOM('<!doctype html><script src="https://localhost/office.js"></script>', {
    url: "https://localhost/page.html",
    runScripts: "outside-only",
  });
  try {
    page.window.eval(office);
    page.window.eval(excel);
    const found: Record<string, ClientClass> = {};
    for (const namespace of ["OfficeCore", "Excel"]) addClasses(found, library(page.window, namespace));
    return found;
  } finally {
    page.window.close();
  }
}

function library(window: object, namespace: string): Library {
  const found: unknown = Reflect.get(window, namespace);
  if (typeof found !== "object" || found === null) throw new Error(`office.js defines no ${namespace}`);
  return { ...found };
}

function addClasses(found: Record<string, ClientClass>, classes: Library): void {
  for (const candidate of Object.values(classes)) {
    if (typeof candidate !== "function") continue;
    const prototype: unknown = Reflect.get(candidate, "prototype");
    if (typeof prototype !== "object" || prototype === null) continue;
    if (!Object.hasOwn(prototype, "_className")) continue;
    found[String(constant(prototype, "_className"))] = readClass(prototype);
  }
}

function readClass(prototype: object): ClientClass {
  const names = texts(constant(prototype, "_scalarPropertyNames"));
  const wireNames = texts(constant(prototype, "_scalarPropertyOriginalNames"));
  const wireNameOf = new Map(names.map((name, index) => [name, wireNames[index] ?? name]));
  const scalars: Record<string, ClientMember> = {};
  const links: Record<string, ClientMember & { type: string }> = {};
  const methods: Record<string, ClientMember> = {};
  const events: Record<string, ClientEvent> = {};
  for (const [name, wireName] of wireNameOf) scalars[wireName] = { name };

  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const method: unknown = descriptor.value;
    const source = descriptor.get?.toString() ?? (typeof method === "function" ? method.toString() : "");
    const member: ClientMember = { name, ...requirement(source) };
    if (descriptor.get !== undefined) {
      const [, type, wireName] = CREATE_LINK.exec(source) ?? [];
      if (type !== undefined && wireName !== undefined) links[wireName] = { ...member, type };
      const [, number, register] = EVENT.exec(source) ?? [];
      if (register !== undefined) events[name] = { type: Number(number), register };
      const scalar = wireNameOf.get(name);
      if (scalar !== undefined) scalars[scalar] = member;
    } else {
      const wireName = (CREATE_BY_METHOD.exec(source) ?? INVOKE.exec(source))?.[1];
      if (wireName !== undefined) methods[wireName] = member;
    }
  }
  return { isCollection: constant(prototype, "_isCollection") === true, scalars, links, methods, events };
}

/** The value of a getter that looks at nothing of its object. */
function constant(prototype: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  return descriptor?.get?.call({});
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function requirement(source: string): { readonly api?: string } {
  const [, set, version] = NEEDS_API.exec(source) ?? [];
  if (set === undefined || version === undefined) return {};
  return { api: set.startsWith('"') ? `${set.slice(1, -1)} ${version}` : version };
}
