import type { CellValue } from '../../../src/app/kernel/ports';
import { unreadAnswers } from '../../../src/app/records/answers/answers';
import type { OrderRow } from '../../../src/app/records/orderRows';
import { type Instant, toSerial } from '../../../src/domain/values/time';
import type { SheetContent } from '../../../src/tabs/engine/sheet';
import { paris, sheetOf } from '../../tabs/sheets';
import { everythingOf, offeredIn, offerRow, portsWith, sale } from '../kernel/snapshots';

export const HEADERS = [
  'Horodateur',
  'Adresse e-mail',
  'Prénom et nom',
  'Téléphone',
  'Tomme – 5,30 €',
  'Pommes – 2,35 €/kg',
  'Commentaire',
];
export const a = 'a@exemple.fr';
export const serial = (time: Instant) => toSerial(time, paris.zone);
export const row = (
  time: Instant | string,
  email: CellValue,
  ...rest: CellValue[]
): CellValue[] => [typeof time === 'string' ? time : serial(time), email, 'Camille', ...rest];

/** Reads the form's tab as an action does. */
export function reading(
  rows: CellValue[][],
  orders: readonly (Pick<OrderRow, 'time' | 'email'> & Partial<OrderRow>)[] = [],
  mark = 0,
  headers = HEADERS,
) {
  const drive = portsWith({
    offer: [
      offerRow('A1', { question: 'Tomme – 5,30 €', title: 'Tomme' }),
      offerRow('C1', {
        question: 'Pommes – 2,35 €/kg',
        content: 1,
        unit: 'kg',
        sale: 'loose',
        step: 0.5,
        title: 'Pommes',
      }),
    ],
    sales: [{ ...sale, answersRead: mark, form: sale.form?.url ?? '' }],
  });
  const snapshot = everythingOf(drive);
  const sheet: SheetContent = { ...sheetOf([headers]), sheetId: 900, title: 'Réponses vente 3' };
  const offered = offeredIn(snapshot);
  const full = { ...snapshot, answers: new Map([[900, { sheet, rows }]]) };
  const ofSale = { ...sale, answersRead: mark };
  return unreadAnswers(full, {
    sale: ofSale,
    offered,
    orders: orders.map((order) => ({
      state: 'accepted',
      unread: [],
      ...order,
    })) as unknown as OrderRow[],
  });
}

export const inShort = ({ answers }: ReturnType<typeof reading>) =>
  answers.map(({ email, asked }) =>
    [email, ...[...asked].map(([ref, count]) => `${ref}:${count}`)].join(' '),
  );
