/** What every service of the stand-in is made of: objects the script holds by handle, and errors. */

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** One run of one function of the script. Time spent in services is modelled, so runs repeat. */
export interface Execution {
  readonly user: string;
  readonly authMode: AuthMode;
  readonly locale: 'fr' | 'en';
  /** Menus, dialogs and alerts exist only when a person is in front of the sheet. */
  readonly hasUi: boolean;
  readonly activeSpreadsheetId: string;
  /** Epoch milliseconds: the drive's clock when the run began plus the time its calls took. */
  now(): number;
  spend(milliseconds: number): void;
}

/** An object owned by Google's side. Its public methods are those of the real class, no others. */
export abstract class ServiceObject {
  /** The name used in traces and in error messages, as Google spells it (`Range`, `ListItem`). */
  abstract readonly serviceName: string;
}

/** Thrown to the script as an Error whose name is `Exception`, as Apps Script does. */
export class ServiceError extends Error {
  override readonly name: string = 'Exception';
}

/** What advanced services throw; scripts branch on `details.code`. */
export class ApiError extends ServiceError {
  override readonly name = 'GoogleJsonResponseException';
  readonly details: { code: number; message: string };
  constructor(code: number, message: string) {
    super(`API call failed with error: ${message}`);
    this.details = { code, message };
  }
}
