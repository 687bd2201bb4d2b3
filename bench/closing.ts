/** The press that closes orders, as the add-on runs it: all of it but what Google does. */
import type { CellValue, GridRange, Ports, WorkbookEdits } from '../src/app/kernel/ports';
import { readBooks } from '../src/app/money/readBooks';
import { followSale } from '../src/app/projection/followSale';
import { incoming } from '../src/app/records/answers/incomingAnswers';
import { encodeFees, saleOf } from '../src/app/records/sale';
import { readAnswers } from '../src/app/sale/changing/readAnswers';
import { closeCycle } from '../src/app/sale/closeCycle';
import { closedSale, closingNeeds } from '../src/app/sale/ordering/closedSale';
import { orderChecks } from '../src/app/sale/ordering/orderChecks';
import type { Fee } from '../src/domain/catalogue/fee';
import { basisPoints, cents } from '../src/domain/values/money';
import { instant, toSerial } from '../src/domain/values/time';
import type { SheetContent } from '../src/tabs/engine/sheet';
import { type TabId, tabIds } from '../src/tabs/tabs';
import type { Settings } from '../src/text/settings/settings';
import { portsOf, portsWith } from '../tests/app/kernel/snapshots';
import { paris, sheetOf, tabSheet, written } from '../tests/tabs/sheets';
import type { Sale } from './sale';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANSWERS = 900;
const FORM = 'https://forms.test/form/viewform';
/** They stand where payments are followed. */
const MONEY: readonly TabId[] = ['ledger', 'receipts', 'payments', 'payouts'];

/** One of each sort: on the order, a share of it, and kept back from a producer. */
const threeFees: readonly Fee[] = [
  { name: 'Caisse', kind: 'orderAmount', amount: cents(100), scope: 'drive', bearer: 'buyer' },
  {
    ...{ name: 'Transport', kind: 'totalPercent', rate: basisPoints(300) },
    ...{ scope: 'drive', bearer: 'buyer' },
  },
  {
    ...{ name: 'Étal', kind: 'totalPercent', rate: basisPoints(500) },
    ...{ scope: 'producer', which: 'Producteur 1', bearer: 'producer' },
  },
];

/** With an account that buyers pay to; each is asked once orders are closed. */
const followed: Typed = {
  payments: 'oui',
  collectorHolder: 'Chèvrerie du Roc',
  collectorIban: 'FR1420041010050500013M02606',
};

type Typed = Readonly<Partial<Record<keyof Settings, string>>>;

export interface Terms {
  readonly fees: readonly Fee[];
  readonly settings: Typed;
}

export const plain: Terms = { fees: [], settings: {} };
export const withFees: Terms = { fees: threeFees, settings: {} };
export const withPayments: Terms = { fees: threeFees, settings: followed };

/** What a drive holds, which closing changes: each closing begins with what stood before. */
interface Held {
  readonly sheets: ReadonlyMap<TabId, SheetContent>;
  readonly memory: ReadonlyMap<string, string>;
}

/** Ready to be closed again and again, its answers taken as they came, by the form's trigger. */
export function closing(sale: Sale, terms: Terms) {
  const answers = answersTab(sale);
  const now = lastTime(sale);
  const drive = openDrive({ sheets: openSale(sale, terms), memory: new Map() }, answers, now);
  const { ports } = drive;
  readAnswers(ports);
  if (terms.settings.payments) followSale(ports, {}, 'latest');
  return {
    /** What it decides before anything is written: Paniers, the split, fees, each sum from both ends. */
    sums: sumsOf(ports),
    /** All of it, to the write that Google gets, with every row, the books and the mails. */
    press: () => {
      const done = closeCycle(openDrive(drive, answers, now).ports);
      if (!done.ok) throw new Error(`Not closed: ${done.error.code}`);
      if (done.value.code !== 'closed' || done.value.failed > 0) throw new Error('Sums do not tie');
      if (done.value.baskets < sale.requests.length * 0.9) throw new Error('Baskets are missing');
    },
  };
}

function sumsOf(ports: Ports): () => void {
  const snapshot = readBooks(ports, closingNeeds, 'latest');
  const sale = saleOf(snapshot);
  if (!sale) throw new Error('No sale stands');
  const read = incoming(ports, snapshot, sale);
  return () => {
    const next = { ...sale, state: 'closed' as const };
    const closed = closedSale(snapshot, { now: read, sale, next, requests: () => undefined });
    const broken = orderChecks(read, closed);
    if (broken.length > 0) throw new Error(broken.map(({ code }) => code).join(', '));
  };
}

const lastTime = ({ requests }: Sale): number => Math.max(...requests.map(({ time }) => time));

const surveyOf = (ports: Ports) => ports.workbook.survey({ whole: [], heads: [] });

function openSale(sale: Sale, { fees, settings }: Terms): Held['sheets'] {
  const { products } = sale;
  const last = lastTime(sale);
  const isFollowed = settings.payments !== undefined;
  const rows = {
    producers: [...new Set(products.map(({ producer }) => producer))].map((name, index) => ({
      ...{ name, email: `p${index}@exemple.test`, iban: 'BE72000000001616' },
    })),
    offer: products.map(({ content: _, minimum: __, ...product }, index) => ({
      ...{ ...product, content: 1, unit: 'piece', price: product.shownPrice },
      ...{ question: product.title, item: 1_000 + index, entry: String(7_000 + index), served: 0 },
    })),
    sales: [
      {
        ...{
          number: 1,
          kept: 1,
          state: 'open',
          opensAt: instant(last - DAY),
          closesAt: instant(last + HOUR),
        },
        ...{ pickupStart: instant(last + 34 * HOUR), pickupEnd: instant(last + 38 * HOUR) },
        ...{ place: 'Terrasse de la boulangerie', form: FORM, formId: 'form', answersRead: 0 },
        ...{ answersSheet: ANSWERS, fees: encodeFees(fees) },
        entries: '{"email":"1","name":"2","phone":"3","comment":"4"}',
      },
    ],
  };
  const made = portsWith(rows as Parameters<typeof portsWith>[0], { settings });
  const sheets = new Map(surveyOf(made).sheets);
  for (const [nth, id] of tabIds.entries())
    if (!sheets.has(id) && (isFollowed || !MONEY.includes(id)))
      sheets.set(id, tabSheet(id, [], { sheetId: 100 + nth }));
  return sheets;
}

/** The tab that the form made. */
function answersTab({ products, requests }: Sale): CellValue[][] {
  const header = [
    ...['Horodateur', 'Adresse e-mail', 'Prénom et nom', 'Téléphone'],
    ...products.map(({ title }) => title),
    'Commentaire',
  ];
  const rows = requests.map(({ time, email, asked }) => [
    ...[toSerial(time, paris.zone), email, email.split('@')[0] ?? '', '06 39 98 00 00'],
    ...products.map(({ ref }) => asked.get(ref) ?? null),
    null,
  ]);
  return [header, ...rows];
}

/** The add-on's own writes land in it; Google's answers cost nothing. */
function openDrive(held: Held, answers: readonly CellValue[][], now: number) {
  const sheets = new Map(held.sheets);
  const memory = new Map(held.memory);
  const ports = portsOf(sheets, instant(now));
  const tab = { ...sheetOf([answers[0] ?? []]), sheetId: ANSWERS, title: 'Réponses' };
  const survey = { ...surveyOf(ports), answers: new Map([[ANSWERS, tab]]) };
  const valuesIn = (range: GridRange) =>
    range.sheetId === ANSWERS
      ? answers
          .slice(range.startRow, range.endRow)
          .map((row) => row.slice(range.startColumn, range.endColumn))
      : (ports.workbook.fetch([range])[0] ?? []);
  const apply = ({ tabs }: WorkbookEdits) => {
    for (const edit of tabs) {
      const id = edit.tab as TabId;
      sheets.set(id, written(sheets.get(id) as SheetContent, edit));
    }
    const heads = tabs.map((edit): [string, CellValue[]] => [
      edit.tab,
      edit.head.cells.map(({ value }) => value),
    ]);
    return { heads: new Map(heads), keys: new Map() };
  };
  const forms = { close: () => true, isTaking: () => true, isLinked: () => true, sent: () => [] };
  const own = {
    ...ports,
    forms: { ...ports.forms, ...forms, sentTimes: () => [], change: () => true },
    memory: memoryOf(memory),
    // Of the day's mails none is left: what is queued is closing's, what is sent is Google's.
    mailer: { ...ports.mailer, remaining: () => 0 },
    producerSheets: { ...ports.producerSheets, create: () => undefined },
    workbook: {
      ...ports.workbook,
      survey: () => survey,
      fetch: (ranges: readonly GridRange[]) => ranges.map(valuesIn),
      apply,
      editors: () => [],
    },
  };
  return { ports: own as Ports, sheets, memory };
}

const memoryOf = (memory: Map<string, string>): Ports['memory'] => ({
  get: (key) => memory.get(key) ?? null,
  all: (prefix) => new Map([...memory].filter(([key]) => key.startsWith(prefix))),
  set: (key, value) => void memory.set(key, value),
  note: (key, value) => memory.set(key, value).has(key),
  remove: (key) => void memory.delete(key),
});
