/** Every command that acts, with a state that it changes and what is asked of it. */

import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { ErasureDraft } from '../../../src/app/people/personData';
import { originals } from '../../../src/text/templates/originals';
import type { Drive } from '../../stories/support/drive';
import { identified } from '../../stories/support/identity';
import { looked } from '../../stories/support/starts/roster';
import { numberDocuments } from '../../stories/support/sums/documents';
import { ask } from '../../stories/support/sums/money';
import { finished } from '../../stories/support/years';
import {
  again,
  closed,
  closing,
  empty,
  messed,
  open,
  pickedUp,
  ready,
  repeating,
  repriced,
  settled,
  typed,
  withDuties,
} from './states';

export interface Case {
  readonly command: string;
  readonly state: () => Promise<Drive>;
  readonly input?: (drive: Drive) => object | Promise<object>;
}

/** An empty drive from which another one is in reach. */

const BEZ = 'Ferme du Bez';
const ID = 'deed-0000-0001';
const SEASON = { pickups: 3 };
const mails = () => ({ kind: 'pickupReminder' });
const line = {
  ...{ id: 'ligne-1', sale: 1, basket: 2, payee: 0, at: Date.parse('2026-04-10T10:00:00Z') },
  ...{ cents: 484, means: 'transfer', kind: 'payment', label: 'VIR' },
};

async function documented(): Promise<Drive> {
  const drive = await pickedUp();
  await identified(drive);
  return drive;
}

async function numbered(): Promise<Drive> {
  const drive = await documented();
  await numberDocuments(drive);
  return drive;
}

async function noted(): Promise<Drive> {
  const drive = await closed();
  await ask(drive, 'notePayment', { basket: 2, cents: 300, means: 'cash' });
  return drive;
}

async function held(): Promise<Drive> {
  const drive = await closed();
  await ask(drive, 'holdMails', mails());
  return drive;
}

/** A basket that was put right since its reminder was written. */
async function corrected(): Promise<Drive> {
  const drive = await closed();
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  return drive;
}

/** A run died while it sent: one mail may have gone. */
async function doubtful(): Promise<Drive> {
  const drive = await closed();
  const send = { from: 'sidebar' as const, args: ['sendMails', JSON.stringify(mails())] };
  const { calls } = await drive.copy().world.run('callCommand', send);
  const call = calls.findIndex(({ method }) => method === 'sendEmail') + 1;
  await drive.world.run('callCommand', { ...send, fault: { call, when: 'after' } });
  await drive.hourlyRun();
  return drive;
}

async function ended(): Promise<Drive> {
  const drive = await pickedUp();
  await ask(drive, 'endPickup');
  return drive;
}

async function drafted(drive: Drive): Promise<object> {
  const [input] = issueCalls(await ask<BooksView>(drive, 'booksView'));
  return input ?? {};
}

async function erasing(drive: Drive): Promise<object> {
  const email = 'abonne000@exemple.fr';
  const { seen } = await ask<ErasureDraft>(drive, 'draftErasure', { email });
  return { email, seen };
}

const roster = async (drive: Drive) => (await looked(drive, SEASON)).input;

const paying = () => ({ producers: [BEZ], cents: 250, means: 'cash', id: ID });
const noting = () => ({ basket: 1, cents: 500, means: 'cash', id: ID });
const undoing = (drive: Drive) => ({ key: drive.rows('Encaissements')[0]?.Clé, id: ID });
const producers = () => ({ rows: [{ name: 'Rucher', email: 'rucher@exemple.fr' }] });
const products = () => ({
  rows: [
    {
      ...{ ref: 'FB09', producer: BEZ, title: 'Miel', content: '500', unit: 'g' },
      ...{ price: '6,50', vatRate: '5,5' },
    },
  ],
});
const words = () => ({
  ...{ kind: 'confirmation', subject: 'Merci {prénom}', text: 'À samedi' },
  was: originals.fr.confirmation,
});

export const cases: readonly Case[] = [
  { command: 'install', state: empty },
  { command: 'takeOverTriggers', state: ready },
  {
    command: 'saveSettings',
    state: ready,
    input: () => ({ changes: [{ id: 'place', was: 'Place de la mairie', now: 'La halle' }] }),
  },
  { command: 'addProducers', state: ready, input: producers },
  { command: 'addProducts', state: ready, input: products },
  { command: 'addFees', state: ready },
  {
    command: 'addColumn',
    state: ready,
    input: () => ({ tab: 'products', column: 'allergens' }),
  },
  { command: 'saveMailText', state: ready, input: words },
  { command: 'saveMailLook', state: ready, input: () => ({ logo: '20x10;AAAA' }) },
  { command: 'openCycle', state: ready },
  { command: 'openCycle', state: again },
  { command: 'readAnswers', state: open },
  { command: 'wakeOnSubmit', state: open },
  { command: 'everyHour', state: open },
  { command: 'everyHour', state: closing },
  { command: 'everyHour', state: repeating },
  { command: 'everyHour', state: finished },
  { command: 'checkWorkbook', state: open },
  { command: 'repairWorkbook', state: messed },
  { command: 'applyPriceChange', state: repriced, input: () => ({ ref: 'CR01' }) },
  { command: 'closeCycle', state: closing },
  {
    command: 'confirmTyped',
    state: typed,
    input: (drive) => ({
      row: drive.find('Paniers', { Panier: 2, 'Réf.': 'CR01' }) + 1,
      column: 'delivered',
      read: '3',
    }),
  },
  {
    command: 'shareGoods',
    state: closed,
    input: () => ({ ref: 'CR01', arrived: 2, how: 'byArrival' }),
  },
  { command: 'sendMails', state: closed, input: mails },
  { command: 'sendMails', state: corrected, input: mails },
  {
    command: 'sendMessage',
    state: closed,
    input: () => ({ group: 'buyers', subject: 'Samedi', text: 'Venez dehors, {prénom}.', seen: 3 }),
  },
  { command: 'holdMails', state: closed, input: mails },
  { command: 'releaseMails', state: held, input: mails },
  { command: 'cancelMails', state: closed, input: mails },
  { command: 'acceptMails', state: doubtful, input: mails },
  { command: 'notePayment', state: closed, input: noting },
  { command: 'undoPayment', state: noted, input: undoing },
  { command: 'recordReceipts', state: closed, input: () => [line] },
  { command: 'countTill', state: noted, input: () => ({ cash: 320 }) },
  { command: 'erasePerson', state: ready, input: erasing },
  { command: 'acceptRoster', state: withDuties, input: roster },
  { command: 'endPickup', state: pickedUp },
  { command: 'resumePickup', state: ended },
  { command: 'settlePayouts', state: pickedUp },
  { command: 'orderTransfers', state: settled },
  { command: 'markPaid', state: settled, input: paying },
  {
    command: 'confirmIban',
    state: otherIban,
    input: () => ({ producer: BEZ, seen: OTHER.replace(/ /g, '') }),
  },
  { command: 'returnPayouts', state: settledAndPaid, input: () => ({ producers: [BEZ], id: ID }) },
  { command: 'prepareBooks', state: pickedUp },
  { command: 'bookEntries', state: pickedUp },
  { command: 'issueDocuments', state: documented, input: drafted },
  {
    command: 'mailDocuments',
    state: numbered,
    input: (drive) => ({
      keys: drive.table('Factures', 'Clé').flat().map(String),
      to: 'buyers',
      isDraft: false,
    }),
  },
];

const OTHER = 'FR76 3000 4000 0312 3456 7890 143';

/** Another account than the one that was paid. */
async function otherIban(): Promise<Drive> {
  const drive = await settled();
  await ask(drive, 'orderTransfers');
  drive.correct('Producteurs', { Producteur: BEZ }, { IBAN: OTHER });
  return drive;
}

async function settledAndPaid(): Promise<Drive> {
  const drive = await settled();
  await ask(drive, 'markPaid', { producers: [BEZ], cents: 100, means: 'cash' });
  await ask(drive, 'markPaid', { producers: [BEZ], cents: 200, means: 'cash' });
  return drive;
}

/** A test sends a mail each time it is asked for: nothing is to be the same afterwards. */
export const sendAnew = ['testMailText'];

/** What changes a sale dies at each of its calls in the stories that tell of it. */
export const inStories = [
  'setAsideSale',
  'moveSale',
  'changeStock',
  'addToSale',
  'reopenSale',
  'repairBuyer',
  'orderAtDesk',
  'producerAbsent',
  'callOff',
];
