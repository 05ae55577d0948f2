import type { Finding } from "./finding";

/** By line or paragraph of the source; those without one last, of equal ones in the order given. */
export function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  const line = ({ where }: Finding): number => where.line ?? where.paragraph ?? Infinity;
  return [...findings].sort((first, second) =>
    line(first) === line(second) ? 0 : line(first) - line(second),
  );
}
