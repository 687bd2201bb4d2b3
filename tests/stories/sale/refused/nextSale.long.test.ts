/** A next sale that Google does not let be prepared holds up nothing of the sale in hand. */
import type { Drive } from '../../support/drive';
import { paris } from '../../support/drive';
import { plain } from '../../support/plain';
import { itself, set } from '../../support/repeated';
import { closedBefore } from '../../support/starts/twoSales';
import { A, ask, B, dues } from '../../support/sums/money';
import { hours, NO, states, toldIn, tryTo } from '../support/refused';

const opening = {
  opensAt: paris('2026-04-10 10:00'),
  closesAt: paris('2026-04-16 22:00'),
  pickupStart: paris('2026-04-18 08:00'),
  pickupEnd: paris('2026-04-18 12:00'),
};
const reminded = (drive: Drive, to: string) =>
  drive.mails(to).filter(({ subject }) => /^(Retrait|À payer)/.test(subject)).length;

test.each(['FormApp.create', 'Form.setDestination', 'ListItem.setChoiceValues'])(
  'beside the one in hand (%s): reminders leave, payments are taken, À corriger says why',
  async (call) => {
    const drive = await closedBefore();
    drive.bearsFaults = true;
    await drive.clock('2026-04-10 10:00');
    const answer = await tryTo(drive, 'openCycle', opening, call);
    expect([answer.ok, plain(answer.message ?? '')]).toEqual([false, expect.stringContaining(NO)]);
    drive.typeRows('Encaissements', [{ Panier: '1', Montant: '5,00', Moyen: 'espèces' }]);
    await hours(drive, 10, call);
    expect([reminded(drive, A), reminded(drive, B)]).toEqual([1, 1]);
    expect(dues(drive)[0]?.[3]).toBe(5);
    expect(toldIn(drive)).toContain('À réessayer : préparation de la vente à venir');
    expect(toldIn(drive)).toContain(NO);
    await hours(drive, 2);
    expect([states(drive)[1], toldIn(drive)]).toEqual(['commandes ouvertes', '']);
  },
  60_000,
);

test('that comes by itself: the coordinator is told, and it opens once it may', async () => {
  const drive = set(await closedBefore(), itself);
  drive.bearsFaults = true;
  await drive.live('2026-04-14 07:30');
  await hours(drive, 4, 'FormApp.create');
  expect([states(drive)[1], toldIn(drive)]).toEqual([
    'en préparation',
    expect.stringContaining(NO),
  ]);
  const status = await ask<{ problems: { message: string }[] }>(drive, 'status');
  expect(status.problems.map(({ message }) => message).join()).toContain(NO);
  await ask(drive, 'checkWorkbook');
  expect(toldIn(drive)).toContain(NO);
  await hours(drive, 2);
  expect([states(drive)[1], toldIn(drive)]).toEqual(['commandes ouvertes', '']);
}, 60_000);
