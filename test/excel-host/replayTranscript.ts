import { emulateExcel } from "./emulatedExcel";
import type { EmulationOptions } from "./emulatedExcel";
import type { Action, Json, ObjectPath, RequestBody, ResponseBody } from "./protocol/wire";
import type { Exchange } from "./transport/requestGate";

/** Where the emulated Excel answered otherwise than the recorded one. */
export type Difference = {
  /** Number of the exchange, from 0. */
  readonly exchange: number;
  /** `Results/3/Values`, `Error/Code`. */
  readonly path: string;
  readonly recorded: Json | undefined;
  readonly emulated: Json | undefined;
};

/** Ids differ from one Excel to the next; messages by language. */
const OWN_TO_EACH = new Set(["Id", "_Id", "_ReferenceId", "Message", "HttpStatusCode"]);

/**
 * Reads what the client library printed on the console while `OfficeExtension.CoreUtility._logEnabled` was true: lines
 * `Request:` and `Response:`, each followed by a line of JSON. Every other line is left out. Requests may overlap:
 * an answer belongs to the oldest open request whose actions it names.
 */
export function parseTranscript(log: string): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  const open: RequestBody[] = [];
  let expected: "request" | "response" | undefined;
  for (const line of log.split(/\r?\n/)) {
    if (/Request:\s*$/.test(line)) expected = "request";
    else if (/Response:\s*$/.test(line)) expected = "response";
    const start = line.indexOf("{");
    if (start < 0 || expected === undefined) continue;
    const parsed: unknown = JSON.parse(line.slice(start));
    if (expected === "request" && isRequest(parsed)) open.push(parsed);
    const response = expected === "response" ? toResponse(parsed) : undefined;
    const index = response === undefined ? -1 : open.findIndex((request) => answers(response, request));
    const [request] = index < 0 ? [] : open.splice(index, 1);
    if (request !== undefined && response !== undefined) exchanges.push({ request, response });
    expected = undefined;
  }
  return exchanges;
}

function answers(response: ResponseBody, { Actions }: RequestBody): boolean {
  const isWhole = response.Error !== undefined || response.Results.length === Actions.length;
  return isWhole && response.Results.every(({ ActionId }, index) => Actions[index]?.Id === ActionId);
}

function isRequest(parsed: unknown): parsed is RequestBody {
  return typeof parsed === "object" && parsed !== null && "Actions" in parsed && "ObjectPaths" in parsed;
}

/** The client prints `{value: {data: [status, headers, text]}}`; `undefined` for a refusal as a whole. */
function toResponse(parsed: unknown): ResponseBody | undefined {
  const value: unknown = propertiesOf(parsed).find(([key]) => key === "value")?.[1];
  const data: unknown = propertiesOf(value).find(([key]) => key === "data")?.[1];
  const text = Array.isArray(data) ? (data as readonly unknown[])[2] : undefined;
  return typeof text === "string" ? (JSON.parse(text) as ResponseBody) : undefined;
}

function propertiesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/**
 * Puts the recorded requests to an emulated Excel and compares its answers. Ids and references of the recording are
 * translated to those that the emulator gave for the same results.
 */
export async function replayTranscript(
  exchanges: readonly Exchange[],
  options: EmulationOptions = {},
): Promise<readonly Difference[]> {
  const { protocol } = await emulateExcel(options);
  const ids = new Map<string, Json>();
  return exchanges.flatMap(({ request, response }, exchange) => {
    const answer = protocol.execute(translate(request, ids));
    response.Results.forEach(({ Value: value }, index) => {
      learn(value, answer.Results[index]?.Value, ids);
    });
    const found: Difference[] = [];
    const note = (path: string, recorded: Json | undefined, emulated: Json | undefined): void => {
      found.push({ exchange, path, recorded, emulated });
    };
    compare("Error", response.Error, answer.Error, note);
    response.Results.forEach(({ ActionId, Value: value }, index) => {
      compare(`Results/${ActionId}`, value, answer.Results[index]?.Value, note);
    });
    return found;
  });
}

/** Remembers which id of the emulator stands for which recorded one. */
function learn(recorded: Json | undefined, emulated: Json | undefined, ids: Map<string, Json>): void {
  for (const [key, value] of entriesOf(recorded)) {
    const theirs = new Map(entriesOf(emulated)).get(key);
    if (OWN_TO_EACH.has(key) && typeof value === "string" && theirs !== undefined) ids.set(value, theirs);
    else learn(value, theirs, ids);
  }
}

function translate(request: RequestBody, ids: ReadonlyMap<string, Json>): RequestBody {
  const known = (value: Json): Json => (typeof value === "string" ? (ids.get(value) ?? value) : value);
  const inArguments = <T extends Action | ObjectPath>(step: T): T => {
    const Arguments = step.ArgumentInfo?.Arguments?.map(known);
    return Arguments === undefined ? step : { ...step, ArgumentInfo: { ...step.ArgumentInfo, Arguments } };
  };
  const ObjectPaths: Record<string, ObjectPath> = {};
  for (const [id, path] of Object.entries(request.ObjectPaths)) {
    const name = ids.get(path.Name);
    ObjectPaths[id] = inArguments(typeof name === "string" ? { ...path, Name: name } : path);
  }
  return { ...request, Actions: request.Actions.map((action) => inArguments(action)), ObjectPaths };
}

function compare(
  path: string,
  recorded: Json | undefined,
  emulated: Json | undefined,
  note: (path: string, recorded: Json | undefined, emulated: Json | undefined) => void,
): void {
  const isPlain = typeof recorded !== "object" || recorded === null;
  if (isPlain || typeof emulated !== "object" || emulated === null) {
    if (recorded !== emulated) note(path, recorded, emulated);
    return;
  }
  const theirs = new Map(entriesOf(emulated));
  const keys = new Set([...entriesOf(recorded).map(([key]) => key), ...theirs.keys()]);
  const ours = new Map(entriesOf(recorded));
  for (const key of keys) {
    if (!OWN_TO_EACH.has(key)) compare(`${path}/${key}`, ours.get(key), theirs.get(key), note);
  }
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
