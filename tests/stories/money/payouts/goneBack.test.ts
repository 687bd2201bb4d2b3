/** A step back to before payouts were prepared: what was transferred stays, and by what (docs/rules.md M41). */
import type { PayoutsDraft } from '../../../../src/app/accounting/draftPayouts';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, ask, asking, collected, noted, payouts } from '../../support/sums/money';

/** By what came in, as Réglages says: Anne's 17.42 never did. */
const halfPaid = maker('money/payouts/goneBack halfPaid', async () => {
  const drive = await collected('le reçu');
  await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'virement' });
  return drive;
});
const states = (drive: Drive) => payouts(drive).map((row) => row.at(-1));
const basis = async (drive: Drive) => (await ask<MoneyView>(drive, 'moneyView')).basis;

describe.each([
  ['asked of the bank', [] as string[]],
  ['paid', ['markPaid']],
])('prepared by what is due, and %s', (_, acts) => {
  const prepared = maker(`money/payouts/goneBack ${acts.join()}`, async () => {
    const drive = (await halfPaid()).copy();
    await ask(drive, 'settlePayouts', { basis: 'due' });
    await ask(drive, 'orderTransfers');
    for (const act of acts) await ask(drive, act);
    return drive;
  });

  test('the sums are those of before, and stay so', async () => {
    const drive = (await prepared()).copy();
    const before = payouts(drive);
    expect(states(drive)[0]).toBe(acts.length > 0 ? 'payé' : 'virement demandé');
    await ask(drive, 'restoreState');
    expect(drive.table('Ventes', 'État')).toEqual([['retrait fait']]);
    expect(payouts(drive)).toEqual(before);
    await drive.hourlyRun();
    expect(payouts(drive)).toEqual(before);
    expect(await basis(drive)).toBe('due');
    expect(await drive.failing()).toEqual([]);
  });

  test('prepared again, it is by the same, and by no other', async () => {
    const drive = (await prepared()).copy();
    const before = payouts(drive);
    await ask(drive, 'restoreState');
    expect(await ask<PayoutsDraft>(drive, 'draftPayouts')).toMatchObject({
      basis: 'due',
      isBasisOpen: false,
    });
    expect(await ask(drive, 'settlePayouts', { basis: 'received' })).toBe('basisChosen');
    expect(await ask(drive, 'settlePayouts', { basis: 'due' })).toMatchObject({ code: 'settled' });
    expect(payouts(drive)).toEqual(before);
    // Once more, to before the second time.
    await ask(drive, 'restoreState');
    expect(payouts(drive)).toEqual(before);
  });
});

test('nothing was paid out: by what is chosen anew', async () => {
  const drive = (await halfPaid()).copy();
  await ask(drive, 'settlePayouts', { basis: 'due' });
  await ask(drive, 'restoreState');
  expect(await basis(drive)).toBe('received');
  expect(await ask<PayoutsDraft>(drive, 'draftPayouts')).toMatchObject({
    basis: 'received',
    isBasisOpen: true,
  });
});

test('what was set off goes back with the preparing, and is kept anew with it', async () => {
  const drive = (await opened({ ...asking, 'Compenser les achats des producteurs': 'oui' })).copy();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order('bez@exemple.fr', { CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  const paid = () => drive.row('Paiements', { Panier: 2 }).Reste;
  expect(paid()).toBe(2.42);
  await ask(drive, 'settlePayouts', { basis: 'due' });
  expect(paid()).toBe(0);
  const prepared = payouts(drive);
  await ask(drive, 'restoreState');
  await drive.hourlyRun();
  expect(paid()).toBe(2.42);
  expect(states(drive)).not.toContain('trop versé');
  expect(await drive.failing()).toEqual([]);
  await ask(drive, 'settlePayouts', { basis: 'due' });
  expect(payouts(drive)).toEqual(prepared);
  expect(await drive.failing()).toEqual([]);
});
