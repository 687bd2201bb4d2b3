import { decimalEuros } from './decimalEuros';

export interface Transfer {
  readonly name: string;
  readonly iban: string;
  /** Whole cents. */
  readonly amount: number;
  readonly reference: string;
}

const LEAST = 1;
const MOST = 99_999_999_999;

/** EPC069-12, version 2. RangeError for an amount that no transfer carries. */
export function epcPayload({ name, iban, amount, reference }: Transfer): string {
  if (amount < LEAST || amount > MOST) throw new RangeError(`No transfer of ${amount}`);
  const euros = `EUR${decimalEuros(amount)}`;
  const holder = [...name.replace(/\s+/g, ' ').trim()].slice(0, 70).join('');
  return ['BCD', '002', '1', 'SCT', '', holder, iban, euros, '', reference].join('\n');
}
