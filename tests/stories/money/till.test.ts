/** The till of a pick-up, and reminders of dues that wait until what was paid there is noted. */

import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import type { MoneyView } from '../../../src/app/money/moneyView';
import { fecBreaches, fecLines } from '../../accounting/support/fecChecker';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking, B, collected, noted } from '../support/sums/money';

const told = (drive: Drive): string => plain(drive.toFix().join('\n'));
const money = (drive: Drive) => ask<{ till: Record<string, unknown> }>(drive, 'moneyView');

describe('the till', () => {
  test('is compared with what was noted at the pick-up; the difference is told and kept', async () => {
    const drive = await collected();
    await noted(
      drive,
      { Panier: '1', Montant: '10', Moyen: 'espèces' },
      { Panier: '2', Montant: '4,84', Moyen: 'chèque' },
    );
    expect((await money(drive)).till).toMatchObject({
      cash: { noted: 1000, rows: 1, counted: null },
      cheques: { noted: 484, rows: 1, counted: null },
      isUsed: true,
    });
    expect(await ask(drive, 'countTill', { cash: 1200, cheques: 484 })).toEqual({
      ...{ code: 'counted', cash: 200, cheques: 0 },
    });
    const row = () => drive.row('Ventes', { Vente: 1 });
    expect(row()).toMatchObject({ 'Espèces comptées': 12, 'Chèques comptés': 4.84 });
    expect(row()['Paiements notés le'] ?? '').toBe('');
    const last = drive.rows('Historique').at(-1);
    expect(plain(JSON.stringify(last))).toContain(
      'espèces 12,00 €, notés 10,00 €, écart 2,00 € ; chèques 4,84 €, notés 4,84 €, écart 0,00 €',
    );
    await noted(drive, { Panier: '1', Montant: '2', Moyen: 'espèces' });
    await ask(drive, 'countTill', { cash: 1200 });
    expect(row()['Paiements notés le']).toBe('2026-04-11T15:00:00');
    for (const [input, code] of [
      [{}, 'nothingCounted'],
      [{ cash: -1 }, 'notCounted'],
      [{ cheques: 10_000_001 }, 'notCounted'],
    ] as const)
      expect(await ask(drive, 'countTill', input)).toBe(code);
  });

  test('once all is noted, what it lacks is posted, and what is noted later corrects it', async () => {
    const drive = await collected();
    await noted(drive, { Panier: '1', Montant: '10', Moyen: 'espèces' });
    await ask(drive, 'countTill', { cash: 800 });
    const fec = async () => {
      const text = fecText(await ask<BooksView>(drive, 'booksView', { whole: true }));
      expect(fecBreaches(text)).toEqual([]);
      return fecLines(text)
        .filter(({ PieceRef }) => PieceRef === 'CAISSE 1')
        .map((one) => [one.JournalCode, one.CompteNum, one.Debit, one.Credit].join(' '));
    };
    expect(await fec()).toEqual([]);
    await ask(drive, 'countTill', { isAllNoted: true });
    expect(await fec()).toEqual(['BQ 530 0,00 2,00', 'BQ 658 2,00 0,00']);
    const { whereabouts } = await ask<MoneyView>(drive, 'moneyView');
    expect(whereabouts).toMatchObject({ received: 1000, till: -200, inAccounts: 800 });
    await noted(drive, { Panier: '2', Montant: '1,50', Moyen: 'espèces' });
    expect((await fec()).slice(2)).toEqual(['BQ 530 0,00 1,50', 'BQ 658 1,50 0,00']);
    await ask(drive, 'countTill', { cash: 1250 });
    await drive.hourlyRun();
    const all = await fec();
    expect(all).toHaveLength(6);
    expect(all).toEqual(expect.arrayContaining(['BQ 530 4,50 0,00', 'BQ 758 0,00 4,50']));
    expect(await drive.failing()).toEqual([]);
  });

  test('a payment that was taken back is not in it', async () => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 1, cents: 1000, means: 'cash' });
    await ask(drive, 'notePayment', { basket: 1, cents: 500, means: 'cash' });
    const { receipts } = await ask<{ receipts: { key: string }[] }>(drive, 'moneyView');
    await ask(drive, 'undoPayment', { key: receipts[0]?.key });
    expect((await money(drive)).till.cash).toMatchObject({ noted: 500, rows: 1 });
  });
});

describe('reminders of dues', () => {
  const reminded = (drive: Drive): string[] =>
    drive
      .mails()
      .filter(({ subject }) => /Rappel : il reste/.test(plain(subject)))
      .map(({ to }) => to);
  const monday = maker('money/till monday', async (atPickup: string) => {
    const drive = await collected();
    drive.setting('Espèces ou chèques au retrait', atPickup);
    await noted(drive, { Panier: '1', Montant: '10', Moyen: 'virement' });
    await drive.clock('2026-04-13 09:30');
    await drive.hourlyRun();
    return drive;
  });

  test('wait while cash is still to be typed, and leave for who owes once it is', async () => {
    const drive = await monday('oui');
    expect(reminded(drive)).toEqual([]);
    expect(told(drive)).toContain('2 à payer, et les mails qui le demandent attendent');
    await drive.clock('2026-04-13 10:00');
    await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'espèces' });
    expect(reminded(drive)).toEqual([]);
    await ask(drive, 'countTill', { cash: 484 });
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([A]);
    await drive.check();
    expect(told(drive)).not.toContain('les mails qui le demandent attendent');
  });

  test('leave where no cash is taken', async () => {
    expect(reminded(await monday('non'))).toEqual([A, B]);
  });

  test('wait in the first sale that is paid: nobody knows yet whether cash is to be typed', async () => {
    const drive = await monday('au mieux');
    expect(reminded(drive)).toEqual([]);
    expect(told(drive)).toContain('2 à payer, et les mails qui le demandent attendent');
    await noted(drive, { Panier: '2', Montant: '2', Moyen: 'espèces' });
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([]);
    await ask(drive, 'countTill', { isAllNoted: true });
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([A, B]);
  });

  test('that have left are not announced again', async () => {
    const drive = await monday('non');
    expect(reminded(drive)).toEqual([A, B]);
    const { text } = await ask<{ text: string }>(drive, 'askBeforeAllNoted');
    expect(plain(text)).toBe('Aucun rappel d’impayé n’est à envoyer.');
  });

  test('are named before they are let go, which is taken back until they have left', async () => {
    const drive = await collected();
    drive.setting('Espèces ou chèques au retrait', 'oui');
    await noted(drive, { Panier: '1', Montant: '10', Moyen: 'virement' });
    const { title, text } = await ask<Record<'title' | 'text', string>>(drive, 'askBeforeAllNoted');
    expect(plain(title)).toBe('Les paiements du retrait de la vente 1 sont tous notés ?');
    expect(plain(text)).toContain(
      '2 rappels d’impayés partiront lundi 13 avril à 9 h, pour 12,26 € en tout : anne (7,42 €), bruno (4,84 €).',
    );
    await drive.clock('2026-04-13 09:30');
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([]);
    await ask(drive, 'countTill', { isAllNoted: true });
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([A, B]);
  });

  test('wait where a sale before had cash, until it is said', async () => {
    const drive = await collected();
    await noted(
      drive,
      { Panier: '1', Montant: '17,42', Moyen: 'espèces' },
      { Panier: '2', Montant: '4,84', Moyen: 'espèces' },
    );
    await drive.press('settlePayouts');
    await drive.open('2026-04-14 08:00');
    await drive.clock('2026-04-14 09:00');
    await drive.order(A, { FB02: 5 });
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-16 22:00');
    await noted(drive, { Panier: '1', Montant: '2', Moyen: 'virement' });
    await drive.clock('2026-04-20 10:00');
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([]);
    await ask(drive, 'countTill', { isAllNoted: true });
    await drive.hourlyRun();
    expect(reminded(drive)).toEqual([A, B]);
  });

  describe('where somebody who owes has no e-mail address (docs/rules.md M18)', () => {
    /** Anne owes 12,12, Paul of the telephone 4,84; Bruno has paid. */
    const withPaul = maker('money/till withPaul', async () => {
      const drive = await opened({
        ...asking,
        'IBAN d’encaissement': 'FR1420041010050500013M02606',
        'Espèces ou chèques au retrait': 'oui',
      });
      await drive.clock('2026-04-07 09:00');
      await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 });
      await drive.order(B, { CR01: 2 });
      await ask(drive, 'orderAtDesk', {
        ...{ email: '', name: 'Paul', phone: '06 11 22 33 44', seen: 0 },
        lines: [{ ref: 'CR01', quantity: 2 }],
      });
      await drive.close('2026-04-09 22:00');
      await drive.clock('2026-04-11 13:00');
      await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'espèces' });
      await drive.clock('2026-04-13 09:30');
      await drive.hourlyRun();
      return drive;
    });
    const question = async (drive: Drive): Promise<string> =>
      plain((await ask<{ text: string }>(drive, 'askBeforeAllNoted')).text);
    const PAUL =
      'Paul (4,84 €, 06 11 22 33 44) n’a pas d’adresse e-mail, et ne reçoit aucun rappel d’impayé : appelez, puis notez ce qui est payé.';

    test('only the others are counted and named as reminded, and who is to be rung up apart', async () => {
      const drive = await withPaul();
      expect(told(drive)).toContain('1 à payer, et les mails qui le demandent attendent');
      expect(told(drive)).not.toContain('Paul');
      expect((await money(drive)).till).toMatchObject({ held: 1, isUsed: true });
      expect(await question(drive)).toBe(
        [
          '1 rappel d’impayé partira dans l’heure, pour 17,42 € en tout : anne (17,42 €).',
          'Vous pourrez revenir là-dessus tant qu’ils ne sont pas partis.',
          'Sans adresse e-mail, et donc sans rappel, à appeler : Paul (4,84 €, 06 11 22 33 44).',
        ].join('\n'),
      );
      await ask(drive, 'countTill', { isAllNoted: true });
      await drive.hourlyRun();
      expect(reminded(drive)).toEqual([A]);
    });

    test('who is to be rung up stands in « À corriger » until it is paid', async () => {
      const drive = await withPaul();
      await ask(drive, 'countTill', { isAllNoted: true });
      await drive.hourlyRun();
      expect(told(drive)).toContain(PAUL);
      await noted(drive, { Panier: '3', Montant: '4,84', Moyen: 'espèces' });
      expect(drive.toFix()).toEqual([]);
    });

    test('where nobody else owes, no reminder waits', async () => {
      const drive = await withPaul();
      await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
      expect(told(drive)).not.toContain('attendent');
      expect(told(drive)).toContain(PAUL);
      expect((await money(drive)).till).toMatchObject({ held: 0 });
      expect(await question(drive)).toBe(
        [
          'Aucun rappel d’impayé n’est à envoyer.',
          'Sans adresse e-mail, et donc sans rappel, à appeler : Paul (4,84 €, 06 11 22 33 44).',
        ].join('\n'),
      );
    });
  });
});
