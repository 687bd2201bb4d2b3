/** The decision as closing takes it: every row to write, the sums, the text of every mail. */

import type { Ports, Survey } from '../src/app/kernel/ports';
import type { Snapshot } from '../src/app/kernel/reads';
import type { Incoming } from '../src/app/records/answers/incomingAnswers';
import type { Offered } from '../src/app/records/offer';
import type { Sale as OpenSale } from '../src/app/records/sale';
import { closedOrders, closingNeeds, totalOf } from '../src/app/sale/closing/closedOrders';
import { closingMails } from '../src/app/sale/closing/closing';
import { closingChecks } from '../src/app/sale/closing/closingChecks';
import { readDrive } from '../src/app/settings/readDrive';
import type { Fee } from '../src/domain/catalogue/fee';
import { basisPoints, cents } from '../src/domain/values/money';
import { instant } from '../src/domain/values/time';
import type { Sale } from './sale';

const HOUR = 3_600_000;

const survey: Survey = {
  locale: 'fr_FR',
  zone: 'Europe/Paris',
  sheets: new Map(),
  places: new Map(),
  answers: new Map(),
  overlap: null,
  copies: [],
  leftovers: [],
  cells: 0,
  kept: [],
  guarded: new Set(),
};

type ClosingReads = Snapshot<typeof closingNeeds>;

function emptyDrive(now: number): ClosingReads {
  const ports: Pick<Ports, 'clock' | 'workbook'> = {
    clock: { now: () => instant(now), left: () => HOUR },
    workbook: {
      survey: () => survey,
      fetch: () => [],
      titles: () => [],
      looks: () => [],
      everything: () => [],
      apply: () => ({ heads: new Map(), keys: new Map() }),
      findAnswersSheet: () => undefined,
      answersSheetNow: () => undefined,
      editors: () => [],
      other: () => undefined,
      show: () => {},
    },
  };
  return readDrive(ports as Ports, { ...closingNeeds, more: () => [] }, 'inHand') as ClosingReads;
}

/** One of each sort: on the order, a share of it, and kept back from a producer. */
export const threeFees: readonly Fee[] = [
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

/** Ready to be closed again and again: nothing of it changes. */
export function closing({ products, requests }: Sale, fees: readonly Fee[]) {
  const offered = products.map(
    (product, index): Offered => ({
      ...product,
      row: index + 1,
      question: product.title,
      item: 1_000 + index,
      entry: String(7_000 + index),
      soldOutAt: null,
      choices: null,
    }),
  );
  const answers = requests.map((request) => ({
    ...request,
    typedEmail: request.email,
    name: 'Camille Chevalier',
    phone: '06 39 98 00 00',
    comment: '',
    unread: [],
  }));
  const last = Math.max(...requests.map(({ time }) => time));
  const sale: OpenSale = {
    number: 1,
    state: 'open',
    opensAt: instant(0),
    closesAt: instant(last + HOUR),
    pickupStart: instant(last + 34 * HOUR),
    pickupEnd: instant(last + 38 * HOUR),
    place: 'Terrasse de la boulangerie',
    form: {
      id: 'form',
      url: 'https://forms.test/form/viewform',
      editUrl: 'https://forms.test/form',
    },
    answersSheet: 1,
    answersRead: 0,
    terms: { fees, place: '' },
    areFeesLost: false,
    entries: '{"email":"1","name":"2","phone":"3","comment":"4"}',
  };
  const snapshot = emptyDrive(last);
  const atOnce = {
    sale,
    offered,
    orders: [],
    answers,
    rowsRead: answers.length,
    fresh: answers.length,
    problems: [],
  };
  const { taken } = closedOrders(snapshot, sale, atOnce, () => undefined);
  const before = { ...atOnce, orders: taken.orders, answers: [] };
  const decide = (now: Incoming) => {
    const closed = closedOrders(snapshot, sale, now, () => undefined);
    const checks = closingChecks(snapshot, now, closed);
    return { closed, checks, cents: totalOf(closed) };
  };
  return {
    /** Its answers were taken as they came: Paniers, the split, fees, each sum from both ends. */
    sums: () => decide(before).checks,
    /** All answers at once, as where no trigger fired, and the text of every mail. */
    whole: () => {
      const { closed, checks } = decide(atOnce);
      if (closingMails(closed, undefined, new Set()).length < answers.length)
        throw new Error('Mails are missing');
      return checks;
    },
  };
}
