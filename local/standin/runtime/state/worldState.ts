/** All that a world remembers, and its form in a file. */

import { fileId } from '../../base/ids';
import type { WhatIf } from '../../base/whatIf';
import type { FormStore } from '../../forms/store/formStore';
import type { SavedSpreadsheet } from '../../sheets/store/saving';
import { SpreadsheetStore } from '../../sheets/store/spreadsheetStore';
import type { MenuEntry, Settings, StoredData } from '../host/host';
import type { MailFile, SentMail } from '../host/mails';
import { type Account, type Counter, Quotas } from '../host/quotas';

export class WorldState {
  now: number;
  readonly settings: Settings;
  readonly whatIf: WhatIf;
  readonly data: StoredData;
  readonly quotas: Quotas;
  readonly mails: SentMail[] = [];
  readonly menu: MenuEntry[] = [];
  readonly forms = new Map<string, FormStore>();
  readonly spreadsheets = new Map<string, SpreadsheetStore>();
  /** The drive's own spreadsheet: the one the script lives in. */
  spreadsheetId = '';
  /** Whose clock holds at this moment: an execution's while one of its calls is carried out. */
  acting: { now(): number } | undefined;
  /** How long somebody has used the drive: its own clock stands still meanwhile. */
  pace: (() => number) | undefined;

  constructor(now: number, settings: Settings, quotas: Quotas, data = emptyData()) {
    this.now = now;
    this.settings = settings;
    this.whatIf = new Set(settings.whatIf);
    this.quotas = quotas;
    this.data = data;
  }

  nextNumber(kind: string): number {
    const number = (this.data.counters[kind] ?? 0) + 1;
    this.data.counters[kind] = number;
    return number;
  }

  createSpreadsheet(name: string, owner: string): SpreadsheetStore {
    const { locale, timeZone } = this.settings;
    const id = fileId('spreadsheet', this.nextNumber('spreadsheet'));
    const store = SpreadsheetStore.create({ id, name, locale, timeZone, owner });
    if (this.whatIf.has('first-sheet-zero') && this.spreadsheetId !== '')
      store.sheets = [store.newSheet(store.nextId(), store.sheets[0]?.title ?? '')];
    this.keep(store);
    return store;
  }

  /** Every spreadsheet has the clock of its world. */
  keep(store: SpreadsheetStore): void {
    store.whatIf = this.whatIf;
    store.clock = () => this.acting?.now() ?? this.now;
    this.spreadsheets.set(store.id, store);
  }

  toJSON(): SavedWorld {
    const { now, settings, data, menu, spreadsheetId } = this;
    return {
      now,
      settings,
      data,
      menu,
      spreadsheetId,
      account: this.quotas.account,
      counters: this.quotas.toJSON(),
      forms: [...this.forms.values()],
      spreadsheets: [...this.spreadsheets.values()].map((store) => store.toJSON()),
      mails: this.mails.map(savedMail),
    };
  }

  static fromJSON(saved: SavedWorld): WorldState {
    const quotas = new Quotas(saved.account, saved.counters);
    const state = new WorldState(saved.now, saved.settings, quotas, saved.data);
    state.spreadsheetId = saved.spreadsheetId;
    state.menu.push(...saved.menu);
    state.mails.push(...saved.mails.map(restoredMail));
    for (const form of saved.forms) state.forms.set(form.id, form);
    for (const one of saved.spreadsheets) state.keep(SpreadsheetStore.fromJSON(one));
    return state;
  }
}

function emptyData(): StoredData {
  return { counters: {}, properties: {}, caches: {}, triggers: [], withheld: {} };
}

export interface SavedWorld {
  now: number;
  settings: Settings;
  data: StoredData;
  menu: MenuEntry[];
  spreadsheetId: string;
  account: Account;
  counters: Record<string, Counter>;
  forms: FormStore[];
  spreadsheets: SavedSpreadsheet[];
  mails: SavedMail[];
}

type SavedFile = Omit<MailFile, 'content'> & { content: string };
type SavedMail = Omit<SentMail, 'attachments' | 'inlineImages'> & {
  attachments: SavedFile[];
  inlineImages: Record<string, SavedFile>;
};

const savedFile = (file: MailFile): SavedFile => ({
  ...file,
  content: Buffer.from(file.content).toString('base64'),
});

const restoredFile = (file: SavedFile): MailFile => ({
  ...file,
  content: new Uint8Array(Buffer.from(file.content, 'base64')),
});

function mapped<T, U>(fields: Record<string, T>, map: (field: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, map(field)]));
}

const savedMail = (mail: SentMail): SavedMail => ({
  ...mail,
  attachments: mail.attachments.map(savedFile),
  inlineImages: mapped(mail.inlineImages, savedFile),
});

const restoredMail = (mail: SavedMail): SentMail => ({
  ...mail,
  attachments: mail.attachments.map(restoredFile),
  inlineImages: mapped(mail.inlineImages, restoredFile),
});
