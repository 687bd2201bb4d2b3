/** A season from its first opening on, compared after every step. */

import { begin } from '../drive/begin';
import { bringing } from '../model/producerOrders';
import type { World } from '../model/world';
import { acceptedLate, order } from '../steps/buyers';
import { desk } from '../steps/desk';
import { number } from '../steps/documents';
import { deliver, giveBack, note, share, sort, stock, weigh } from '../steps/hands';
import { entrust, pay, strike, undo } from '../steps/payments';
import { bringBack, collect, payOut, settle, transfer } from '../steps/payouts';
import { price } from '../steps/price';
import { mend, retype, smudge } from '../steps/receipts';
import { check, eve, hour, monday, pickup, read } from '../steps/runs';
import { Stage } from '../steps/stage';
import type { Play, Step, StepOf } from '../steps/step';
import { cash, lack } from '../steps/table';
import { compare } from './compare';

const plays: { readonly [K in Step['do']]: Play<StepOf<K>> } = {
  order,
  desk,
  read,
  hour,
  eve,
  pickup,
  monday,
  check,
  note,
  sort,
  stock,
  price,
  deliver,
  weigh,
  giveBack,
  share,
  cash,
  lack,
  acceptedLate,
  pay,
  entrust,
  undo,
  strike,
  retype,
  smudge,
  mend,
  collect,
  settle,
  transfer,
  payOut,
  bringBack,
  number,
};

export interface SaleSteps {
  readonly open: readonly Step[];
  readonly closed: readonly Step[];
  readonly collected: readonly Step[];
}

export interface Season {
  readonly world: World;
  readonly sales: readonly SaleSteps[];
}

type Named = [name: string, play: () => Promise<void>];

/** The first differences, and after which step; undefined where there is none to the end. */
export async function differenceIn({ world, sales }: Season): Promise<string | undefined> {
  const stage = new Stage(await begin(world), world);
  for (const [index, { open, closed, collected }] of sales.entries()) {
    const steps: Named[] = [
      [`opening of sale ${index + 1}`, () => stage.open()],
      ...open.map(asPlay(stage)),
      [`closing of sale ${index + 1}`, () => stage.close()],
      ...(world.mailsLeft === undefined
        ? []
        : [[`the morning after, sale ${index + 1}`, () => stage.morning()] as Named]),
      ...closed.map(asPlay(stage)),
      ...(collected.length > 0 ? [{ do: 'collect' } as const, ...collected] : []).map(
        asPlay(stage),
      ),
    ];
    for (const [name, play] of steps) {
      await play();
      stage.bringing = bringing(stage.sale);
      const differences = compare(stage);
      if (differences.length > 0) return `after ${name}\n  ${differences.join('\n  ')}`;
    }
  }
  return undefined;
}

const asPlay =
  (stage: Stage) =>
  (step: Step): [string, () => Promise<void>] => [
    JSON.stringify(step),
    () => (plays[step.do] as Play<Step>)(stage, step),
  ];
