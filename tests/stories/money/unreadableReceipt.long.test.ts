/** A row of Encaissements that cannot be read holds money back, and changes nothing of what other rows say. */

import type { OrderedTransfers } from '../../../src/app/money/orderTransfers';
import type { Status } from '../../../src/app/panel/status';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { A, answered, ask, B, collected, dues, noted } from '../support/sums/money';

/** Bruno's 2,00 count; then a row that says « deux » comes beside it. */
const beside = maker('money/unreadableReceipt beside', async () => {
  const drive = await collected('le reçu');
  await noted(drive, { Panier: '2', Montant: '2', Moyen: 'espèces' });
  await noted(drive, { Panier: '1', Montant: 'deux', Moyen: 'virement' });
  return drive;
});

const received = (drive: Drive, basket: number) =>
  dues(drive).find(([number]) => number === basket)?.[3];
const held = async (drive: Drive, name: string, input: object = {}): Promise<string> => {
  const { code, message = '' } = await answered(drive, name, input);
  return code === 'moneyUnsure' ? plain(message) : `${name} is ${code ?? 'done'}`;
};
const mend = (drive: Drive) =>
  drive.correct('Encaissements', { Moyen: 'virement' }, { Montant: '17,42' });

test('2,00 changed to 2,50 counts 2,50, at once, whatever another row holds', async () => {
  const drive = await beside();
  expect(received(drive, 2)).toBe(2);
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '2,5' });
  await drive.hourlyRun();
  expect(received(drive, 2)).toBe(2.5);
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '2' });
  await drive.hourlyRun();
  expect(received(drive, 2)).toBe(2);
});

test('what counted and cannot be read any more counts again once it is put right', async () => {
  const drive = await beside();
  mend(drive);
  await drive.hourlyRun();
  expect(received(drive, 1)).toBe(17.42);
  drive.correct('Encaissements', { Panier: 1 }, { Montant: '17,42 ou 14,72' });
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '2,5' });
  await drive.hourlyRun();
  expect([received(drive, 1), received(drive, 2)]).toEqual([0, 2.5]);
  mend(drive);
  await drive.hourlyRun();
  expect([received(drive, 1), received(drive, 2)]).toEqual([17.42, 2.5]);
  expect(await drive.failing()).toEqual([]);
});

test('nothing is paid out or exported meanwhile, and it is said why, by row', async () => {
  const drive = await beside();
  const why = /Encaissements ligne 3/;
  for (const name of ['askBeforePayouts', 'settlePayouts', 'booksView', 'bookEntries'])
    expect(await held(drive, name)).toMatch(why);
  const documents = { from: '2026-04-01', until: '2026-04-30', documents: [] };
  expect(await held(drive, 'issueDocuments', documents)).toMatch(why);
  expect(await held(drive, 'mailDocuments', { keys: [], to: 'buyers', isDraft: false })).toMatch(
    why,
  );
  expect(await drive.failing()).toHaveLength(1);
  expect(drive.titles()).not.toContain('Reversements');
  mend(drive);
  expect(await drive.failing()).toEqual([]);
  await drive.press('settlePayouts');
  expect(await ask<OrderedTransfers>(drive, 'orderTransfers')).toMatchObject({ cents: 550 });
});

test('the day’s list says that money is held before it says to prepare payouts', async () => {
  const drive = await beside();
  const toDo = async () =>
    (await ask<Status>(drive, 'status')).tasks.flatMap(({ isDone, text }) =>
      isDone ? [] : plain(text),
    );
  const [first, second] = await toDo();
  expect([first, second]).toEqual([
    'Argent en attente : voyez « À corriger »',
    'Préparer les reversements',
  ]);
  mend(drive);
  await drive.hourlyRun();
  expect((await toDo())[0]).toBe('Préparer les reversements');
});

test('payouts that were prepared before wait likewise, as does noting that they left', async () => {
  const drive = await beside();
  mend(drive);
  await drive.press('settlePayouts');
  await ask(drive, 'orderTransfers');
  drive.correct('Encaissements', { Panier: 2 }, { Montant: 'deux' });
  expect(await held(drive, 'askBeforePaid')).toMatch(/ligne 2/);
  for (const input of [{}, { producers: ['Ferme du Bez'], means: 'cash' }])
    expect(await held(drive, 'markPaid', input)).toMatch(/ligne 2/);
  expect(await held(drive, 'orderTransfers')).toMatch(/ligne 2/);
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '2,5' });
  expect(await ask(drive, 'markPaid')).toMatchObject({ code: 'markedPaid' });
});

describe('reminders of dues', () => {
  const reminded = (drive: Drive) =>
    drive
      .mails()
      .filter(({ subject }) => /il reste .* à payer/.test(plain(subject)))
      .map(({ to }) => to);

  test('wait, are told to wait, and leave once the row can be read', async () => {
    const drive = await beside();
    const { text } = await ask<{ text: string }>(drive, 'askBeforeAllNoted');
    expect(plain(text)).toMatch(
      /^Un contrôle.*Encaissements ligne 3.*\n2 rappels d’impayés partiront ensuite, pour 20,26 € en tout/,
    );
    await ask(drive, 'countTill', { isAllNoted: true });
    await drive.live('2026-04-14 12:00');
    expect(reminded(drive)).toEqual([]);
    expect(drive.toFix().map(plain).join('\n')).toMatch(
      /Encaissements ligne 3.*rien n’est reversé, exporté ni réclamé/,
    );
    drive.correct('Encaissements', { Moyen: 'virement' }, { Montant: '10' });
    await drive.live('2026-04-14 15:00');
    expect(reminded(drive).sort()).toEqual([A, B]);
  });
});

test('in Retrait likewise: 2,00 changed to 2,50 counts 2,50 beside a sum that cannot be read', async () => {
  const drive = await collected('le reçu');
  const tick = (basket: number, sum: string) =>
    drive.correct('Retrait', { Panier: basket }, { 'Payé par': 'espèces', 'Somme reçue': sum });
  tick(1, '17');
  tick(2, '2');
  await drive.hourlyRun();
  tick(1, 'dix-sept');
  tick(2, '2,5');
  await drive.hourlyRun();
  // Its own row says nothing else yet, and nobody cleared it.
  expect([received(drive, 1), received(drive, 2)]).toEqual([17, 2.5]);
  expect(await held(drive, 'askBeforePayouts')).toMatch(/Retrait ligne 2/);
  tick(1, '17,42');
  await drive.hourlyRun();
  expect([received(drive, 1), received(drive, 2)]).toEqual([17.42, 2.5]);
  expect(await drive.failing()).toEqual([]);
});

test('orders of the next sale close all the same, and payment is asked for once the row can be read', async () => {
  const drive = await beside();
  await drive.open('2026-04-14 08:00');
  await drive.order(B, { CR01: 1 });
  await drive.clock('2026-04-16 22:00');
  const said = plain((await drive.said('closeCycle')).join('\n'));
  expect(said).toContain('Un contrôle de l’argent est faux');
  expect(said).not.toContain('avant de préparer les paniers');
  expect(drive.rows('Ventes').at(-1)?.État).toBe('commandes closes');
  const asked = () =>
    drive
      .mails(B)
      .map(({ subject }) => plain(subject))
      .filter((subject) => /^À payer.* 18 avril/.test(subject));
  await drive.live('2026-04-17 02:00');
  expect(asked()).toEqual([]);
  expect(drive.toFix().map(plain).join()).toMatch(/rien n’est reversé, exporté ni réclamé/);
  mend(drive);
  await drive.live('2026-04-17 05:00');
  expect(asked()).toHaveLength(1);
});

test('what is not typed yet, or refused beside its row, holds nothing', async () => {
  const drive = await collected('le reçu');
  await noted(
    drive,
    { Panier: '2', Montant: '2', Moyen: 'espèces' },
    { Panier: '1' },
    { Panier: '9', Montant: '3', Moyen: 'espèces' },
  );
  expect(await drive.failing()).toEqual([]);
  drive.correct('Retrait', { Panier: 1 }, { 'Somme reçue': '3' });
  const question = await ask<{ text: string }>(drive, 'askBeforePayouts');
  expect(plain(question.text)).toContain(
    '3 encaissements ne comptent pas : Encaissements, ligne 3, Montant ; Encaissements, ligne 3, Moyen ; Encaissements, ligne 4',
  );
});

test('a refused row that people empty is no row any more', async () => {
  const drive = await collected('le reçu');
  await noted(drive, { Panier: '9', Montant: '3', Moyen: 'espèces' });
  expect(drive.toFix()).toHaveLength(1);
  drive.correct('Encaissements', { Panier: 9 }, { Panier: '', Montant: '', Moyen: '' });
  await drive.press('checkWorkbook');
  expect([drive.toFix(), drive.table('Encaissements', 'À corriger').flat()]).toEqual([[], []]);
});

test('a payment of the page that is changed in the tab is named by rows, never by its key', async () => {
  const drive = await collected('le reçu');
  await ask(drive, 'notePayment', { basket: 2, cents: 200, means: 'cash', id: 'd2f6e558' });
  drive.correct('Encaissements', { Panier: 2 }, { Montant: '2,5' });
  const [said = ''] = await drive.failing();
  expect(said).toMatch(/ne tombe pas juste, voir Encaissements ligne 2\./);
  expect(said).not.toContain('d2f6e558');
});

test.each([{ Date: 'Total' }, { Panier: 'TOTAL' }, { Vente: 'Sous-total semaine' }])(
  '%o under the list is a sum: it holds nothing, and nothing is asked about it',
  async (word) => {
    const drive = await collected('le reçu');
    await noted(drive, { Panier: '2', Montant: '2', Moyen: 'espèces' }, { ...word, Montant: '2' });
    expect(drive.toFix()).toEqual([]);
    expect(await drive.failing()).toEqual([]);
    expect(received(drive, 2)).toBe(2);
    expect(await held(drive, 'askBeforePayouts')).toBe('askBeforePayouts is done');
    await drive.hourlyRun();
    expect(drive.rows('Encaissements').at(-1)).toEqual({ ...word, Montant: 2 });
    await noted(drive, { Panier: '1', Montant: '3', Moyen: 'espèces' });
    expect(received(drive, 1)).toBe(3);
  },
);

test('« Total » beside a basket is no sum: the row is asked about', async () => {
  const drive = await collected('le reçu');
  await noted(drive, { Date: 'Total', Panier: '2', Montant: '2', Moyen: 'espèces' });
  expect(await held(drive, 'askBeforePayouts')).toMatch(/Encaissements ligne 2/);
});

test('« virement » in Retrait is told in its cell what to do, counts nothing and holds nothing', async () => {
  const drive = await collected('le reçu');
  const write = (word: string) => drive.correct('Retrait', { Panier: 2 }, { 'Payé par': word });
  write('espèces');
  await drive.hourlyRun();
  expect(received(drive, 2)).toBe(4.84);
  write('virement');
  await drive.hourlyRun();
  expect(received(drive, 2)).toBe(0);
  expect(drive.toFix().map(plain)).toEqual([
    'Retrait, ligne 3, Payé par | virement | « virement » ne va pas ici ; attendu : une cellule vide, car un virement ne se paie pas à la table : il compte par le relevé (page Argent), ou par une ligne d’Encaissements.',
  ]);
  expect(drive.row('Retrait', { Panier: 2 })['À revoir']).toBe('|Payé par:virement|');
  expect(await drive.failing()).toEqual([]);
  expect(await held(drive, 'askBeforePayouts')).toBe('askBeforePayouts is done');
});
