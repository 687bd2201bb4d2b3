/** Keeps forms and their linked tabs in step. */

import { ServiceError } from '../base/service';
import type { FormAnswer, FormStore } from '../forms/store/formStore';
import {
  appendAnswer,
  followQuestions,
  hasTab,
  LINK_DELAY,
  makeLinkedTab,
} from '../forms/store/linkedTab';
import type { SpreadsheetStore } from '../sheets/store/spreadsheetStore';
import type { WorldState } from './state/worldState';

const LATE = 45_000;

export class FormLinks {
  readonly #state: WorldState;
  #pending: Set<FormStore>;

  constructor(state: WorldState) {
    this.#state = state;
    const waits = (form: FormStore) => form.destination?.sheetId === null;
    this.#pending = new Set([...state.forms.values()].filter(waits));
  }

  /** Linking anew leaves the former tab as a plain one. */
  link(form: FormStore, spreadsheetId: string, at: number): void {
    if (!this.#state.spreadsheets.has(spreadsheetId)) {
      throw new ServiceError(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    }
    this.unlink(form);
    form.destination = {
      spreadsheetId,
      due: at + (this.#state.whatIf.has('linked-tab-soon') ? LATE : LINK_DELAY),
      sheetId: null,
      columns: [],
    };
    this.#pending.add(form);
  }

  unlink(form: FormStore): void {
    const { destination } = form;
    const store = this.#storeOf(form);
    const isKept = this.#state.whatIf.has('unlinked-tab-plain');
    if (!isKept && destination !== null && store !== undefined && hasTab(destination, store)) {
      delete store.sheet(destination.sheetId).fields.formUrl;
    }
    form.destination = null;
    this.#pending.delete(form);
  }

  /** Tabs that are due appear; the link itself is made on Google's side, whoever runs what. */
  settle(at: number): void {
    for (const form of this.#pending) {
      const { destination } = form;
      const store = this.#storeOf(form);
      if (destination === null || store === undefined || destination.due > at) continue;
      if (this.#state.whatIf.has('second-form-own-tab') && linkedTabs(store) >= 2) continue;
      this.#pending.delete(form);
      makeLinkedTab(form, destination, store);
    }
  }

  changed(form: FormStore): void {
    const store = this.#storeOf(form);
    if (form.destination === null || store === undefined || this.#pending.has(form)) return;
    followQuestions(form, form.destination, store);
  }

  /** Gives the spreadsheet that was written to. */
  write(form: FormStore, answer: FormAnswer): string | undefined {
    const store = this.#storeOf(form);
    const { destination } = form;
    if (destination === null || store === undefined) return undefined;
    return appendAnswer(answer, destination, store) === undefined ? undefined : store.id;
  }

  /** Where the next answer will stand. */
  place(form: FormStore): string | undefined {
    const store = this.#storeOf(form);
    const { destination } = form;
    const isThere = destination !== null && store !== undefined && hasTab(destination, store);
    return isThere ? store.id : undefined;
  }

  #storeOf(form: FormStore): SpreadsheetStore | undefined {
    return this.#state.spreadsheets.get(form.destination?.spreadsheetId ?? '');
  }
}

const linkedTabs = ({ sheets }: SpreadsheetStore): number =>
  sheets.filter(({ fields }) => fields.formUrl !== undefined).length;
