import type { CellValue, GridRange } from '../../../src/app/kernel/ports';
import { answerRanges, unreadAnswers } from '../../../src/app/records/answers';
import type { OrderRow } from '../../../src/app/records/orderRows';
import { type Instant, toSerial } from '../../../src/domain/values/time';
import type { SheetContent } from '../../../src/tabs/engine/sheet';
import { paris, sheetOf } from '../../tabs/sheets';
import {
  at,
  everythingOf,
  offeredIn,
  offerRow,
  portsOf,
  portsWith,
  sale,
  snapshotOf,
} from '../kernel/snapshots';

const HEADERS = [
  'Horodateur',
  'Adresse e-mail',
  'Prénom et nom',
  'Téléphone',
  'Tomme – 5,30 €',
  'Pommes – 2,35 €/kg',
  'Commentaire',
];
const a = 'a@exemple.fr';
const serial = (time: Instant) => toSerial(time, paris.zone);
const row = (time: Instant | string, email: CellValue, ...rest: CellValue[]): CellValue[] => [
  typeof time === 'string' ? time : serial(time),
  email,
  'Camille',
  ...rest,
];

/** Reads the form's tab as the two reads of an action do. */
function reading(
  rows: CellValue[][],
  orders: readonly Pick<OrderRow, 'time' | 'email'>[] = [],
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
  const full = { ...snapshot, survey, more: fetch(answerRanges(survey)) };
  const ofSale = { ...sale, answersRead: mark };
  const read = unreadAnswers(
    { ...ports, workbook },
    full,
    ofSale,
    offeredIn(snapshot),
    orders.map((order) => ({ state: 'accepted', unread: [], ...order })) as unknown as OrderRow[],
  );
  return { ...read, fetched };
}

const inShort = ({ answers }: ReturnType<typeof reading>) =>
  answers.map(({ email, asked }) =>
    [email, ...[...asked].map(([ref, count]) => `${ref}:${count}`)].join(' '),
  );

describe('the answers of a form', () => {
  it('are read by the titles of their questions, wherever those stand', () => {
    const moved = [
      'Commentaire',
      'Pommes – 2,35 €/kg',
      'Ma note',
      'Adresse e-mail',
      'Timestamp',
      'Tomme – 5,30 €',
      'Phone',
      'First and last name',
    ];
    const cells = [
      'Merci',
      '1,5 kg · 3,53 €',
      'vu',
      ' A@Exemple.FR',
      serial(at(7, 9)),
      '2 · 10,60 €',
      612345678,
      'Camille',
    ];
    const { answers, problems } = reading([cells], [], 0, moved);
    expect(problems).toEqual([]);
    expect(answers).toEqual([
      {
        time: at(7, 9),
        email: a,
        typedEmail: a,
        name: 'Camille',
        phone: '0612345678',
        comment: 'Merci',
        asked: new Map([
          ['A1', 2],
          ['C1', 1500],
        ]),
        unread: [],
      },
    ]);
  });

  it('come in the order of their times', () => {
    const read = reading([row(at(7, 10), 'b@exemple.fr', '', 1), row(at(7, 9), a, '', 2)]);
    expect(inShort(read)).toEqual(['a@exemple.fr A1:2', 'b@exemple.fr A1:1']);
  });

  it('that Commandes holds already are not read again', () => {
    const rows = [row(at(7, 9), 'A@exemple.fr '), row(at(7, 10), a, '', 1)];
    const read = reading(rows, [{ time: at(7, 9), email: a }], 1);
    expect(inShort(read)).toEqual(['a@exemple.fr A1:1']);
    expect(read.rowsRead).toBe(2);
  });

  it('of one address in one second are two answers', () => {
    const twins = [row(at(7, 9), a, '', 1), row(at(7, 9), a, '', 2)];
    expect(inShort(reading(twins))).toHaveLength(2);
    expect(inShort(reading(twins, [{ time: at(7, 9), email: a }]))).toHaveLength(1);
  });

  it('are found above the mark when somebody sorted the tab, and fetched apart', () => {
    const rows = [
      row(at(7, 11), 'c@exemple.fr', '', 3),
      row(at(7, 9), a),
      row(at(7, 10), 'b@exemple.fr'),
    ];
    const known = [
      { time: at(7, 9), email: a },
      { time: at(7, 10), email: 'b@exemple.fr' },
    ];
    const read = reading(rows, known, 2);
    expect(inShort(read)).toEqual(['c@exemple.fr A1:3']);
    // With the header that stands above it now.
    expect(read.fetched).toHaveLength(2);
    const late = (hand: (all: CellValue[][]) => CellValue[][]) =>
      inShort(reading(rows, known, 2, HEADERS, hand));
    expect(late((all) => all)).toEqual(['c@exemple.fr A1:3']);
    expect(late((all) => all.map((cells) => ['', ...cells]))).toEqual([]);
    expect(late(([head = [], ...others]) => [head, ...others.reverse()])).toEqual([]);
    expect(reading(rows.slice(1), known, 2).fetched).toEqual([]);
  });

  it('whose rows somebody deleted leave those that follow readable', () => {
    const read = reading(
      [row(at(7, 10), 'b@exemple.fr', '', 1)],
      [{ time: at(7, 9), email: a }],
      3,
    );
    expect(inShort(read)).toEqual(['b@exemple.fr A1:1']);
  });

  it('without an address that can be written to are kept, and told', () => {
    const { answers, problems } = reading([row(at(7, 9), 'camille', '', 1)]);
    expect(answers[0]).toMatchObject({ email: '', typedEmail: 'camille' });
    expect(problems).toEqual([
      {
        code: 'answerUnreadable',
        tab: 'answers',
        row: 2,
        read: 'camille',
        detail: 'Réponses vente 3',
      },
    ]);
  });

  it('without a time cannot be taken, and are told', () => {
    const { answers, problems } = reading([row('hier', a, '', 1), row(at(7, 9), a, '', 1)]);
    expect(answers).toHaveLength(1);
    expect(problems).toEqual([
      {
        code: 'answerUnreadable',
        tab: 'answers',
        row: 2,
        read: 'hier',
        detail: 'Réponses vente 3',
      },
    ]);
  });

  it('are missed when their tab is gone', () => {
    const snapshot = snapshotOf({ sales: [] });
    const read = unreadAnswers(portsOf(new Map(), snapshot.now), snapshot, sale, [], []);
    expect(read).toMatchObject({
      answers: [],
      problems: [{ code: 'answersTabMissing', tab: 'sales' }],
    });
  });

  it('to a question whose column was renamed are missed by name', () => {
    const headers = HEADERS.map((title) => (title.startsWith('Tomme') ? 'Tome' : title));
    expect(reading([row(at(7, 9), a, '', 1)], [], 0, headers).problems).toEqual([
      { code: 'unknownQuestion', tab: 'offer', row: 2, column: 'ref', read: 'Tomme – 5,30 €' },
    ]);
  });
});

describe('a quantity in the form’s tab', () => {
  test.each<[CellValue, CellValue, Record<string, number>]>([
    ['2 · 10,60 €', '', { A1: 2 }],
    ['2\u00a0: 10,60\u00a0€', '1,5\u00a0kg\u00a0: 3,53\u00a0€', { A1: 2, C1: 1500 }],
    [3, 0.5, { A1: 3, C1: 500 }],
    ['3', '500 g', { A1: 3, C1: 500 }],
    [0, '0', { A1: 0, C1: 0 }],
    [null, null, {}],
  ])('%p and %p are certain', (tomme, apples, asked) => {
    const { answers, problems } = reading([row(at(7, 9), a, '', tomme, apples)]);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(answers[0]?.asked ?? [])).toEqual(asked);
  });

  test.each<[CellValue, CellValue]>([
    ['deux', ''],
    [1.5, ''],
    [-1, ''],
    ['2 kg', ''],
    ['', '2'],
    ['', 'un kilo'],
    ['', 0.0005],
  ])('%p or %p is not: told to the coordinator and to the buyer', (tomme, apples) => {
    const { answers, problems } = reading([row(at(7, 9), a, '', tomme, apples)]);
    const column = tomme === '' ? 'F' : 'E';
    expect(problems).toEqual([
      {
        code: 'quantityUnreadable',
        tab: 'answers',
        row: 2,
        read: String(tomme === '' ? apples : tomme),
        column,
        detail: 'Réponses vente 3',
      },
    ]);
    expect(answers[0]?.unread).toHaveLength(1);
    expect(answers[0]?.asked.size).toBe(0);
  });
});
