/** Each check that fails is put right by what its own words say; a new one must say how it is. */
import type { CheckRule } from '../../../src/domain/baskets/checks';
import type { Drive } from '../support/drive';
import { openedWith } from '../support/fees';
import { A, ask, asking, B } from '../support/money';

interface Fault {
  readonly damage: (drive: Drive) => void;
  /** What its words name; absent: the check itself writes the figure again. */
  readonly repair?: (drive: Drive) => unknown;
  readonly says: string;
}

const first = { Panier: 1, 'Réf.': 'FB02' };
const cheese = { 'Réf.': 'CR01' };
const mend = (drive: Drive) => ask(drive, 'mendWorkbook');
const mending = { repair: mend, says: 'Remettre en ordre' };
const rewritten = { says: 'Cette vérification l’a réécrit' };

/** What somebody typed over in Écritures comes back by its history. */
const entry = (nature: string, debit: number) => {
  const typed = (drive: Drive, from: number, to: number) =>
    drive.correct(
      'Écritures',
      { Panier: 1, Nature: nature, Débit: from },
      { Débit: String(to).replace('.', ',') },
    );
  return {
    damage: (drive: Drive) => typed(drive, debit, 99),
    repair: (drive: Drive) => typed(drive, 99, debit),
    says: 'Historique des versions',
  };
};

/** The last two rows once more, as somebody copies them. */
function copyLastEntry(drive: Drive): void {
  const sheet = drive.sheet('Écritures');
  const last = sheet.lastRow();
  for (let row = last - 2; row < last; row++)
    for (let column = 0; column < sheet.lastColumn(); column++) {
      const cell = sheet.cell(row, column);
      if (cell) sheet.setCell(row + 2, column, cell);
    }
}

const faults: Readonly<Record<CheckRule, Fault>> = {
  basketsEqualSplitAndFees: {
    damage: (on) => on.correct('Répartition producteurs', cheese, { Montant: '1' }),
    ...mending,
  },
  splitServesBaskets: {
    damage: (on) => on.correct('Répartition producteurs', cheese, { Quantité: '9' }),
    ...mending,
  },
  servedWithinStock: {
    damage: (on) => on.correct('Produits en vente', cheese, { Stock: '2' }),
    repair: (on) => ask(on, 'shareGoods', { ref: 'CR01', arrived: 2, how: 'byArrival' }),
    says: 'Partager un manque',
  },
  pricesCarryFees: {
    // What was announced stands where it is kept: it was wiped out too.
    damage: (on) =>
      on.correct('Produits en vente', cheese, { 'Prix affiché': '3', 'Tel qu’annoncé': '' }),
    repair: (on) => on.correct('Produits en vente', cheese, { 'Prix affiché': '2,66' }),
    says: 'remettez à la ligne nommée le prix affiché',
  },
  basketsHaveOneAddress: {
    damage: (on) => on.correct('Paniers', first, { 'Adresse e-mail': 'autre@exemple.fr' }),
    ...mending,
  },
  ordersEqualBaskets: {
    damage: (on) => on.correct('Commandes', { Panier: 1 }, { Montant: '1' }),
    ...mending,
  },
  amountsMatch: { damage: (on) => on.correct('Paniers', first, { Montant: '1' }), ...mending },
  cellsMatch: { damage: (on) => on.correct('Paniers', first, { Servi: '7' }), ...mending },
  ledgerBalances: entry('paiement', 8.71),
  ledgerOnce: { damage: copyLastEntry, repair: mend, says: 'ôte les lignes de trop' },
  duesEqualBaskets: entry('vente', 7.92),
  moneyIsAccountedFor: entry('paiement', 8.71),
  paymentsMatch: {
    damage: (on) => on.correct('Paiements', { Panier: 1 }, { Reçu: '1' }),
    ...rewritten,
  },
  payoutsMatch: {
    damage: (on) => on.correct('Reversements', { Producteur: 'Ferme du Bez' }, { Vendu: '1' }),
    ...rewritten,
  },
};

/** Paid, collected and settled, with a fee of 10 %. */
async function settled(): Promise<Drive> {
  const drive = await openedWith(
    [{ Frais: 'Participation', Calcul: 'pourcentage par article', 'Taux %': '10' }],
    asking,
  );
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'notePayment', { basket: 1, cents: 871, means: 'transfer' });
  await drive.press('settlePayouts');
  return drive;
}

test.each(Object.entries(faults))('%s', async (rule, { damage, repair, says }) => {
  const drive = await settled();
  expect(await drive.failing()).toEqual([]);
  damage(drive);
  const failing = await drive.failing();
  expect(failing.find((one) => one.startsWith(`${rule}:`))).toContain(says);
  await repair?.(drive);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('a fee that came to nothing when orders closed, and to a cent once all is weighed, gets its row', async () => {
  const total = { Frais: 'Caisse', Calcul: 'pourcentage du total', 'Taux %': '1' };
  const drive = await openedWith([total], {}, (one) =>
    one.typeRows('Produits', [
      {
        ...{ 'Réf.': 'FB09', Producteur: 'Ferme du Bez', Produit: 'Paille', Contenu: '1000' },
        ...{ Unité: 'g', 'Prix TTC': '0,45', 'TVA %': '5,5', Vente: 'vrac', Pas: '0,5' },
      },
    ]),
  );
  await drive.order(A, { FB09: 1 });
  await drive.close('2026-04-09 22:00');
  // 1 % of 0,45, then of 0,50.
  expect(drive.table('Paniers', 'Réf.', 'Montant')).toEqual([['FB09', 0.45]]);
  drive.correct('Paniers', { 'Réf.': 'FB09' }, { 'Poids livré': '1111 g' });
  expect((await drive.failing()).join()).toContain('Remettre en ordre');
  await mend(drive);
  expect(drive.table('Paniers', 'Réf.', 'Montant')).toEqual([
    ['FB09', 0.5],
    ['€ 1', 0.01],
  ]);
  expect(await drive.failing()).toEqual([]);
});
