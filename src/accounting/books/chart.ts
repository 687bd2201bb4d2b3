import type { BasisPoints } from '../../domain/values/money';
import { accountLabels } from '../../text/results/frenchLaw';
import { percent } from '../../text/values/format';
import type { Account } from '../view/accounts';

type Label = keyof typeof accountLabels;

const plain =
  (number: string, label: Label): (() => Account) =>
  () => ({ number, label: accountLabels[label] });

/** An account a rate: « 7070550 » for 5,5 %. */
const byRate =
  (root: string, label: Label) =>
  (rate: BasisPoints): Account => ({
    number: `${root}${String(rate).padStart(4, '0')}`,
    label: `${accountLabels[label]} ${percent(rate, 'fr')}`,
  });

/** Of the plan comptable général, as far as a drive needs it. */
export const chart = {
  customers: plain('411', 'customers'),
  suppliers: plain('401', 'suppliers'),
  thirdParties: plain('467', 'thirdParties'),
  deposits: plain('4196', 'deposits'),
  rebates: plain('709', 'rebates'),
  gains: plain('758', 'gains'),
  losses: plain('658', 'losses'),
  goods: byRate('707', 'sales'),
  services: byRate('706', 'services'),
  vatDue: byRate('44571', 'vat'),
} as const;
