/** A worker that a test plays by hand. */
export class FakeWorker extends EventTarget {
  readonly received: unknown[] = [];
  transferred: readonly unknown[] = [];
  terminated = false;

  postMessage(message: unknown, transfer: unknown): void {
    this.received.push(message);
    this.transferred = Array.isArray(transfer) ? transfer : [];
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}
