import type { Status } from '../../src/app/panel/status';
import type { CycleState } from '../../src/domain/sale/cycle';
import { stateAt } from '../../src/domain/sale/transitions';
import { instant } from '../../src/domain/values/time';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { duration, type Language, moment, span } from '../shared/format';

export type StepName = 'preparing' | 'orders' | 'closing' | 'pickup' | 'accounts';

type Sale = NonNullable<Status['sale']>;

export interface Step {
  readonly name: StepName;
  readonly progress: 'done' | 'current' | 'ahead';
  readonly when: string;
  /** How long until the step's next event; for the current one. */
  readonly countdown: string;
}

const NAMES: readonly StepName[] = ['preparing', 'orders', 'closing', 'pickup', 'accounts'];

/** The line of a sale's life, with where it stands now. */
export function stepsOf(
  sale: Sale,
  now: number,
  zone: string,
  language: Language,
  words: PanelWords,
) {
  const current = currentStep(sale, now);
  const at: Partial<Record<StepName, string>> = {
    orders: moment(sale.opensAt, zone, language),
    closing: moment(sale.closesAt, zone, language),
    pickup: span(sale.pickupStart, sale.pickupEnd, zone, language),
  };
  return NAMES.map((name, index): Step => {
    const progress = index < current ? 'done' : index === current ? 'current' : 'ahead';
    return {
      name,
      progress,
      when: at[name] ?? '',
      countdown: progress === 'current' ? countdown(sale, name, now, language, words) : '',
    };
  });
}

/** Closing is a moment: once orders are closed, the next step is pick-up; null: all are done. */
const STEP: Readonly<Record<CycleState, StepName | null>> = {
  preparing: 'preparing',
  open: 'orders',
  closed: 'pickup',
  collected: 'accounts',
  settled: null,
  calledOff: null,
};

function currentStep(sale: Sale, now: number): number {
  const name = STEP[stateAt(sale, instant(now))];
  return name ? NAMES.indexOf(name) : NAMES.length;
}

function countdown(sale: Sale, name: StepName, now: number, language: Language, words: PanelWords) {
  const until = (time: number, say: (time: string) => string) =>
    time > now ? say(duration(time - now, language)) : words.overdue;
  if (name === 'preparing') return until(sale.opensAt, words.opensIn);
  if (name === 'orders') return until(sale.closesAt, words.closesIn);
  if (name !== 'pickup') return '';
  return now < sale.pickupStart
    ? until(sale.pickupStart, words.pickupIn)
    : until(sale.pickupEnd, words.pickupEndsIn);
}
