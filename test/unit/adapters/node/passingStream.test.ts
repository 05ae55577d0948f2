import { PassingStream } from "../../../../src/adapters/node/passingStream";

test("the stream hands over what was written, piece by piece, and then ends", async () => {
  const stream = new PassingStream();
  const writer = stream.writable.getWriter();
  const pieces = [Uint8Array.of(1, 2), Uint8Array.of(3)];
  for (const piece of pieces) writer.write(piece);
  writer.close();
  const reader = stream.readable.getReader();
  expect(await reader.read()).toEqual({ done: false, value: pieces[0] });
  expect(await reader.read()).toEqual({ done: false, value: pieces[1] });
  expect(await reader.read()).toEqual({ done: true });
});
