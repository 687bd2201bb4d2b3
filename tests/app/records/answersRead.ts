import type { CellValue, GridRange } from '../../../src/app/kernel/ports';
import { answerRanges, unreadAnswers } from '../../../src/app/records/answers/answers';
import type { OrderRow } from '../../../src/app/records/orderRows';
import { type Instant, toSerial } from '../../../src/domain/values/time';
import type { SheetContent } from '../../../src/tabs/engine/sheet';
import { paris, sheetOf } from '../../tabs/sheets';
import { everythingOf, offeredIn, offerRow, portsOf, portsWith, sale } from '../kernel/snapshots';

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

/** Reads the form's tab as the two reads of an action do. */
export function reading(
  rows: CellValue[][],
  orders: readonly (Pick<OrderRow, 'time' | 'email'> & Partial<OrderRow>)[] = [],
  mark = 0,
  headers = HEADERS,
  meanwhile?: (all: CellValue[][]) => CellValue[][],
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
  const survey = {
    ...drive.workbook.survey({ whole: [], heads: [] }),
    answers: new Map([[900, sheet]]),
  };
  const fetched: GridRange[] = [];
  const whole: CellValue[][] = [headers, ...rows];
  const fetch = (ranges: readonly GridRange[], all = whole) =>
    ranges.map(({ startRow, endRow, startColumn, endColumn }) =>
      all.slice(startRow, endRow).map((cells) => cells.slice(startColumn, endColumn)),
    );
  const ports = portsOf(new Map(), snapshot.now);
  const workbook = {
    ...ports.workbook,
    fetch: (ranges: readonly GridRange[]) => {
      fetched.push(...ranges);
      return fetch(ranges, meanwhile?.(whole));
    },
  };
  const offered = offeredIn(snapshot);
  const full = { ...snapshot, survey, more: fetch(answerRanges(survey)) };
  const ofSale = { ...sale, answersRead: mark };
  const read = unreadAnswers({ ...ports, workbook }, full, {
    sale: ofSale,
    offered,
    orders: orders.map((order) => ({
      state: 'accepted',
      unread: [],
      ...order,
    })) as unknown as OrderRow[],
  });
  return { ...read, fetched };
}

export const inShort = ({ answers }: ReturnType<typeof reading>) =>
  answers.map(({ email, asked }) =>
    [email, ...[...asked].map(([ref, count]) => `${ref}:${count}`)].join(' '),
  );
