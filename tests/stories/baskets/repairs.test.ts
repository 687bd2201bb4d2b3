/** Each check that fails is put right by the look itself, or by what its own words say. */
import type { CheckRule } from '../../../src/domain/baskets/checks';
import type { Drive } from '../support/drive';
import { openedWith } from '../support/sums/fees';
import { A, ask, asking, B } from '../support/sums/money';

interface Fault {
  readonly damage: (drive: Drive) => void;
  /** What its words name; absent where it is put right before it can fail. */
  readonly mended?: { readonly by: (drive: Drive) => unknown; readonly says: string };
}

const first = { Panier: 1, 'Réf.': 'FB02' };
const cheese = { 'Réf.': 'CR01' };

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
    mended: { by: (drive: Drive) => typed(drive, 99, debit), says: 'Historique des versions' },
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

/** What was announced stands where it is kept: it was changed in both places. */
function announce(drive: Drive, from: number, to: number): void {
  const [[kept = ''] = []] = drive
    .table('Produits en vente', 'Tel qu’annoncé')
    .filter(([text]) => String(text).startsWith('["CR01"'));
  drive.correct('Produits en vente', cheese, {
    'Prix affiché': String(to / 100).replace('.', ','),
    'Tel qu’annoncé': String(kept).replace(`,${from},`, `,${to},`),
  });
}

const faults: Readonly<Record<CheckRule, Fault>> = {
  basketsEqualSplitAndFees: {
    damage: (on) => on.correct('Répartition producteurs', cheese, { Montant: '1' }),
  },
  splitServesBaskets: {
    damage: (on) => on.correct('Répartition producteurs', cheese, { Quantité: '9' }),
  },
  servedWithinStock: {
    damage: (on) => on.correct('Produits en vente', cheese, { Stock: '2' }),
    mended: {
      by: (on) => ask(on, 'shareGoods', { ref: 'CR01', arrived: 2, how: 'byArrival' }),
      says: 'Partager un manque',
    },
  },
  pricesCarryFees: {
    damage: (on) => announce(on, 266, 300),
    mended: {
      by: (on) => announce(on, 300, 266),
      says: 'Remettez à la ligne nommée le prix affiché',
    },
  },
  ordersEqualBaskets: {
    damage: (on) => on.correct('Commandes', { Panier: 1 }, { Montant: '1' }),
  },
  amountsMatch: { damage: (on) => on.correct('Paniers', first, { Montant: '1' }) },
  ledgerBalances: entry('paiement', 8.71),
  ledgerOnce: { damage: copyLastEntry },
  duesEqualBaskets: entry('vente', 7.92),
  moneyIsAccountedFor: entry('paiement', 8.71),
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

test.each(Object.entries(faults))('%s', async (rule, { damage, mended }) => {
  const drive = await settled();
  expect(await drive.failing()).toEqual([]);
  damage(drive);
  const failing = await drive.failing();
  if (mended) expect(failing.find((one) => one.startsWith(`${rule}:`))).toContain(mended.says);
  else expect(failing).toEqual([]);
  await mended?.by(drive);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

describe('a fee of cents that hangs on the scales (docs/rules.md B16)', () => {
  const total = { Frais: 'Caisse', Calcul: 'pourcentage du total', 'Taux %': '1' };
  const hay = { Producteur: 'Ferme du Bez', Contenu: '1000', Unité: 'g', 'TVA %': '5,5' };
  const sold = { ...hay, Vente: 'vrac', Pas: '0,5' };
  const opened = () =>
    openedWith([total], {}, (one) =>
      one.typeRows('Produits', [
        { ...sold, 'Réf.': 'FB08', Produit: 'Foin', 'Prix TTC': '0,24' },
        { ...sold, 'Réf.': 'FB09', Produit: 'Paille', 'Prix TTC': '0,45' },
      ]),
    );
  const shown = (drive: Drive) => drive.table('Paniers', 'Panier', 'Réf.', 'Montant');
  const weigh = (drive: Drive, weight: string) =>
    drive.correct('Paniers', { 'Réf.': 'FB09' }, { 'Poids livré': weight });

  test('has its row where a weight that counts at once may bring it, and nowhere else', async () => {
    const drive = await opened();
    await drive.order(A, { FB09: 1 });
    // Twice its weight would be 0,48, of which 1 % is nothing; salads are not weighed.
    await drive.order(B, { FB08: 1 });
    await drive.order('chloe@exemple.fr', { FB02: 1 });
    const rows = [
      [1, 'FB09', 0.45],
      [1, '€ 1', 0],
      [2, 'FB08', 0.24],
      [3, 'FB02', 1.1],
      [3, '€ 1', 0.01],
    ];
    expect(shown(drive)).toEqual(rows);
    await drive.close('2026-04-09 22:00');
    expect(shown(drive)).toEqual(rows);
    weigh(drive, '1111');
    // 1 % of 0,50, before any run.
    expect(shown(drive).slice(0, 2)).toEqual([
      [1, 'FB09', 0.5],
      [1, '€ 1', 0.01],
    ]);
    expect(drive.table('Retrait', 'Montant')[0]).toEqual([0.51]);
    expect(await drive.failing()).toEqual([]);
  });

  test('has it from the yes on where only a yes may bring it', async () => {
    const drive = await opened();
    await drive.order(B, { FB08: 1 });
    await drive.close('2026-04-09 22:00');
    drive.correct('Paniers', { 'Réf.': 'FB08' }, { 'Poids livré': '2500' });
    await drive.hourlyRun();
    expect(shown(drive)).toEqual([[1, 'FB08', 0.24]]);
    await ask(drive, 'confirmTyped', { row: 2, column: 'weighed', read: '2500' });
    expect(shown(drive)).toEqual([
      [1, 'FB08', 0.6],
      [1, '€ 1', 0.01],
    ]);
    expect(drive.table('Retrait', 'Montant')).toEqual([[0.61]]);
    expect(await drive.failing()).toEqual([]);
  });

  test('of a sale that was closed before it stood is put right by the hour', async () => {
    const drive = await opened();
    await drive.order(A, { FB09: 1 });
    await drive.close('2026-04-09 22:00');
    drive.sheet('Paniers').deleteRows(2, 1);
    weigh(drive, '1111');
    await drive.hourlyRun();
    expect(shown(drive)).toEqual([
      [1, 'FB09', 0.5],
      [1, '€ 1', 0.01],
    ]);
    expect(await drive.failing()).toEqual([]);
  });
});
