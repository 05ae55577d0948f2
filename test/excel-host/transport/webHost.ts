import type { RequirementSets } from "../protocol/requirementSets";
import type { RichApiHost } from "../protocol/richApiHost";
import type { Controls } from "./controls";
import { passRequest } from "./requestGate";
import type { Answer, Exchange } from "./requestGate";

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { forCalling: 0, forEventing: 1 } as const;
/** The one event through which the host tells of all others. */
const RICH_API_MESSAGE = "richApiMessage";
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** Numbers of the methods that `executeMethod` can be asked for. */
const METHOD = { loadSettings: 75, saveSettings: 76, fileProperties: 86, richApi: 93 } as const;
const NOT_SUPPORTED = 5001;
const EXCEL_ON_THE_WEB = 16;

/** One message of the client library to the window that holds the add-in. */
type Message = {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId: number };
    /** `[customData, "POST", "ProcessQuery", headers, body, permission, flags, …]` */
    readonly ArrayData?: readonly unknown[];
  } | null;
};

export type WebHostOptions = {
  readonly sets: RequirementSets;
  /** Display language: `zh-CN`. */
  readonly locale: string;
  /** Origin of the host's page. */
  readonly origin: string;
};

/** Excel on the web as an add-in sees it: the parent window that answers messages. Strings in, strings out. */
export class WebHost {
  /** Every sync since the start, for a transcript. */
  readonly exchanges: Exchange[] = [];
  /** Takes messages that the host sends of itself to the add-in's window. */
  push: ((text: string) => void) | undefined;
  private readonly registered = new Map<string, Message>();

  constructor(
    private readonly host: RichApiHost,
    private readonly controls: Controls,
    private readonly options: WebHostOptions,
  ) {
    host.events.listener = (entry) => {
      this.pushEvent(RICH_API_MESSAGE, { ArrayData: [entry] });
    };
  }

  /** @returns the text to post back, `undefined` for a message that is not for the host. */
  async dispatch(text: string): Promise<string | undefined> {
    const message = parseMessage(text);
    if (message === undefined) return undefined;
    const reply = (data: unknown, error = 0): string =>
      this.compose(message, data, RESPONSE.forCalling, error);
    if (message._actionType === ACTION.registerEvent) this.registered.set(message._actionName, message);
    if (message._actionType === ACTION.unregisterEvent) this.registered.delete(message._actionName);
    if (message._actionType !== ACTION.invoke) return reply({ Error: 0 });
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return reply(this.appContext());
      case "ContextActivationManager_notifyHost":
        return reply(null);
      case "executeMethod":
        return reply(await this.executeMethod(message));
      default:
        return reply(null, -2);
    }
  }

  /** An event goes to whoever registered for it, under the number of that registration. */
  private pushEvent(name: string, data: unknown): void {
    const registration = this.registered.get(name);
    if (registration !== undefined) this.push?.(this.compose(registration, data, RESPONSE.forEventing, 0));
  }

  private compose(to: Message, data: unknown, responseType: number, error: number): string {
    return JSON.stringify({
      _messageType: MESSAGE.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: this.options.origin,
      _data: data,
      _errorCode: error,
      _responseType: responseType,
      _serializerVersion: 1,
    });
  }

  private async executeMethod({ _data: data }: Message): Promise<unknown> {
    if (data === null) return { Version: 1, Error: NOT_SUPPORTED };
    switch (data.DdaMethod?.DispatchId ?? 0) {
      case METHOD.richApi: {
        const [, , , , body, , flags] = data.ArrayData ?? [];
        const answer = await passRequest(this.host, this.controls, String(body), Number(flags), (exchange) =>
          this.exchanges.push(exchange),
        );
        return toRichApiAnswer(answer);
      }
      case METHOD.loadSettings:
        return { Version: 1, Error: 0, Properties: [], Settings: [] };
      case METHOD.saveSettings:
        return { Version: 1, Error: 0 };
      case METHOD.fileProperties:
        return { Version: 1, Error: 0, Properties: { Url: "https://example.invalid/Book1.xlsx" } };
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private appContext(): unknown {
    const { locale, sets } = this.options;
    return {
      _id: "app1",
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.0",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: "https://example.invalid/Book1.xlsx",
      _clientMode: 1,
      _settings: [],
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "emulated",
      _appInstanceId: "instance1",
      _hostFullVersion: "16.0.17000.40000",
      _addinName: "emulated",
      _appDomains: [],
      _requirementMatrix: JSON.stringify(sets),
    };
  }
}

function toRichApiAnswer(answer: Answer): unknown {
  if ("refused" in answer) return { Version: 1, Error: answer.refused };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.body] };
}

function parseMessage(text: string): Message | undefined {
  if (!text.startsWith("{")) return undefined;
  const message = JSON.parse(text) as Message;
  return message._messageType === MESSAGE.request ? message : undefined;
}

/** What the host puts behind the add-in's address, so that the client library knows where it runs. */
export function addInQuery(locale: string): string {
  return `_host_Info=Excel$Web$16.00$${locale}$emulated$$disableLogging$0`;
}

export function addInFragment(hostOrigin: string): string {
  return `&_xdm_Info=conversation1|app1|${hostOrigin}`;
}
