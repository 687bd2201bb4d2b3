import type { Field } from '../../../../src/import/fields';
import type { Language } from '../../../shared/format';
import { english } from './english';
import { french } from './french';

export type StepName = 'drive' | 'producers' | 'products' | 'open';
export type SettingName =
  | 'driveName'
  | 'place'
  | 'opening'
  | 'closing'
  | 'pickup'
  | 'coordinatorEmail'
  | 'mode'
  | 'language';

export interface Words {
  readonly title: string;
  readonly failed: string;
  readonly saveFailed: string;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly stepsTitle: string;
  readonly done: string;
  readonly leads: Readonly<Record<StepName, string>>;
  readonly back: string;
  readonly next: string;
  readonly later: string;
  readonly working: string;
  readonly settings: Readonly<Record<SettingName, string>>;
  /** As Réglages spells them; what each means is said below. */
  readonly modes: readonly string[];
  readonly weekdays: readonly string[];
  readonly day: string;
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly save: string;
  readonly producerList: string;
  readonly producerHint: string;
  readonly producersThere: (count: number) => string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly noEmail: string;
  readonly complete: string;
  readonly addProducers: string;
  readonly producersAdded: (added: number, completed: number, known: number) => string;
  readonly left: (count: number) => string;
  readonly line: (line: number) => string;
  readonly productList: string;
  readonly productHint: string;
  readonly productsThere: (count: number) => string;
  readonly producerOfAll: string;
  readonly inTheList: string;
  readonly readList: string;
  readonly anotherList: string;
  readonly columnsTitle: string;
  readonly columnIs: (name: string) => string;
  readonly notRead: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly tooManyLines: (lines: string, most: string) => string;
  readonly columnUnsure: (headers: string) => string;
  readonly netPrices: string;
  readonly noColumn: (name: string) => string;
  readonly headings: string;
  readonly headingKinds: Readonly<Record<'producer' | 'category' | 'none', string>>;
  readonly create: (name: string) => string;
  readonly unknownTitle: string;
  readonly found: (certain: number, doubtful: number, known: number) => string;
  readonly skipped: (lines: string) => string;
  readonly tableTitle: string;
  readonly lineHeader: string;
  readonly readingHeader: string;
  readonly certain: string;
  readonly known: string;
  readonly doubtful: string;
  readonly mend: string;
  readonly addProducts: (count: number) => string;
  readonly productsAdded: (count: number) => string;
  readonly toMend: string;
  readonly producersCheck: (count: number) => string;
  readonly productsCheck: (count: number) => string;
  readonly without: (names: string) => string;
  readonly noPlace: string;
  readonly problems: string;
  readonly open: string;
  readonly change: string;
  readonly opening: string;
  readonly progress: (done: number, of: number) => string;
  readonly opened: (sale: number) => string;
  readonly ready: (sale: number) => string;
  readonly openedAlready: string;
  readonly form: string;
  readonly close: string;
}

export const wordsIn = (language: Language): Words => (language === 'fr' ? french : english);
