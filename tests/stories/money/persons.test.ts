/** Money by person: what came without a basket, what is owed, and what is left over. */

import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import type { SaleSums } from '../../../src/domain/money/saleSums';
import { moneyPage } from '../../../src/text/pages/money/moneyPage';
import { moneyTies } from '../../../src/text/results/sumNames';
import { wordsIn } from '../../../src/text/values/pairs';
import { fecBreaches } from '../../accounting/support/fecChecker';
import type { Drive } from '../support/drive';
import { chosen, opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, B, closed, collected, dues, noted } from '../support/sums/money';

const solde = (drive: Drive) => drive.table('Acheteurs', 'Adresse e-mail', 'Solde');
const told = (drive: Drive): string => plain(drive.toFix().join('\n'));
interface View {
  received: { received: number; givenBack: number };
  sums: SaleSums;
  buyers: { email: string; owes: number; credit: number }[];
  till: Record<string, unknown>;
}
const money = (drive: Drive, sale?: number) => ask<View>(drive, 'moneyView', { sale });
const standing = (view: View) =>
  view.buyers.map(({ email, owes, credit }) => [email, owes, credit]);

describe('money that came without a basket', () => {
  test('typed in Encaissements, it is credit and pays what its person owes', async () => {
    const drive = await closed();
    await noted(drive, { 'Adresse e-mail': B, Montant: '10', Moyen: 'espèces' });
    expect(dues(drive)).toEqual([
      [1, 'anne', 17.42, 0, 17.42, 'à payer'],
      [2, 'bruno', 4.84, 4.84, 0, 'payé'],
    ]);
    expect(solde(drive)).toEqual([
      [A, -17.42],
      [B, 5.16],
    ]);
    const view = await money(drive);
    expect(view.received).toEqual({ received: 1000, givenBack: 0 });
    // 10,00 came, of which 4,84 paid the basket: what the header says ties (docs/rules.md M21).
    expect(view.sums).toMatchObject({ due: 2226, paid: 484, left: 1742, received: 1000 });
    expect(plain(wordsIn(moneyPage, 'fr').lead(1, view.sums, false))).toBe(
      'Vente 1 : 22,26 € dus en tout, 4,84 € payés, 17,42 € restent à payer. 10,00 € reçus = 4,84 € payés sur les paniers + 5,16 € mis en avoir.',
    );
    expect(standing(view)).toEqual([
      [A, 1742, 0],
      [B, 0, 516],
    ]);
    expect(await drive.failing()).toEqual([]);
    const fec = fecText(await ask<BooksView>(drive, 'booksView'));
    expect(fecBreaches(fec)).toEqual([]);
    expect(fec).toContain('4191');
    expect(fec).not.toContain('@');
    // The row that goes takes its money with it.
    drive.sheet('Encaissements').deleteRows(drive.find('Encaissements', { Montant: 10 }), 1);
    await drive.hourlyRun();
    expect(dues(drive)[1]).toEqual([2, 'bruno', 4.84, 0, 4.84, 'à payer']);
    expect(await drive.failing()).toEqual([]);
  });

  test('of nobody, of a stranger, of nothing, or typed twice is told and not counted', async () => {
    const drive = await closed();
    const row = { 'Adresse e-mail': B, Montant: '10', Moyen: 'espèces', Date: '11/04/2026 09:00' };
    await noted(
      drive,
      row,
      row,
      { Montant: '5', Moyen: 'espèces' },
      { 'Adresse e-mail': 'zoe@ailleurs.fr', Montant: '5', Moyen: 'espèces' },
      { 'Adresse e-mail': B, Montant: '0', Moyen: 'espèces' },
      { 'Adresse e-mail': B, Montant: '0,50', Moyen: 'arrondi' },
    );
    expect(standing(await money(drive))[1]).toEqual([B, 0, 516]);
    for (const words of [
      'ligne 3, Adresse e-mail | bruno@exemple.fr | Ce versement de « bruno@exemple.fr » est noté deux',
      'ligne 4, Panier |  | La cellule est vide',
      '« zoe@ailleurs.fr » n’est ni un panier',
      'un montant plus grand que zéro',
      'un arrondi va sur un panier',
    ])
      expect(told(drive)).toContain(words);
    // It is told beside its row, and no check fails by it (docs/rules.md M6).
    expect(await drive.failing()).toEqual([]);
  });

  test('on the page, it counts once however often it is sent, and is given back or taken back', async () => {
    const drive = await closed();
    const note = { basket: 0, email: B, cents: 1000, means: 'cash', id: 'f81d4fae-7dec' };
    expect(await ask(drive, 'notePayment', note)).toMatchObject({ kind: 'payment', basket: 0 });
    await ask(drive, 'notePayment', note);
    expect(
      await ask(drive, 'notePayment', { ...note, email: 'zoe@ailleurs.fr', id: undefined }),
    ).toBe('unknownDue');
    expect(drive.table('Encaissements', 'Panier', 'Adresse e-mail', 'Montant')).toEqual([
      ['', B, 10],
    ]);
    const back = { basket: 0, email: B, cents: 516, means: 'cash', kind: 'refund' };
    await ask(drive, 'notePayment', back);
    const { received, sums } = await money(drive);
    expect(received).toEqual({ received: 1000, givenBack: 516 });
    expect(plain(moneyTies(sums, 'fr'))).toBe(
      '10,00 € reçus − 5,16 € rendus = 4,84 € payés sur les paniers.',
    );
    expect(await ask(drive, 'notePayment', back)).toBe('nothingToUndo');
    const view = await ask<{ account: { receipts: { key: string }[] } }>(drive, 'personView', {
      email: B,
    });
    for (const { key } of view.account.receipts.reverse()) await ask(drive, 'undoPayment', { key });
    expect(standing(await money(drive))[1]).toEqual([B, 484, 0]);
    expect((await money(drive)).received).toEqual({ received: 0, givenBack: 0 });
    await drive.hourlyRun();
    expect(await drive.failing()).toEqual([]);
  });

  test('from a statement, it is whose credit somebody says, once', async () => {
    const drive = await closed();
    const line = {
      ...{ id: 'L-20260410-1000-x-1', sale: 1, basket: 0, payee: 0, email: B },
      ...{ at: 1_776_000_000_000, cents: 1000, means: 'transfer', kind: 'payment', label: 'VIR' },
    };
    expect(await ask(drive, 'recordReceipts', [line] as object)).toMatchObject({ refused: [] });
    await ask(drive, 'recordReceipts', [line] as object);
    const stranger = { ...line, id: 'L-2', email: 'zoe@ailleurs.fr' };
    expect(await ask(drive, 'recordReceipts', [stranger] as object)).toMatchObject({
      refused: [{ id: 'L-2', code: 'unknownDue' }],
    });
    expect(standing(await money(drive))[1]).toEqual([B, 0, 516]);
    expect(await drive.failing()).toEqual([]);
  });

  test('stays the same person’s, nameless, once they are erased', async () => {
    const drive = await collected();
    await noted(drive, { 'Adresse e-mail': 'Bruno@exemple.fr', Montant: '4,84', Moyen: 'espèces' });
    await drive.press('settlePayouts');
    const draft = await ask<{ seen: string }>(drive, 'draftErasure', { email: B });
    expect(await ask(drive, 'erasePerson', { email: B, seen: draft.seen })).toBeNull();
    await drive.hourlyRun();
    expect(dues(drive)[1]).toEqual([2, 'Client effacé 1', 4.84, 4.84, 0, 'payé']);
    expect(told(drive)).not.toContain('n’est ni un panier');
    expect(await drive.failing()).toEqual([]);
  });
});

test('a buyer who is new in the closing write has a balance at once', async () => {
  const drive = await opened(asking);
  await drive.order(A, { FB02: 5 });
  await drive.hourlyRun();
  drive.world.triggersFire = false;
  await drive.order(B, { CR01: 2 });
  expect(drive.table('Commandes', 'Adresse e-mail')).toEqual([[A]]);
  await drive.close('2026-04-09 22:00');
  expect(solde(drive)).toEqual([
    [A, -5.5],
    [B, -4.84],
  ]);
});

test('a balance goes with the order whose address is put right', async () => {
  const drive = await closed();
  const right = 'bruno@autre.fr';
  await noted(drive, { Panier: '2', Montant: '9,50', Moyen: 'espèces' });
  expect(solde(drive)[1]).toEqual([B, 4.66]);
  await ask(drive, 'repairBuyer', { email: B, to: right, name: '' });
  await drive.hourlyRun();
  expect(solde(drive)[1]).toEqual([right, 4.66]);
  expect(standing(await money(drive)).filter(([, owes, credit]) => owes || credit)).toEqual([
    [A, 1742, 0],
    [right, 0, 466],
  ]);
  await ask(drive, 'notePayment', { basket: 2, cents: 466, means: 'cash', kind: 'refund' });
  expect(solde(drive)[1]?.[1]).toBe(0);
  expect(await drive.failing()).toEqual([]);
});

describe('a small due', () => {
  const owing = async (): Promise<Drive> => {
    const drive = await collected('le reçu');
    drive.typeRows('Réglages', [{ Réglage: 'Reste reporté en dessous de', Valeur: '1' }]);
    chosen(drive, 'Espèces ou chèques au retrait', 'non');
    await noted(
      drive,
      { Panier: '1', Montant: '17', Moyen: 'virement' },
      { Panier: '2', Montant: '1', Moyen: 'virement' },
    );
    return drive;
  };

  test('gets no reminder, and goes with the next demand under its reference', async () => {
    const drive = await owing();
    await drive.clock('2026-04-13 09:30');
    await drive.hourlyRun();
    const reminders = drive
      .mails()
      .filter(({ subject }) => /Rappel : il reste/.test(plain(subject)));
    expect(reminders.map(({ to }) => to)).toEqual([B]);
    await drive.press('settlePayouts');
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB02: 5 });
    await drive.order(B, { FB02: 5 });
    await drive.close('2026-04-16 22:00');
    expect(plain(drive.lastMail(A))).toContain(
      'À payer : 5,92 €\nDont 0,42 €, resté d’une commande précédente.',
    );
    // What is not small is claimed by its own reminder.
    expect(plain(drive.lastMail(B))).toContain('À payer : 5,50 €');
    await noted(drive, { Panier: '1', Montant: '5,92', Moyen: 'virement' });
    expect(standing(await money(drive))[0]).toEqual([A, 0, 0]);
    expect(await drive.failing()).toEqual([]);
  });
});
