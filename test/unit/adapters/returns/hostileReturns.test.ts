import { readReturn } from "../../../../src/adapters/returns/readReturn";
import { fateOf } from "../../../support/fateOf";
import { HOSTILE_FILES } from "../../../support/hostileReturns";

async function read(bytes: Uint8Array): Promise<string> {
  const { content } = await readReturn({ name: "回收.xlsx", bytes }, () => "");
  return "refusal" in content ? fateOf(content.refusal) : "read";
}

test.each(HOSTILE_FILES)("a returned file with $about: $fate", async ({ make, fate }) => {
  expect(await read(make())).toBe(fate);
});
