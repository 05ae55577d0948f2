import { HostError } from "../protocol/hostError";
import type { RichApiHost } from "../protocol/richApiHost";
import { ACTION, OBJECT_PATH } from "../protocol/wire";
import type { RequestBody, ResponseBody } from "../protocol/wire";
import type { Controls, InjectedFailure } from "./controls";

/** Numbers by which the host refuses a message as a whole; the client library turns them into codes. */
export const REFUSED = { requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** The request's flag that asks to wait until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

export type Answer = { readonly refused: number } | { readonly body: string };

export type Exchange = { readonly request: RequestBody; readonly response: ResponseBody };

/** Lets one request of the client library through to the workbook, under the conditions that the test has set. */
export async function passRequest(
  host: RichApiHost,
  controls: Controls,
  text: string,
  flags: number,
  record: (exchange: Exchange) => void,
): Promise<Answer> {
  const request = JSON.parse(text) as RequestBody;
  if (isOwnBusiness(request)) return { body: JSON.stringify(host.execute(request)) };
  const size = Buffer.byteLength(text);
  const failure = controls.begin(size);
  if (size > controls.payloadLimit) return { refused: REFUSED.requestTooLarge };
  if (controls.isEditing && (flags & DELAY_FOR_CELL_EDIT) !== 0) await controls.cellEditEnds();
  const response = answer(host, controls, request, failure);
  record({ request, response });
  const body = JSON.stringify(response);
  const responseSize = Buffer.byteLength(body);
  controls.end(responseSize);
  return responseSize > controls.payloadLimit ? { refused: REFUSED.responseTooLarge } : { body };
}

function answer(
  host: RichApiHost,
  controls: Controls,
  request: RequestBody,
  failure: InjectedFailure | undefined,
): ResponseBody {
  if (controls.isEditing) return refusal(new HostError("InvalidOperationInCellEditMode"));
  if (failure === undefined) return host.execute(request);
  if (failure.when === "after") host.execute(request);
  return refusal(new HostError(failure.code ?? "GeneralException"));
}

function refusal(error: HostError): ResponseBody {
  const { code, message, httpStatus } = error;
  const Error = { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: httpStatus };
  return { Results: [], Error };
}

/**
 * What the client library asks for itself: `Excel.run` ends with a request that gives back the objects it kept, and
 * some time after its start it reports that ribbon commands can be run.
 */
function isOwnBusiness({ Actions, ObjectPaths }: RequestBody): boolean {
  const makesService = Object.values(ObjectPaths).some(
    (path) => path.ObjectPathType === OBJECT_PATH.newObject,
  );
  const methods = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return makesService || (methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference"));
}
