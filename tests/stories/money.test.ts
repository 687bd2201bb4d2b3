/** What buyers owe, what comes in, and what producers are paid. */
import type { Drive } from './support/drive';
import { opened } from './support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

const asking = { Paiements: 'oui' };
const dues = (drive: Drive) =>
  drive.table('Paiements', 'Panier', 'Nom', 'Dû', 'Reçu', 'Reste', 'État');
const noted = (drive: Drive, ...rows: Record<string, string>[]) => {
  drive.typeRows('Encaissements', rows);
  return drive.hourlyRun();
};

/** Anne owes 12,12 to two producers, Bruno 4,84 to one. */
async function closed(more: Readonly<Record<string, string>> = asking): Promise<Drive> {
  const drive = await opened(more);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  return drive;
}

describe('given a drive that does not follow payments', () => {
  test('when orders close, nothing about money appears', async () => {
    const drive = await closed({});
    expect(
      drive
        .titles()
        .filter((title) => /Paiements|Encaissements|Écritures|Reversements/.test(title)),
    ).toEqual([]);
    expect(
      drive
        .table('Réglages', 'Réglage')
        .flat()
        .filter((label) => /ncaissement|Panier non/.test(String(label))),
    ).toEqual([]);
  });
});

describe('given a drive that follows payments', () => {
  test('when orders close, each order is a due with its reference', async () => {
    const drive = await closed();
    expect(dues(drive)).toEqual([
      [1, 'anne', 17.42, 0, 17.42, 'à payer'],
      [2, 'bruno', 4.84, 0, 4.84, 'à payer'],
    ]);
    expect(drive.table('Paiements', 'Référence').flat()).toEqual(['RF16V1P1', 'RF86V1P2']);
    expect(drive.sheet('Écritures').fields.hidden).toBe(true);
    expect(drive.table('Réglages', 'Réglage').flat()).toContain('IBAN d’encaissement');
  });

  test('what is typed in Encaissements counts once, in pieces too, and a wrong row is told', async () => {
    const drive = await closed();
    await noted(
      drive,
      { Panier: '1', Montant: '10', Moyen: 'espèces' },
      { Panier: '2', Montant: '4,84', Moyen: 'chèque' },
      { Panier: '9', Montant: '3', Moyen: 'virement' },
      { Panier: '2', Montant: '4,84', Moyen: 'chèque' },
    );
    const after = [
      [1, 'anne', 17.42, 10, 7.42, 'payé en partie'],
      [2, 'bruno', 4.84, 4.84, 0, 'payé'],
    ];
    expect(dues(drive)).toEqual(after);
    const marks = drive.table('Encaissements', 'À corriger').flat();
    expect(marks.slice(0, 2)).toEqual(['', '']);
    expect(marks[2]).toContain('Le panier 9 n’est pas connu');
    expect(marks[3]).toContain('déjà payé');
    const posted = drive.rows('Écritures').length;
    await drive.hourlyRun();
    expect(dues(drive)).toEqual(after);
    expect(drive.rows('Écritures')).toHaveLength(posted);
  });
});
