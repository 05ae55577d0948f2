import { readReturnedBook } from "../../../../src/adapters/xlsx/readReturnedBook";
import { Failure } from "../../../../src/domain/failure";
import { fateOf } from "../../../support/fateOf";
import { HOSTILE_FILES } from "../../../support/hostileReturns";

function read(bytes: Uint8Array): string {
  try {
    readReturnedBook(bytes, "回收.xlsx");
    return "read";
  } catch (error) {
    if (error instanceof Failure) return fateOf(error as Failure);
    throw error;
  }
}

test.each(HOSTILE_FILES)("a returned file with $about: $fate", ({ make, fate }) => {
  expect(read(make())).toBe(fate);
});
