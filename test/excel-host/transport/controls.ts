/** Excel on the web takes and gives 5 MB at most for each sync. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export type InjectedFailure = {
  /** Which sync fails, counting from 1 after the call. */
  readonly sync: number;
  /** An error code of Excel; `GeneralException` unless said otherwise. */
  readonly code?: string;
  /** The workbook as it was, or with the actions of the sync done: the answer got lost on the way. */
  readonly when?: "before" | "after";
};

export type Traffic = {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest of one sync. */
  readonly largestRequest: number;
  readonly largestResponse: number;
};

const NO_TRAFFIC: Traffic = {
  syncs: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
};

/** What a test turns to make the emulated Excel misbehave, and what it counted. */
export class Controls {
  /** Since the start or the last `resetTraffic`. Syncs that only release kept objects are not counted. */
  traffic: Traffic = NO_TRAFFIC;
  payloadLimit = PAYLOAD_LIMIT;
  private failure: (InjectedFailure & { left: number }) | undefined;
  private editing = false;
  private waiting: (() => void)[] = [];
  private between: { readonly afterSync: number; readonly change: () => void }[] = [];
  private syncs = 0;

  resetTraffic(): void {
    this.traffic = NO_TRAFFIC;
  }

  failAt(failure: InjectedFailure): void {
    this.failure = { ...failure, left: failure.sync };
  }

  /** The user types into a cell: a sync fails, or waits where the add-in asked for `delayForCellEdit`. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const resume of this.waiting.splice(0)) resume();
  }

  /** Somebody else changes the workbook once so many syncs, from now on, are answered. */
  afterSync(count: number, change: () => void): void {
    this.between.push({ afterSync: this.syncs + count, change });
  }

  get isEditing(): boolean {
    return this.editing;
  }

  /** @internal */
  cellEditEnds(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @internal Counts a sync; says whether and how it is to fail. */
  begin(requestBytes: number): InjectedFailure | undefined {
    this.syncs += 1;
    this.traffic = {
      ...this.traffic,
      syncs: this.traffic.syncs + 1,
      requestBytes: this.traffic.requestBytes + requestBytes,
      largestRequest: Math.max(this.traffic.largestRequest, requestBytes),
    };
    if (this.failure === undefined) return undefined;
    this.failure.left -= 1;
    if (this.failure.left > 0) return undefined;
    const due = this.failure;
    this.failure = undefined;
    return due;
  }

  /** @internal */
  end(responseBytes: number): void {
    this.traffic = {
      ...this.traffic,
      responseBytes: this.traffic.responseBytes + responseBytes,
      largestResponse: Math.max(this.traffic.largestResponse, responseBytes),
    };
    const due = this.between.filter(({ afterSync }) => afterSync <= this.syncs);
    this.between = this.between.filter((each) => !due.includes(each));
    for (const { change } of due) change();
  }
}
