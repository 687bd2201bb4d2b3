/** A mail that waits is told anew each hour: where nothing changed, in the very same words (docs/rules.md E26). */
import { refused } from '../../faults/support/refusals';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { chosen, opened, ROC } from '../support/market';
import { A, ask, asking, B } from '../support/sums/money';

const SEND = 'MailApp.sendEmail';
const ROCHE = 'Chèvrerie du Roc';

const started = maker(
  'outbox/sameWords started',
  async (more: Readonly<Record<string, string>> = {}) => {
    const drive = await opened({ ...asking, ...more });
    chosen(drive, 'IBAN d’encaissement', 'FR1420041010050500013M02606');
    await drive.clock('2026-04-09 12:00');
    return drive;
  },
);

const aboutOrders = /confirmation|modification|annulation|^panier$|à corriger|hors délai/;
const words = (drive: Drive) =>
  drive
    .table('Rappels', 'Type', 'État', 'Objet', 'Texte', 'Codes QR', 'Clé')
    .filter(([kind]) => aboutOrders.test(String(kind)));

const pay = (drive: Drive) =>
  ask(drive, 'notePayment', { basket: 1, cents: 550, means: 'transfer', id: 'deed-0000-0001' });

/** Two answers of which a part, or all, cannot be read. */
async function unreadable(drive: Drive): Promise<void> {
  drive.world.triggersFire = false;
  await drive.order(A, { FB02: 5, CR01: 2 });
  await drive.order(B, { FB02: 5 });
  const title = 'Réponses vente 1';
  const headers = Object.keys(drive.rows(title)[0] ?? {});
  const header = (part: RegExp): string => headers.find((one) => part.test(one)) ?? '';
  for (const [who, typed] of [
    [A, 'beaucoup'],
    [B, 'un peu'],
  ] as const)
    drive.correct(title, { [header(/e-mail/i)]: who }, { [header(/Salade/)]: typed });
  await drive.hourlyRun();
}

interface Case {
  /** What was told before Google takes no mail any more. */
  readonly before?: (drive: Drive) => Promise<unknown>;
  readonly waits: (drive: Drive) => Promise<unknown>;
  /** Kinds that wait then. */
  readonly kinds: string[];
}

const salads = (drive: Drive) => drive.order(A, { FB02: 5 });
const both = (drive: Drive) => drive.order(A, { FB02: 5, CR01: 1 });

const cases: Readonly<Record<string, Case>> = {
  'an order with all that one may say': {
    waits: (drive) =>
      drive.order(A, { FB02: 5, CR01: 1 }, { phone: '639980000', comment: 'Oh', name: 'Anne  D ' }),
    kinds: ['confirmation'],
  },
  'an order of which nothing could be served': {
    before: (drive) => drive.order(B, { CR02: 6 }),
    waits: (drive) => drive.order(A, { CR02: 2 }),
    kinds: ['confirmation'],
  },
  'an order at the desk': {
    waits: (drive) =>
      ask(drive, 'orderAtDesk', {
        ...{ email: A, name: 'Anne', seen: 0 },
        lines: [{ ref: 'FB02', quantity: 2 }],
      }),
    kinds: ['confirmation'],
  },
  'a change': {
    before: salads,
    waits: (drive) => drive.order(A, { FB02: 3 }),
    kinds: ['modification'],
  },
  'a change of what was paid': {
    before: async (drive) => {
      await salads(drive);
      await pay(drive);
    },
    waits: (drive) => drive.order(A, { FB02: 2 }),
    kinds: ['modification'],
  },
  'a change that takes something out': {
    before: both,
    waits: (drive) => drive.order(A, { FB02: 3 }),
    kinds: ['modification'],
  },
  'an order that replaces one': {
    before: salads,
    waits: (drive) => drive.order(A, { CR01: 3 }),
    kinds: ['modification'],
  },
  'a cancellation of what was paid': {
    before: async (drive) => {
      await salads(drive);
      await pay(drive);
    },
    waits: (drive) => drive.order(A, {}),
    kinds: ['modification'],
  },
  'a blank answer': { waits: (drive) => drive.order(A, {}), kinds: ['modification'] },
  'a blank answer after a cancellation': {
    before: async (drive) => {
      await salads(drive);
      await drive.order(A, {});
      // Sent in that same second it would be the same answer, where they add (docs/rules.md O28).
      await drive.clock('2026-04-09 12:01');
    },
    waits: (drive) => drive.order(A, {}),
    kinds: ['modification'],
  },
  'answers that cannot be read': { waits: unreadable, kinds: ['à corriger', 'à corriger'] },
  'an answer that came too late': {
    before: async (drive) => {
      await salads(drive);
      await drive.close('2026-04-09 22:00');
      await drive.clock('2026-04-09 22:10');
    },
    waits: async (drive) => {
      for (const who of [A, B]) await drive.order(who, { FB02: 7 }, { late: true });
      await drive.hourlyRun();
    },
    kinds: ['hors délai', 'hors délai'],
  },
  'a price that is corrected': {
    before: both,
    waits: async (drive) => {
      drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '3,00' });
      await ask(drive, 'applyPriceChange', { ref: 'CR01' });
    },
    kinds: ['modification'],
  },
  'a producer who does not come': {
    before: both,
    waits: (drive) => ask(drive, 'producerAbsent', { producer: ROCHE }),
    kinds: ['modification'],
  },
  'a minimum that a basket misses': {
    before: async (drive) => {
      chosen(drive, 'Minimum par panier', '5');
      await drive.order(A, { FB02: 1 });
    },
    waits: (drive) => drive.close('2026-04-09 22:00'),
    kinds: ['modification'],
  },
  'a minimum that a producer misses': {
    before: async (drive) => {
      drive.type('Producteurs', 0, drive.sheet('Producteurs').lastColumn(), 'Minimum');
      drive.correct('Producteurs', { 'E-mail': ROC }, { Minimum: '10' });
      await both(drive);
    },
    waits: (drive) => drive.close('2026-04-09 22:00'),
    kinds: ['modification'],
  },
};

describe.each<Readonly<Record<string, string>>>([{}, { Mode: 'direct' }])('%j', (more) => {
  test.each(Object.entries(cases))('%s', async (_, { before, waits, kinds }) => {
    const drive = await started(more);
    drive.bearsFaults = true;
    await before?.(drive);
    await refused([SEND], async () => {
      await waits(drive);
      const told = words(drive);
      const waiting = told.filter(([, state]) => state === 'à envoyer');
      expect(waiting.map(([kind]) => kind)).toEqual(kinds);
      await drive.hourlyRun();
      expect(words(drive)).toEqual(told);
    });
  });
});
