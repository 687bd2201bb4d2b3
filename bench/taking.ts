/** The decision as an action takes it: every row to write and the text of every mail. */

import type { Ports, Survey } from '../src/app/kernel/ports';
import { reads, type Snapshot } from '../src/app/kernel/reads';
import { takeAnswers } from '../src/app/orders/takeAnswers';
import type { Offered } from '../src/app/records/offer';
import type { Sale as OpenSale } from '../src/app/records/sale';
import { readDrive } from '../src/app/settings/readDrive';
import { instant } from '../src/domain/values/time';
import type { Sale } from './sale';

const HOUR = 3_600_000;

const survey: Survey = {
  locale: 'fr_FR',
  zone: 'Europe/Paris',
  sheets: new Map(),
  answers: new Map(),
  copies: [],
  leftovers: [],
  guarded: new Set(),
};

const needs = reads({
  whole: ['producers', 'buyers', 'orders', 'templates'],
  rows: ['baskets', 'payments'],
});

function emptyDrive(now: number): Snapshot<typeof needs> {
  const ports: Pick<Ports, 'clock' | 'workbook'> = {
    clock: { now: () => instant(now), left: () => HOUR },
    workbook: {
      survey: () => survey,
      fetch: () => [],
      titles: () => [],
      everything: () => [],
      apply: () => ({ keys: new Map() }),
      findAnswersSheet: () => undefined,
      editors: () => [],
      show: () => {},
    },
  };
  return readDrive(ports as Ports, needs);
}

/** Ready to be taken again and again: nothing of it changes. */
export function taking({ products, requests }: Sale): () => number {
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
    terms: { fees: [], place: '' },
    areFeesLost: false,
    entries: '{"email":"1","name":"2","phone":"3","comment":"4"}',
  };
  const snapshot = emptyDrive(last);
  return () => takeAnswers(snapshot, sale, offered, [], answers).mails.length;
}
