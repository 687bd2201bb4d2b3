import type { AwaitedInAll } from '../../domain/baskets/waiting';
import type { PayoutBasis } from '../../domain/money/payout';
import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import { moment } from '../values/dates';
import { euros, filled } from '../values/format';
import { about } from '../values/quantities';
import { type SummaryLine, summaryLines } from './summaryLines';
import { awaitedWords } from './words';

/** Baskets that wait for a weight or a yes, and what of them is not known. */
export interface StillAwaited {
  readonly baskets: number;
  readonly cents: Cents;
  readonly awaits: AwaitedInAll;
}

/** What an action about money did. */
export type MoneyDone =
  | {
      readonly code: 'settled';
      readonly sale: number;
      /** To be paid by transfer. */
      readonly producers: number;
      readonly cents: Cents;
      readonly leftOut: readonly string[];
      readonly overpaid: readonly string[];
      /** Baskets that wait for a weight, and what of them is paid to nobody before. */
      readonly unweighed: StillAwaited;
      readonly basis: PayoutBasis;
    }
  | { readonly code: 'markedPaid'; readonly producers: number };

export type Done = SaleDone | MoneyDone;

/** What an action did, in figures. */
export type SaleDone =
  | {
      readonly code: 'installed';
      readonly tabs: number;
      readonly repairs: number;
      readonly owner: string;
      readonly isOwner: boolean;
      /** Nothing of the drive stood here before. */
      readonly isNew: boolean;
      /** Google makes no triggers for whoever asked. */
      readonly areTriggersRefused?: true;
    }
  | {
      readonly code: 'opened';
      readonly sale: number;
      readonly link: string;
      readonly products: number;
      readonly leftOut: number;
      /** What became of its mails, in words. */
      readonly told?: string;
    }
  | {
      readonly code: 'prepared';
      readonly sale: number;
      readonly link: string;
      readonly opensAt: Instant;
      /** Of the spreadsheet. */
      readonly zone: string;
    }
  | {
      readonly code: 'openingGoesOn';
      readonly sale: number;
      readonly done: number;
      readonly of: number;
    }
  | { readonly code: 'read'; readonly answers: number }
  | {
      readonly code: 'closed';
      readonly sale: number;
      readonly baskets: number;
      readonly cents: Cents;
      readonly producers: number;
      /** Checks that do not hold. */
      readonly failed: number;
      /** Why money waits, in words. */
      readonly held?: string;
      /** Answers that could not be taken. */
      readonly waiting?: number;
      /** Producers who cannot be told what to bring. */
      readonly unsent?: readonly string[];
      /** What became of its mails, in words. */
      readonly told?: string;
    }
  | { readonly code: 'checked'; readonly problems: number; readonly failed: number }
  | { readonly code: 'feesThere' }
  | { readonly code: 'tookOver'; readonly owner: string };

type Line = readonly [line: SummaryLine, ...values: (string | number)[]];
type Maybe = Line | false;

const names = (line: SummaryLine, all: readonly string[]): Maybe =>
  all.length > 0 && [line, all.join(', ')];

const told = ({ told: said = '' }: { readonly told?: string }): Maybe =>
  said !== '' && ['asSaid', said];

function madeLine(tabs: number, repairs: number): Line {
  if (tabs > 0 && repairs > 0) return ['madeAndMended', tabs, repairs];
  if (tabs + repairs === 0) return ['allThere'];
  return tabs > 0 ? ['made', tabs] : ['mended', repairs];
}

function linesOf(done: Done, locale: Locale): readonly Maybe[] {
  switch (done.code) {
    case 'installed':
      return [
        madeLine(done.tabs, done.repairs),
        done.areTriggersRefused
          ? ['withoutTriggers']
          : done.isOwner
            ? ['runsForYou']
            : ['runsFor', done.owner],
        done.isNew && ['toBegin'],
      ];
    case 'opened':
      return [
        done.leftOut > 0
          ? ['openedWithout', done.sale, done.products, done.leftOut]
          : ['opened', done.sale, done.products],
        told(done),
        ['form', done.link],
      ];
    case 'prepared':
      return [
        ['prepared', done.sale, moment(done.opensAt, done.zone, locale)],
        ['form', done.link],
      ];
    case 'openingGoesOn':
      return [[done.code, done.done, done.of]];
    case 'read':
      return [done.answers === 0 ? ['nothingRead'] : ['read', done.answers]];
    case 'closed':
      return [
        ['closed', done.sale, done.baskets, euros(done.cents, locale), done.producers],
        told(done),
        done.waiting !== undefined && ['waiting', done.waiting],
        names('ordersUnsent', done.unsent ?? []),
        done.failed > 0 && ['doNotTie'],
        done.held !== undefined && ['asSaid', done.held],
      ];
    case 'checked':
      return [
        done.problems === 0 ? ['allWell'] : ['toFix', done.problems],
        done.failed > 0 && ['checksFail', done.failed],
      ];
    case 'settled': {
      const line = done.basis === 'due' ? 'settledFromDue' : 'settledFromReceived';
      return [
        [line, done.sale, done.producers, euros(done.cents, locale)],
        done.unweighed.baskets > 0 && [
          'unweighed',
          done.unweighed.baskets,
          about[locale](euros(done.unweighed.cents, locale)),
          awaitedWords[done.unweighed.awaits][locale],
        ],
        names('withoutIban', done.leftOut),
        names('overpaid', done.overpaid),
      ];
    }
    case 'markedPaid':
      return [['markedPaid', done.producers]];
    case 'feesThere':
      return [['feesThere']];
    case 'tookOver':
      return [['tookOver', done.owner]];
  }
}

export const doneText = (done: Done, locale: Locale): string =>
  linesOf(done, locale)
    .flatMap((line) => {
      if (!line) return [];
      const [id, ...values] = line;
      return [filled(summaryLines[id], locale, ...values)];
    })
    .join('\n');
