import type { Json } from "./wire";

/** What a method is called with: values, objects, or arrays of both. */
export type Argument =
  Json | HostObject | undefined | readonly Argument[] | { readonly [key: string]: Argument };

export type MethodResult = Json | HostObject | undefined;

/** An object of Excel's object model, as the protocol machine sees it. Member names are those of the wire. */
export interface HostObject {
  readonly className: string;
  readonly behaviour: BoundBehaviour;
}

/** `undefined` where a member does not exist. */
export interface BoundBehaviour {
  /** What identifies the object in its collection. */
  id(): Json | undefined;
  read(name: string): (() => Json) | undefined;
  write(name: string): ((value: Argument) => void) | undefined;
  link(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: readonly Argument[]) => MethodResult) | undefined;
  items(): readonly HostObject[] | undefined;
  find(key: Argument): HostObject | undefined;
  has(group: "items" | "find"): boolean;
}

export type WritableProperty<S> = {
  readonly get: (self: S) => Json;
  readonly set: (self: S, value: Argument) => void;
};

/** Reads a property, or reads and writes it. */
export type Property<S> = ((self: S) => Json) | WritableProperty<S>;

/** What one class does, by the names of the wire. `S` is what an object of the class is about. */
export type Behaviour<S> = {
  readonly id?: (self: S) => Json;
  readonly properties?: { readonly [name: string]: Property<S> };
  readonly links?: { readonly [name: string]: (self: S) => HostObject | null };
  readonly methods?: { readonly [name: string]: (self: S, ...args: readonly Argument[]) => MethodResult };
  /** Makes it a collection. */
  readonly items?: (self: S) => readonly HostObject[];
  readonly find?: (self: S, key: Argument) => HostObject | undefined;
};

/** A class of the object model: makes objects, and knows the state of those it made. */
export class ExcelClass<S> {
  private readonly states = new WeakMap<HostObject, S>();

  constructor(
    readonly name: string,
    private readonly behaviour: Behaviour<S>,
  ) {}

  of(state: S): HostObject {
    const object: HostObject = { className: this.name, behaviour: bind(this.behaviour, state) };
    this.states.set(object, state);
    return object;
  }

  /** `undefined` for anything but an object of this class. */
  stateOf(candidate: Argument): S | undefined {
    return isHostObject(candidate) ? this.states.get(candidate) : undefined;
  }
}

export function isHostObject(candidate: Argument | MethodResult): candidate is HostObject {
  return typeof candidate === "object" && candidate !== null && "behaviour" in candidate;
}

function bind<S>(behaviour: Behaviour<S>, self: S): BoundBehaviour {
  const { id, properties = {}, links = {}, methods = {}, items, find } = behaviour;
  const property = (name: string): Property<S> | undefined =>
    Object.hasOwn(properties, name) ? properties[name] : undefined;
  return {
    id: () => id?.(self),
    read: (name) => {
      const member = property(name);
      if (member === undefined) return undefined;
      return () => (typeof member === "function" ? member(self) : member.get(self));
    },
    write: (name) => {
      const member = property(name);
      if (member === undefined || typeof member === "function") return undefined;
      return (value) => {
        member.set(self, value);
      };
    },
    link: (name) => {
      const member = Object.hasOwn(links, name) ? links[name] : undefined;
      return member === undefined ? undefined : () => member(self);
    },
    method: (name) => {
      const member = Object.hasOwn(methods, name) ? methods[name] : undefined;
      return member === undefined ? undefined : (args) => member(self, ...args);
    },
    items: () => items?.(self),
    find: (key) => find?.(self, key),
    has: (group) => behaviour[group] !== undefined,
  };
}
