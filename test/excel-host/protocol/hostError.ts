/** Messages as documented for Excel ("Error handling with the application-specific JavaScript APIs"). */
const MESSAGES: { readonly [code: string]: string } = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

const STATUS: { readonly [code: string]: number } = {
  AccessDenied: 403,
  ItemNotFound: 404,
  NotEmulated: 501,
};

/** An error that Excel would report to the add-in, or `NotEmulated`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = "HostError";
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

export function fail(code: string, message?: string): never {
  throw new HostError(code, message);
}

/** Something that Excel has and this emulator has not: always loud, never a silent success. */
export function notEmulated(what: string): never {
  throw new HostError("NotEmulated", `The emulated host does not implement ${what}.`);
}
