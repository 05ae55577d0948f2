import { clientMetadata } from "./clientMetadata";
import type { HostObject } from "./excelClass";
import { notEmulated } from "./hostError";
import type { Json } from "./wire";

/** What the client library takes for an event of the workbook itself, and of collections that have no id. */
const WORKBOOK = "Workbook";

/** The category of events among the messages of the host. */
const CATEGORY = 65_536;

/** `[category, event type, target, JSON of the message, number, from another user]`. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/**
 * Which events the add-in has asked for, and their way to it. Which there are, their numbers and the methods that
 * register them come from the client library's own metadata.
 */
export class HostEvents {
  /** Set by the transport. */
  listener: ((entry: EventEntry) => void) | undefined;
  private readonly counts = new Map<string, number>();
  private lastNumber = 0;

  /** Answers `_Register…` and `_Unregister…`; `false` for a method that is neither. */
  register(object: HostObject, method: string): boolean {
    const isEnd = method.startsWith("_Unregister");
    const wanted = method.replace(/^_Unregister/, "_Register");
    const events = Object.values(clientMetadata()[object.className]?.events ?? {});
    const event = events.find(({ register }) => register === wanted);
    if (event === undefined) return false;
    const key = keyOf(event.type, object);
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (isEnd ? -1 : 1)));
    return true;
  }

  /**
   * Sends the event to the add-in if it has asked for it.
   * @param name as TypeScript has it: `onChanged`
   * @param isRemote another user caused it
   */
  raise(object: HostObject, name: string, message: { readonly [key: string]: Json }, isRemote = false): void {
    const event = clientMetadata()[object.className]?.events[name];
    if (event === undefined) return notEmulated(`the event ${object.className}.${name}`);
    if ((this.counts.get(keyOf(event.type, object)) ?? 0) === 0) return;
    this.lastNumber += 1;
    this.listener?.([
      CATEGORY,
      event.type,
      targetOf(object),
      JSON.stringify(message),
      this.lastNumber,
      isRemote,
    ]);
  }

  /** Events that the add-in is waiting for; none once it has taken all its handlers away. */
  get registered(): number {
    return [...this.counts.values()].filter((count) => count > 0).length;
  }
}

function targetOf(object: HostObject): string {
  const id = object.behaviour.id();
  return typeof id === "string" ? id : WORKBOOK;
}

function keyOf(type: number, object: HostObject): string {
  return `${type} ${targetOf(object)}`;
}
