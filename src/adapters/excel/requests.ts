/**
 * Bytes of one request that are used. Excel on the web refuses more than 5 MB; below 4 MB leaves room for what the
 * client library adds, and estimates lie above the truth.
 */
const REQUEST_BYTES = 3_500_000;

/** What one object and its one action take in a request, at most, without their data. */
export const ACTION_BYTES = 300;

/** The sheet that is written; it exists once the step that adds it has been queued. */
export type SheetHandle = () => Excel.Worksheet;

/** Something to put into a request, and the most bytes it takes there. */
export type Step = { readonly bytes: number; readonly queue: () => void };

/** A step of so many objects and actions that carries `data`. */
export function step(actions: number, data: unknown, queue: () => void): Step {
  return { bytes: actions * ACTION_BYTES + wireBytes(data), queue };
}

const encoder = new TextEncoder();

/** Bytes of data inside a request: JSON as a string of another JSON, in UTF-8. */
export function wireBytes(data: unknown): number {
  return data === undefined ? 0 : encoder.encode(JSON.stringify(JSON.stringify(data))).length;
}

/** The steps in their order as few requests, none above the limit unless a single step is. */
export function packSteps(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let room = 0;
  for (const next of steps) {
    const last = requests.at(-1);
    if (last === undefined || next.bytes > room) {
      requests.push([next]);
      room = REQUEST_BYTES - next.bytes;
    } else {
      last.push(next);
      room -= next.bytes;
    }
  }
  return requests;
}

/**
 * Sends the requests one after the other; the screen stands still meanwhile. The number of round trips follows from
 * the bytes, not from the cells or the sheets.
 * @param before called before each request with its number; what it throws ends the work
 */
export async function sendRequests(
  context: Excel.RequestContext,
  requests: readonly (readonly Step[])[],
  before: (request: number) => void,
  first = 0,
): Promise<void> {
  const request = requests[first];
  if (request === undefined) return;
  before(first);
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { queue } of request) queue();
  await context.sync();
  await sendRequests(context, requests, before, first + 1);
}
