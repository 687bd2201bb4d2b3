import type { Summary } from '../../src/app/kernel/refusal';
import type { PickupEnded } from '../../src/app/sale/endPickup';
import type { Language } from '../shared/format';
import { english } from './english';
import { french } from './french';

export type Action =
  | 'install'
  | 'readAnswers'
  | 'checkWorkbook'
  | 'endPickup'
  | 'takeOverTriggers'
  | DialogAction;
/** What an action of the panel answers. */
export type Done = Summary | PickupEnded;
/** What a page of its own leads through. */
export type DialogAction =
  | 'firstSteps'
  | 'openCycle'
  | 'closeCycle'
  | 'outbox'
  | 'templates'
  | 'money'
  | 'statement'
  | 'prices'
  | 'shortage'
  | 'books'
  | 'people'
  | 'poster';
export type StepName = 'preparing' | 'orders' | 'closing' | 'pickup' | 'accounts';

/** Everything the sidebar says itself; the drive's own sentences come with its answers. */
export interface Words {
  readonly sale: (number: number) => string;
  readonly noSale: string;
  readonly notInstalled: string;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly stepsTitle: string;
  readonly stepDone: string;
  readonly opensIn: (time: string) => string;
  readonly closesIn: (time: string) => string;
  readonly pickupIn: (time: string) => string;
  readonly pickupEndsIn: (time: string) => string;
  readonly overdue: string;
  readonly nextTitle: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly goOnOpening: string;
  readonly working: Readonly<Record<Action, string>>;
  readonly installLead: string;
  readonly firstStepsLead: string;
  readonly openLead: string;
  readonly goOnLead: string;
  readonly closeLead: string;
  readonly waitForOpening: (when: string) => string;
  readonly waitForPickup: (when: string) => string;
  readonly waitForPickupEnd: (when: string) => string;
  readonly takeOverTitle: string;
  readonly takeOverText: (owner: string | null) => string;
  readonly takeOver: string;
  readonly figuresTitle: string;
  readonly orders: (count: number) => string;
  readonly total: string;
  readonly mailsWaiting: (count: number) => string;
  readonly quota: (left: number) => string;
  readonly byHour: string;
  readonly busiest: (orders: number, day: string, from: string, until: string) => string;
  readonly byProducer: string;
  readonly others: (count: number) => string;
  readonly scarce: string;
  readonly soldOut: string;
  readonly left: (quantity: string) => string;
  readonly form: string;
  readonly onDuty: (names: readonly string[]) => string;
  readonly problemsTitle: string;
  readonly noProblem: string;
  readonly seeTab: string;
  readonly notShown: string;
  readonly seeAll: (count: number) => string;
  readonly seeFewer: string;
  readonly checkAgain: string;
  readonly otherTitle: string;
  readonly owner: (address: string) => string;
  readonly upToDate: (hour: string) => string;
  readonly staleSince: (hour: string) => string;
  readonly refresh: string;
  readonly failed: Readonly<Record<Action | 'status', string>>;
  /** Blank where the page that did it has told. */
  readonly done: (summary: Done) => string;
}

export const wordsIn = (language: Language): Words => (language === 'fr' ? french : english);
