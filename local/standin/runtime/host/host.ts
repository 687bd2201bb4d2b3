/** What the services need of the world that they belong to. */

import type { Fact, WhatIf } from '../../base/whatIf';
import type { FormAnswer, FormStore } from '../../forms/store/formStore';
import type { SpreadsheetStore } from '../../sheets/store/spreadsheetStore';
import type { Bundle } from './bundle';
import type { Run } from './execution';
import type { LockBoard } from './locks';
import type { SentMail } from './mails';
import type { Quotas } from './quotas';
import type { StoredTrigger } from './triggers';

export type MenuEntry =
  | 'separator'
  | { caption: string; functionName: string }
  | { caption: string; entries: MenuEntry[] };

export interface Page {
  title: string;
  content: string;
  width?: number;
  height?: number;
}

/** How the script is installed decides how many triggers it may make. */
export type Deployment = 'addon' | 'bound';

export interface Settings {
  timeZone: string;
  /** As Google writes it: `fr_FR`. */
  locale: string;
  owner: string;
  deployment: Deployment;
  addonName: string;
  withoutGoogleAccount: string[];
  /** What is the other way round than it is modelled. */
  whatIf?: Fact[];
}

export interface CachedValue {
  value: string;
  until: number;
}

/** What is kept as it is in the state folder. */
export interface StoredData {
  counters: Record<string, number>;
  properties: Record<string, Record<string, string>>;
  caches: Record<string, Record<string, CachedValue>>;
  triggers: StoredTrigger[];
  /** Scopes that a person has not granted, or no longer. */
  withheld: Record<string, string[]>;
  /** The project lacks the advanced service, or its API is not enabled; absent: it has both. */
  sheetsLack?: SheetsLack;
}

export type SheetsLack = 'service' | 'api';

export interface Host {
  readonly bundle: Bundle;
  readonly settings: Settings;
  readonly whatIf: WhatIf;
  readonly data: StoredData;
  readonly quotas: Quotas;
  readonly locks: LockBoard;
  readonly mails: SentMail[];
  readonly menu: MenuEntry[];
  readonly forms: Map<string, FormStore>;
  sidebar: Page | undefined;
  dialog: Page | undefined;
  nextNumber(kind: string): number;
  grantedScopes(user: string): ReadonlySet<string> | undefined;
  hasGoogleAccount(address: string): boolean;
  tooManyCalls(run: Run, service: string): string;
  /** Called by a form that was told to send its answers to a spreadsheet. */
  linkForm(form: FormStore, spreadsheetId: string, at: number): void;
  unlinkForm(form: FormStore): void;
  formChanged(form: FormStore): void;
  /** An answer that a script gave. */
  answerForm(form: FormStore, answer: FormAnswer): void;
  createSpreadsheet(name: string, owner: string): SpreadsheetStore;
  copySpreadsheet(source: SpreadsheetStore, name: string, owner: string): SpreadsheetStore;
}
