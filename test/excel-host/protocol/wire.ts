/** The JSON that the client library sends for one `context.sync()`, and the answer to it. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const OBJECT_PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Where an argument is an object, `ReferencedObjectPathIds` has its path at the same place, else 0. */
export type ArgumentInfo = {
  readonly Arguments?: readonly Json[] | null;
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
};

export type QueryInfo = {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number | null;
  readonly Skip?: number | null;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: Json };
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type RequestBody = {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
};

export type ResponseBody = {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    /** `Class.member`. */
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
};
