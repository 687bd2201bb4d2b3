/** How what is left is paid, beside the account of the drive, which it always has (docs/rules.md M26). */

import type { World } from '../world';
import type { ToPay } from './standing';

/** To a producer without an account at the table, until the pick-up is over. */
export const wayToPay = (
  { producers }: World,
  left: readonly Pick<ToPay, 'producer' | 'amount'>[],
  isOver: boolean,
): string[] =>
  isOver ||
  left.every(({ producer }) => producers.find(({ name }) => name === producer)?.iban ?? true)
    ? []
    : ['Vous paierez au retrait'];
