import { deflateSync } from "fflate";
import { inflateByNode } from "../../../../src/adapters/node/inflate";
import { inflateAnywhere } from "../../../../src/adapters/xlsx/zipPackage";

const bytes = new TextEncoder().encode("目标任务".repeat(5_000));
const packed = deflateSync(bytes);

test.each([
  ["Node", inflateByNode],
  ["what runs everywhere", inflateAnywhere],
])("%s gives the bytes back, and never more than one above what there should be", (_, inflate) => {
  expect(Buffer.compare(inflate(packed, bytes.length), bytes)).toBe(0);
  expect(inflate(deflateSync(new Uint8Array()), 0)).toHaveLength(0);
  let size = 0;
  try {
    size = inflate(packed, 100).length;
  } catch {
    // Refusing is as good.
  }
  expect(size).toBeLessThanOrEqual(101);
  expect(() => inflate(packed.subarray(0, packed.length / 2), bytes.length)).toThrow();
});
