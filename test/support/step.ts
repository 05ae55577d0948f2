/**
 * A rule that a longer walk through a page shows, by its sentence: what fails in it says which one. A walk opens its page
 * once for all of its rules, because opening takes longer than what most rules look at.
 */
export async function step(rule: string, walk: () => Promise<void>): Promise<void> {
  try {
    await walk();
  } catch (cause) {
    throw new Error(`${rule}\n\n${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
