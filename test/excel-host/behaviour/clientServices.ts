import { ExcelClass } from "../protocol/excelClass";
import type { HostObject } from "../protocol/excelClass";

/** The client library tells it, some time after it started, that ribbon commands can be run. */
const addInService = new ExcelClass<undefined>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});

/** What the client library calls for itself, whatever the add-in does. */
export const CLIENT_SERVICES: { readonly [typeName: string]: () => HostObject } = {
  "Microsoft.InternalService.AddinInternalService": () => addInService.of(undefined),
};
