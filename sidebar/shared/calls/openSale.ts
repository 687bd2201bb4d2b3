import type { Summary } from '../../../src/app/kernel/refusal';
import { tellChanged } from './news';
import { call, type InputOf, type Outcome } from './server';

/** A long form takes several executions: each goes on where the last one stopped. */
export async function openSale(
  input: InputOf<'openCycle'>,
  tell: (part: { readonly done: number; readonly of: number }) => void,
): Promise<Outcome<Summary>> {
  let before = -1;
  while (true) {
    const outcome: Outcome<Summary> = await call('openCycle', input);
    tellChanged();
    if (!outcome.ok || outcome.value.code !== 'openingGoesOn') return outcome;
    const { done, of } = outcome.value;
    if (done <= before) return { ok: false, failure: { kind: 'stalled' } };
    before = done;
    tell({ done, of });
  }
}
