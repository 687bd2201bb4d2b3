import type { Language } from '../../../shared/format';
import type { ColumnRole } from './Columns';
import { english } from './english';
import { french } from './french';
import type { GroupName } from './useLines';

export interface Words {
  readonly title: string;
  readonly failed: string;
  readonly lead: string;
  readonly notFollowed: string;
  readonly file: string;
  readonly fileHint: string;
  readonly paste: string;
  readonly pasted: string;
  readonly readPasted: string;
  readonly reading: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly layout: (name: string) => string;
  readonly account: (number: string) => string;
  readonly lines: (count: number, from: string, until: string) => string;
  readonly opening: (sum: string) => string;
  readonly closing: (sum: string) => string;
  readonly noLine: string;
  readonly otherAccount: (theirs: string, ours: string) => string;
  readonly trust: string;
  readonly moreProblems: (count: number) => string;
  readonly remove: string;
  readonly columnsTitle: string;
  readonly column: (at: number) => string;
  readonly notRead: string;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly readColumns: string;
  readonly groups: Readonly<Record<GroupName, { readonly title: string; readonly lead: string }>>;
  readonly counted: (title: string, count: number) => string;
  readonly see: string;
  readonly more: (count: number) => string;
  readonly yourChoice: string;
  readonly confidence: (percent: number) => string;
  /** Between baskets of which one is meant. */
  readonly or: string;
  /** Between baskets that are all meant. */
  readonly and: string;
  readonly fee: (sum: string) => string;
  readonly change: string;
  readonly choose: string;
  readonly editorTitle: (label: string) => string;
  readonly dueOf: (at: number) => string;
  readonly chooseDue: string;
  readonly likely: string;
  readonly allDues: string;
  readonly remains: (sum: string) => string;
  readonly paid: string;
  readonly amount: string;
  /** Below zero: more is shared out than there is. */
  readonly left: (sum: string, sign: number) => string;
  readonly sameTwice: string;
  readonly addPart: string;
  readonly removePart: (at: number) => string;
  readonly keep: string;
  readonly cancel: string;
  readonly takenSums: (came: string, left: string) => string;
  readonly nothingTaken: string;
  readonly record: (count: number) => string;
  readonly recording: string;
  readonly recorded: (count: number) => string;
  readonly notRecorded: string;
  readonly someRefused: (count: number) => string;
  /** By the code of the refusal. */
  readonly refusals: Readonly<Record<string, string>> & { readonly other: string };
}

export const statementPageWords: Readonly<Record<Language, Words>> = { fr: french, en: english };
