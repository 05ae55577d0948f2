import { asText } from "./arguments";
import { clientMetadata } from "./clientMetadata";
import { HostEvents } from "./events";
import { isHostObject } from "./excelClass";
import type { Argument, HostObject, MethodResult } from "./excelClass";
import { fail, HostError, notEmulated } from "./hostError";
import { project, readTree } from "./queries";
import { isSupported } from "./requirementSets";
import type { RequirementSets } from "./requirementSets";
import { ACTION, OBJECT_PATH } from "./wire";
import type { Action, ArgumentInfo, Json, ObjectPath, RequestBody, ResponseBody } from "./wire";

export type RichApiOptions = {
  /** The object behind `context.workbook`. */
  readonly root: HostObject;
  /** Objects that the client library makes by the name of their type. */
  readonly services?: { readonly [typeName: string]: () => HostObject };
  readonly sets: RequirementSets;
};

/** What belongs to one request: its paths, the objects already reached, and the member being looked at. */
type Batch = {
  readonly paths: RequestBody["ObjectPaths"];
  readonly reached: Map<number, HostObject | null>;
  location: string;
};

const OR_NULL = "OrNullObject";
const NOT_THERE = new Set(["ItemNotFound", "InvalidReference"]);

/**
 * Answers the requests of the client library as a host does. It knows nothing of Excel: which members there are comes
 * from the client library's own metadata, what they do from the behaviour of the objects.
 */
export class RichApiHost {
  /** Names in `load` that no class has. Excel ignores them, so a test may want to look. */
  readonly ignoredLoads = new Set<string>();
  readonly events = new HostEvents();
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private lastReference = 0;

  constructor(private readonly options: RichApiOptions) {}

  /** Objects that the add-in keeps; none once each `Excel.run` has ended. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** Runs the actions in order. At an error what ran stays done and the rest is left, as in Excel. */
  execute(body: RequestBody): ResponseBody {
    const batch: Batch = { paths: body.ObjectPaths, reached: new Map(), location: "" };
    const results: ResponseBody["Results"] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      batch.location = "";
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(batch, action) });
      } catch (error) {
        return { Results: results, ...traced(traces), Error: describe(error, batch.location, index) };
      }
    }
    return { Results: results, ...traced(traces) };
  }

  private perform(batch: Batch, action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.reach(batch, action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(object);
      case ACTION.query:
      case ACTION.queryAsJson: {
        const query = { tree: readTree(action.QueryInfo ?? {}), page: action.QueryInfo ?? {} };
        return project(object, query, {
          asJson: action.ActionType === ACTION.queryAsJson,
          identify: (each) => this.identify(each) ?? {},
          ignored: this.ignoredLoads,
          check: (each, member, api) => this.check(batch, each, member, api),
        });
      }
      case ACTION.method:
        return this.toJson(this.call(batch, object, action.Name, this.readArguments(batch, action)));
      case ACTION.setProperty:
        this.set(batch, object, action.Name, this.readArguments(batch, action)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(batch, object, this.wireName(object, name), value);
        }
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        return notEmulated(`actions of type ${action.ActionType}`);
    }
  }

  /** An object path is evaluated once in a request, when the first action needs it. */
  private reach(batch: Batch, id: number): HostObject | null {
    const known = batch.reached.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[String(id)] ?? fail("InvalidObjectPath", `Path ${id} is not in the request.`);
    const object = this.follow(batch, path);
    batch.reached.set(id, object);
    return object;
  }

  private follow(batch: Batch, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.global:
        return this.options.root;
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.referenceId:
        return this.references.get(path.Name) ?? fail("InvalidReference", `No reference ${path.Name}.`);
      case OBJECT_PATH.newObject:
        return this.options.services?.[path.Name]?.() ?? notEmulated(`new ${path.Name}()`);
    }
    // Whatever is reached through a null object is one.
    const parent = this.reach(batch, path.ParentObjectPathId);
    if (parent === null) return null;
    const args = this.readArguments(batch, path);
    switch (path.ObjectPathType) {
      case OBJECT_PATH.property:
        return this.linkOf(batch, parent, path.Name);
      case OBJECT_PATH.indexer:
        this.check(batch, parent, "getItem");
        return find(parent, args[0]) ?? fail("ItemNotFound");
      case OBJECT_PATH.method: {
        const result = this.call(batch, parent, path.Name, args);
        return isHostObject(result) ? result : null;
      }
      default:
        return notEmulated(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private linkOf(batch: Batch, object: HostObject, name: string): HostObject | null {
    const member = clientMetadata()[object.className]?.links[name];
    if (member === undefined) return fail("InvalidArgument", `${object.className} has no member ${name}.`);
    this.check(batch, object, member.name, member.api);
    const link = object.behaviour.link(name);
    if (link !== undefined) return link();
    const required = name.endsWith(OR_NULL) ? object.behaviour.link(withoutOrNull(name)) : undefined;
    return required === undefined ? notEmulated(`${object.className}.${member.name}`) : orNull(required);
  }

  private call(
    batch: Batch,
    object: HostObject | null,
    name: string,
    args: readonly Argument[],
  ): MethodResult {
    if (object === null) return null;
    const member = clientMetadata()[object.className]?.methods[name];
    this.check(batch, object, member?.name ?? name, member?.api);
    const { behaviour } = object;
    const method = behaviour.method(name);
    if (method !== undefined) return method(args);
    if (this.events.register(object, name)) return null;
    switch (name) {
      case "_KeepReference":
        this.keep(object);
        return null;
      case "_RemoveReference":
        this.references.delete(asText(args[0]));
        return null;
      case "GetCount":
        if (behaviour.has("items")) return behaviour.items()?.length ?? 0;
        break;
      case "GetItemAt":
        if (behaviour.has("items")) return behaviour.items()?.[Number(args[0])] ?? fail("InvalidArgument");
        break;
      case "GetItem":
        return find(object, args[0]) ?? fail("ItemNotFound");
      case "GetItemOrNullObject":
        return find(object, args[0]) ?? null;
    }
    const required = name.endsWith(OR_NULL) ? behaviour.method(withoutOrNull(name)) : undefined;
    if (required !== undefined) return orNull(() => required(args));
    return notEmulated(`${object.className}.${member?.name ?? name}()`);
  }

  /** Setting a property of a null object does nothing, as calling its methods: Microsoft's samples rely on it. */
  private set(batch: Batch, object: HostObject | null, name: string, value: Argument): void {
    if (object === null) return;
    const member = clientMetadata()[object.className]?.scalars[name];
    this.check(batch, object, member?.name ?? name, member?.api);
    const write = object.behaviour.write(name);
    if (write === undefined) notEmulated(`setting ${object.className}.${member?.name ?? name}`);
    else write(value);
  }

  /** Notes the member for an error's location, and refuses it where the imitated Excel is too old for it. */
  private check(batch: Batch, object: HostObject, member: string, api?: string): void {
    batch.location = `${object.className}.${member}`;
    if (api !== undefined && !isSupported(this.options.sets, api)) fail("ApiNotFound");
  }

  private wireName(object: HostObject | null, name: string): string {
    const scalars = clientMetadata()[object?.className ?? ""]?.scalars ?? {};
    return Object.keys(scalars).find((wire) => wire.toLowerCase() === name.toLowerCase()) ?? name;
  }

  private readArguments(batch: Batch, { ArgumentInfo: info }: { ArgumentInfo?: ArgumentInfo }): Argument[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.resolve(batch, value, paths[index]));
  }

  private resolve(batch: Batch, value: Json, path: Json | undefined): Argument {
    if (typeof path === "number" && path !== 0) return this.reach(batch, path);
    if (Array.isArray(value)) {
      const list: readonly Json[] = value;
      const paths: readonly Json[] = Array.isArray(path) ? path : [];
      return list.map((each, index) => this.resolve(batch, each, paths[index]));
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const inner = entries.find(([key]) => key === "_ObjectPathId")?.[1];
    if (typeof inner === "number") return this.reach(batch, inner);
    return Object.fromEntries(entries.map(([key, each]) => [key, this.resolve(batch, each, undefined)]));
  }

  private keep(object: HostObject): void {
    const id = this.referenceIds.get(object) ?? `ref${++this.lastReference}`;
    this.referenceIds.set(object, id);
    this.references.set(id, object);
  }

  private identify(object: HostObject | null): { readonly [key: string]: Json } | null {
    if (object === null) return null;
    const id = object.behaviour.id();
    const reference = this.referenceIds.get(object);
    const key = clientMetadata()[object.className]?.scalars["Id"] === undefined ? "_Id" : "Id";
    return {
      ...(id === undefined ? {} : { [key]: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private toJson(result: MethodResult): Json {
    if (result === undefined) return null;
    return isHostObject(result) ? this.identify(result) : result;
  }
}

function find(object: HostObject, key: Argument): HostObject | undefined {
  if (!object.behaviour.has("find")) return notEmulated(`${object.className}.getItem()`);
  return object.behaviour.find(key);
}

function orNull<T>(get: () => T): T | null {
  try {
    return get();
  } catch (error) {
    if (error instanceof HostError && NOT_THERE.has(error.code)) return null;
    throw error;
  }
}

const withoutOrNull = (name: string): string => name.slice(0, -OR_NULL.length);

const traced = (traces: number[]): Pick<ResponseBody, "TraceIds"> =>
  traces.length === 0 ? {} : { TraceIds: traces };

function describe(error: unknown, location: string, index: number): NonNullable<ResponseBody["Error"]> {
  const known = error instanceof HostError ? error : undefined;
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: known?.code ?? "GeneralException",
    Message: known?.message ?? `A fault of the emulator: ${fault}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: known?.httpStatus ?? 500,
  };
}
