/** What was shown and said yes to is what is done: what changed meanwhile is shown again (docs/rules.md P15). */

import type { Question } from '../../../../src/text/results/preview';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, collected, noted, payouts } from '../../support/sums/money';

const question = (drive: Drive, name: string) => ask<Question>(drive, name, { sale: 1 });

describe('given a file that the bank has carried out', () => {
  const delivered = (drive: Drive, count: string): Promise<void> => {
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: count });
    return drive.hourlyRun();
  };
  /** One of 3,30 €. */
  const ordered = async (): Promise<Drive> => {
    const drive = await collected();
    await delivered(drive, '3');
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    return drive;
  };
  const bez = (drive: Drive) => payouts(drive)[0]?.at(-1);

  test('a second one made while the question stands open is noted as paid by nobody', async () => {
    const drive = await ordered();
    const { text, input } = await question(drive, 'askBeforePaid');
    expect(plain(text)).toContain('– Ferme du Bez : 3,30 €');
    await delivered(drive, '5');
    expect(await ask(drive, 'orderTransfers')).toMatchObject({ cents: 220 });
    expect(await ask(drive, 'markPaid', input)).toBe('changedMeanwhile');
    expect(bez(drive)).toBe('virement demandé');
    const again = await question(drive, 'askBeforePaid');
    expect(plain(again.text)).toContain('– Ferme du Bez : 5,50 €');
    expect(await ask(drive, 'markPaid', again.input)).toMatchObject({ producers: 1 });
    expect(bez(drive)).toBe('payé');
  });

  test('one that was never given to the bank is taken back for what was shown', async () => {
    const drive = await ordered();
    await delivered(drive, '5');
    await ask(drive, 'orderTransfers');
    const back = (seen: string) => ask(drive, 'returnPayouts', { sale: 1, seen });
    expect(await back('330')).toBe('changedMeanwhile');
    expect(bez(drive)).toBe('virement demandé');
    expect(await back('550')).toMatchObject({ producers: 1 });
  });

  test('said yes to at once, by the menu or the page, it is paid', async () => {
    const drive = await ordered();
    const { input } = await question(drive, 'askBeforePaid');
    await drive.hourlyRun();
    expect(await ask(drive, 'markPaid', input)).toMatchObject({ producers: 1 });
    const other = await ordered();
    await other.press('markPaid');
    expect([bez(drive), bez(other)]).toEqual(['payé', 'payé']);
  });
});

test('a producer who is paid otherwise got what was shown', async () => {
  const drive = await collected();
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: '' });
  await drive.press('settlePayouts');
  const pay = (seen: string) =>
    ask(drive, 'markPaid', { sale: 1, producers: ['Ferme du Bez'], means: 'cheque', seen });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '4' });
  await drive.hourlyRun();
  expect(await pay('550')).toBe('changedMeanwhile');
  expect(await pay('440')).toMatchObject({ producers: 1 });
  expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 1.1, 4.4, 0, 'payé']);
});

test('reminders are let go to those who were named, and for what they owed then', async () => {
  const drive = await collected();
  drive.setting('Espèces ou chèques au retrait', 'oui');
  await noted(drive, { Panier: '1', Montant: '10', Moyen: 'virement' });
  const { text, input } = await question(drive, 'askBeforeAllNoted');
  expect(plain(text)).toContain('anne (7,42 €), bruno (4,84 €)');
  await noted(drive, { Panier: '2', Montant: '2,84', Moyen: 'espèces' });
  expect(await ask(drive, 'countTill', { ...input, isAllNoted: true })).toBe('changedMeanwhile');
  expect(drive.row('Ventes', { Vente: 1 })['Paiements notés le'] ?? '').toBe('');
  const again = await question(drive, 'askBeforeAllNoted');
  expect(plain(again.text)).toContain('anne (7,42 €), bruno (2,00 €)');
  const done = await ask(drive, 'countTill', { ...again.input, isAllNoted: true });
  expect(done).toMatchObject({ code: 'counted' });
});
