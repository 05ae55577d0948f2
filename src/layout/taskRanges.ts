import { compareTaskIds, type TaskId } from "../domain/task";

/** Between the first and the last of running numbers that follow each other. */
const TO = "至";

/**
 * Task ids, sorted and each once, with the shared beginning written once and runs of three and more drawn together:
 * `2023-2-03-001、004至009；2023-3-00-001`. Names exactly these ids and no others.
 */
export function taskRanges(ids: readonly TaskId[]): string {
  const sorted = [...new Set(ids)].sort(compareTaskIds);
  const byCategory = new Map<string, string[]>();
  for (const id of sorted) {
    const end = id.lastIndexOf("-") + 1;
    const [prefix, running] = [id.slice(0, end), id.slice(end)];
    const known = byCategory.get(prefix);
    if (known === undefined) byCategory.set(prefix, [running]);
    else known.push(running);
  }
  return [...byCategory]
    .map(([prefix, running]) => `${prefix}${drawnTogether(running).join("、")}`)
    .join("；");
}

function drawnTogether(running: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const number of running) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.at(-1)) + 1 === Number(number)) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run.at(0)}${TO}${run.at(-1)}`]));
}
