import { clientMetadata } from "./clientMetadata";
import type { HostObject } from "./excelClass";
import { HostError, notEmulated } from "./hostError";
import type { Json, QueryInfo } from "./wire";

/** Names in lower case; `*` stands for all plain properties. */
export type QueryTree = Map<string, QueryTree>;

export type Query = { readonly tree: QueryTree; readonly page: Pick<QueryInfo, "Top" | "Skip"> };

export type ProjectOptions = {
  /** Names as TypeScript has them, for `retrieve`. */
  readonly asJson: boolean;
  readonly identify: (object: HostObject) => { readonly [key: string]: Json };
  readonly ignored: Set<string>;
  readonly check: (object: HostObject, member: string, api?: string) => void;
};

const EVERYTHING = (): QueryTree => new Map([["*", new Map<string, QueryTree>()]]);

/** What `load` asked for. The client leaves out `items/`; an empty list means every plain property. */
export function readTree({ Select, Expand }: QueryInfo): QueryTree {
  const tree: QueryTree = new Map();
  const add = (path: string): QueryTree => {
    let node = tree;
    for (const name of path.toLowerCase().split(/[/.]/)) {
      if (name === "" || name === "items") continue;
      const next = node.get(name) ?? new Map<string, QueryTree>();
      node.set(name, next);
      node = next;
    }
    return node;
  };
  for (const path of Select ?? []) add(path);
  for (const path of Expand ?? []) add(path).set("*", new Map());
  if ((Select ?? []).length === 0) tree.set("*", new Map());
  return tree;
}

/** The asked properties of an object, of what it links to and of its items. */
export function project(object: HostObject | null, { tree, page }: Query, options: ProjectOptions): Json {
  return object === null ? null : projectObject(object, { tree, page }, options);
}

function projectObject(
  object: HostObject,
  { tree, page }: Query,
  options: ProjectOptions,
): { readonly [name: string]: Json } {
  const meta = clientMetadata()[object.className];
  const found: Record<string, Json> = { ...identity(object, options) };
  const ofItems: QueryTree = new Map();
  for (const [asked, inner] of tree) {
    const scalar = memberOf(meta?.scalars, asked);
    const link = memberOf(meta?.links, asked);
    if (scalar !== undefined) {
      const [wireName, { name, api }] = scalar;
      options.check(object, name, api);
      found[options.asJson ? name : wireName] = read(object, wireName, name);
    } else if (link !== undefined) {
      const [wireName, { name, api }] = link;
      options.check(object, name, api);
      const target = object.behaviour.link(wireName);
      if (target === undefined) notEmulated(`${object.className}.${name}`);
      const below = { tree: inner.size === 0 ? EVERYTHING() : inner, page: {} };
      found[options.asJson ? name : wireName] = project(target(), below, options);
    } else if (meta?.isCollection === true) {
      ofItems.set(asked, inner);
    } else if (asked === "*") {
      readAll(object, found, options);
    } else {
      options.ignored.add(`${object.className}.${asked}`);
    }
  }
  if (meta?.isCollection === true && (ofItems.size > 0 || tree.size === 0)) {
    found[options.asJson ? "items" : "_Items"] = projectItems(object, { tree: ofItems, page }, options);
  }
  return found;
}

function projectItems(object: HostObject, { tree, page }: Query, options: ProjectOptions): Json {
  const items = object.behaviour.items() ?? notEmulated(`the items of ${object.className}`);
  const first = page.Skip ?? 0;
  const shown = items.slice(first, typeof page.Top === "number" ? first + page.Top : undefined);
  return shown.map((item, index) => {
    return { ...projectObject(item, { tree, page: {} }, options), _Index: first + index };
  });
}

function identity(
  object: HostObject,
  { asJson, identify }: ProjectOptions,
): { readonly [key: string]: Json } {
  const ids = identify(object);
  if (!asJson) return ids;
  return Object.fromEntries(Object.entries(ids).map(([key, id]) => [key === "Id" ? "id" : key, id]));
}

/** `load()` without names: every plain property. Those that are not emulated stay unloaded, so reading them fails loudly. */
function readAll(object: HostObject, found: Record<string, Json>, options: ProjectOptions): void {
  for (const [wireName, { name, api }] of Object.entries(clientMetadata()[object.className]?.scalars ?? {})) {
    const get = object.behaviour.read(wireName);
    if (get === undefined || wireName.startsWith("_")) continue;
    try {
      options.check(object, name, api);
      found[options.asJson ? name : wireName] = get();
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "ApiNotFound") throw error;
    }
  }
}

function read(object: HostObject, wireName: string, name: string): Json {
  const get = object.behaviour.read(wireName);
  if (get !== undefined) return get();
  if (wireName === "Count" && object.behaviour.has("items")) return object.behaviour.items()?.length ?? 0;
  return notEmulated(`property ${object.className}.${name}`);
}

function memberOf<M>(
  members: { readonly [name: string]: M } | undefined,
  asked: string,
): [string, M] | undefined {
  return Object.entries(members ?? {}).find(([name]) => name.toLowerCase() === asked);
}
