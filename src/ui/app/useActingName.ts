import { useRef, useState } from "react";
import { useServices } from "./services";

/** The name under which changes are logged: kept for the next visit, and known to work that was begun before it was typed. */
export type ActingName = {
  /** As typed; empty where none is known. */
  readonly name: string;
  /** Without blanks around it, at the moment of the call. */
  readonly current: () => string;
  readonly rename: (name: string) => void;
};

export function useActingName(): ActingName {
  const { rememberedName, rememberName } = useServices();
  const [name, setName] = useState(() => rememberedName() ?? "");
  const now = useRef(name);
  return {
    name,
    current: () => now.current.trim(),
    rename: (next) => {
      now.current = next;
      setName(next);
      rememberName(next.trim());
    },
  };
}
