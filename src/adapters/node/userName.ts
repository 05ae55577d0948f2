import { userInfo } from "node:os";

/** The name that the operating system knows the user by; `undefined` where it knows none. */
export function userName(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    return undefined; // A process without an account, as in some containers.
  }
}
