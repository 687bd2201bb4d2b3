/**
 * Whatever is done after closing, and in whatever order: no cent appears or vanishes, no two places
 * differ, and nobody is paid what is not sure.
 */

import fc from 'fast-check';
import type { OrderedTransfers } from '../../../src/app/money/orderTransfers';
import type { Drive } from '../support/drive';
import type { Row } from '../support/driveTabs';
import { perOrder } from '../support/sums/fees';
import { leftToPay } from '../support/sums/leftToPay';
import { ask, asking } from '../support/sums/money';
import { weigh, withChicken } from '../support/sums/weighed';

const RUNS = Number(process.env.AFTER_CLOSING_RUNS ?? 5);

type Act = (drive: Drive) => unknown;

const LINES = [
  [1, 'FB02'],
  [1, 'FB20'],
  [1, 'CR01'],
  [1, 'FB30'],
  [2, 'FB02'],
  [2, 'CR01'],
] as const;

const command =
  (name: string, input: object = {}): Act =>
  (drive) =>
    ask(drive, name, input);

/** Jars with a deposit; and of every order a fee, and a share of its total. */
async function jarsAndFees(drive: Drive): Promise<Readonly<Record<string, number>>> {
  drive.typeRows('Produits', [
    {
      'Réf.': 'FB30',
      Producteur: 'Ferme du Bez',
      Produit: 'Miel',
      Contenu: '500',
      Unité: 'g',
      'Prix TTC': '6',
      'TVA %': '5,5',
      Consigne: '0,20',
    },
  ]);
  await drive.press('addFees');
  drive.typeRows('Frais', [
    perOrder,
    { Frais: 'Participation', Calcul: 'pourcentage du total', 'Taux %': '3' },
  ]);
  return { FB30: 2 };
}

const cents = fc.integer({ min: 1, max: 2500 });
const acts: fc.Arbitrary<readonly [string, Act]> = fc.oneof(
  fc.constantFrom('', '900', '1250', '1400').map((grams) => {
    const act: Act = (drive) => weigh(drive, grams);
    return [`weighs ${grams}`, act] as const;
  }),
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('', '0', '1')).map(([[Panier, ref], to]) => {
    const act: Act = (drive) => drive.correct('Paniers', { Panier, 'Réf.': ref }, { Livré: to });
    return [`${Panier} ${ref} delivered ${to}`, act] as const;
  }),
  fc.constantFrom('', '1', '2', '5').map((empties) => {
    const act: Act = (drive) =>
      drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB30' }, { 'Vides rendus': empties });
    return [`${empties} empties come back`, act] as const;
  }),
  fc.constantFrom('0,95', '1,10', '1,25').map((price) => {
    const act: Act = (drive) => {
      drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': price });
      return ask(drive, 'applyPriceChange', { ref: 'FB02' });
    };
    return [`salads at ${price}`, act] as const;
  }),
  fc.tuple(fc.constantFrom(1, 2), cents, fc.boolean()).map(([basket, amount, isMore]) => {
    const input = { basket, cents: amount, means: 'cash', kind: isMore ? 'extra' : 'payment' };
    return [`${basket} pays ${amount}`, command('notePayment', input)] as const;
  }),
  fc.constant([
    'a payment is taken back',
    async (drive: Drive) => {
      const view = await ask<{ receipts: { key: string; isUndone: boolean; nature: string }[] }>(
        drive,
        'moneyView',
      );
      const last = view.receipts.filter((one) => one.nature === 'payment' && !one.isUndone).at(-1);
      return last && ask(drive, 'undoPayment', { key: last.key });
    },
  ] as const),
  fc.constantFrom(
    ...(
      [
        ['settlePayouts'],
        ['settlePayouts'],
        ['settlePayouts'],
        ['orderTransfers'],
        ['orderTransfers'],
        ['markPaid'],
        ['markPaid', { producers: ['Ferme du Bez'], means: 'cash' }],
        ['returnPayouts'],
        ['returnPayouts', { producers: ['Chèvrerie du Roc'] }],
        ['resumePickup'],
        ['endPickup'],
      ] as const
    ).map(([name, input = {}]) => [name, command(name, input)] as const),
  ),
  fc.constant(['an hour', (drive: Drive) => drive.hourlyRun()] as const),
);

const amount = (value: Row[string] | undefined): number => Math.round(Number(value || 0) * 100);
const summed = (rows: readonly Row[], of: string, by: string): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = String(row[by] ?? '');
    sums.set(key, (sums.get(key) ?? 0) + amount(row[of]));
  }
  return sums;
};
const some = (sums: ReadonlyMap<string, number>) =>
  Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));

/** Each sum that people see, from where it stands, against every other place that shows it. */
function compare(drive: Drive, files: readonly OrderedTransfers[]): void {
  const baskets = drive.rows('Paniers');
  const owed = drive.rows('Paiements');
  const due = some(summed(baskets, 'Montant', 'Panier'));
  expect(some(summed(owed, 'Dû', 'Panier'))).toEqual(due);
  const pickup = drive
    .rows('Retrait')
    .map((row) => ({ ...row, Reste: leftToPay(row.Reste) / 100 }));
  expect(some(summed(pickup, 'Montant', 'Panier'))).toEqual(due);
  for (const row of owed) expect(amount(row.Dû) - amount(row.Reçu)).toBe(amount(row.Reste));
  expect(some(summed(pickup, 'Reste', 'Panier'))).toEqual(some(summed(owed, 'Reste', 'Panier')));
  const split = summed(drive.rows('Répartition producteurs'), 'Montant', 'Producteur');
  const sold = baskets.filter((row) => row.Producteur !== undefined);
  expect(some(split)).toEqual(some(summed(sold, 'Montant', 'Producteur')));
  if (!drive.titles().includes('Reversements')) return;
  const received = owed.reduce((all, row) => all + Math.min(amount(row.Dû), amount(row.Reçu)), 0);
  const isWeighed = baskets.every((row) => row['Réf.'] !== 'FB20' || isSure(row));
  let mayBePaid = 0;
  for (const row of drive.rows('Reversements')) {
    const name = String(row.Producteur);
    const of = (column: string) => amount(row[column]);
    const sold = of('Vendu') - of('Manquants');
    expect([name, sold]).toEqual([name, split.get(name) ?? 0]);
    const left = sold - of('Non payé') - of('Pas encore sûr') - of('Déjà payé');
    expect([name, of('À payer')]).toEqual([name, left]);
    if (isWeighed) expect(of('Pas encore sûr')).toBe(0);
    mayBePaid += Math.max(0, of('À payer') + of('Déjà payé'));
    const out = drive
      .rows('Écritures')
      .filter((one) => one.Compte === '467 Producteurs' && one.Tiers === name)
      .filter((one) => one.Nature === 'reversement')
      .reduce((all, one) => all + amount(one.Débit) - amount(one.Crédit), 0);
    expect(of('Déjà payé')).toBe(out);
  }
  const isPaidUp = drive.rows('Reversements').every((row) => amount(row['À payer']) >= 0);
  if (isPaidUp) expect(mayBePaid).toBeLessThanOrEqual(received);
  for (const { cents: total, lines } of files)
    expect(lines.reduce((all, one) => all + one.cents, 0)).toBe(total);
}

/** Of what is paid by weight: weighed, or not handed over at all. */
const isSure = (row: Row): boolean =>
  row['Réf.'] !== 'FB20' || row['Poids livré'] !== undefined || row.Livré === 0;

test('random orders of all that is done after closing', async () => {
  const start = (await withChicken(asking, jarsAndFees)).saved();
  expect(start().table('Paniers', 'Produit').flat()).toEqual(
    expect.arrayContaining(['Miel', 'Caisse', 'Participation']),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 11 }), async (all) => {
      const drive = start();
      const files: OrderedTransfers[] = [];
      for (const [name, act] of all) {
        const wasPrepared = drive.row('Ventes', { Vente: 1 }).État === 'comptes faits';
        const done = await act(drive);
        if (name === 'orderTransfers' && typeof done === 'object') {
          expect(wasPrepared).toBe(true);
          files.push(done as OrderedTransfers);
        }
        await drive.hourlyRun();
        compare(drive, files);
      }
      expect(await drive.failing()).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 300_000);
