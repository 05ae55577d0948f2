import { toFailure } from "../../domain/failure";

/** A stack line's function and place, without its message: messages may quote cells. */
const FRAME = /^\s*at |@.*:\d+:\d+$/u;
const MOST_FRAMES = 12;

/**
 * What a maintainer needs to know about a crash. Holds no text of the user's files: no error message, only the kind
 * of error, the places in the program, the version and the browser.
 */
export function errorReport(
  error: unknown,
  about: { readonly version: string; readonly browser: string },
): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const frames = stackOf(error)
    .split("\n")
    .filter((line) => FRAME.test(line));
  return [
    `fenjie ${about.version}`,
    about.browser,
    `${kind} ${toFailure(error).code}`,
    ...frames.slice(0, MOST_FRAMES).map((frame) => frame.trim()),
  ].join("\n");
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? "") : "";
}
