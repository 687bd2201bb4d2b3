/** The day's list is true at every look, and leads to where it is done. */

import type { Status } from '../../../src/app/panel/status';
import type { OpeningDraft } from '../../../src/app/sale/openingDraft';
import { leadingTask, type Task, type TaskCode } from '../../../src/domain/sale/tasks';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { openNext } from '../support/starts/twoSales';
import { paying } from '../support/sums/knownSums';
import { ask } from '../support/sums/money';
import { ordered, toWeigh, weigh } from '../support/sums/weights';

const status = (drive: Drive) => ask<Status>(drive, 'status');

async function task(drive: Drive, code: TaskCode): Promise<(Task & { text: string }) | undefined> {
  const found = (await status(drive)).tasks.find((one) => one.code === code);
  return found && { ...found, text: plain(found.text) };
}

async function leads(drive: Drive): Promise<string | undefined> {
  return leadingTask((await status(drive)).tasks)?.code;
}

/** Saturday, when the pick-up is over: Anne's 24,58 and Bruno's 16,84 are estimates. */
const saturday = maker(
  'sale/dayListTrue saturday',
  async (more: Readonly<Record<string, string>> = paying) => {
    const drive = await toWeigh(more);
    await drive.clock('2026-04-11 12:30');
    return drive;
  },
);

describe('nothing is « payé » that was not', () => {
  test('what waits for the scales is owed, as an estimate', async () => {
    const drive = await saturday();
    expect(await task(drive, 'unpaid')).toMatchObject({
      isDone: false,
      text: '2 acheteurs doivent environ 41,42 €',
    });
  });

  test('a weight that was typed counts at the next run', async () => {
    const drive = await saturday();
    weigh(drive, 1, 'CR08', '2,6');
    weigh(drive, 1, 'FB08', '20');
    await drive.hourlyRun();
    // 26,00 € instead of about 24,00 €.
    expect(await task(drive, 'unpaid')).toMatchObject({
      isDone: false,
      text: '2 acheteurs doivent environ 43,42 €',
    });
    weigh(drive, 2, 'CR08', '1,4');
    await drive.hourlyRun();
    expect((await task(drive, 'unpaid'))?.text).toBe('2 acheteurs doivent 45,42 €');
  });

  test('before Paiements was ever written', async () => {
    const drive = await saturday({});
    drive.setting('Paiements', 'oui');
    expect(await task(drive, 'unpaid')).toBeUndefined();
  });

  test('a basket that was paid and then weighed heavier is not « payé »', async () => {
    const drive = await saturday();
    drive.typeRows('Encaissements', [
      { Panier: '1', Montant: '24,58', Moyen: 'virement' },
      { Panier: '2', Montant: '16,84', Moyen: 'virement' },
    ]);
    await drive.hourlyRun();
    expect(await task(drive, 'unpaid')).toMatchObject({
      isDone: false,
      text: 'Payé à l’estimation, à revoir après la pesée',
    });
    weigh(drive, 1, 'CR08', '2,4');
    weigh(drive, 1, 'FB08', '20');
    weigh(drive, 2, 'CR08', '1,4');
    await drive.hourlyRun();
    expect((await task(drive, 'unpaid'))?.text).toBe('1 acheteur doit 2,00 €');
    weigh(drive, 2, 'CR08', '1,2');
    await drive.hourlyRun();
    expect(await task(drive, 'unpaid')).toMatchObject({ isDone: true, text: 'Tout est payé' });
  });
});

describe('weights', () => {
  test('are what the main button is about while they are missing, and lead to the first of them', async () => {
    const drive = await saturday();
    expect(await leads(drive)).toBe('weights');
    const place = () => task(drive, 'weights').then((one) => one?.place);
    const first = await place();
    expect(first).toMatchObject({ column: 'weighed' });
    const rows = drive.rows('Paniers');
    const at = (row: number | undefined) => rows[(row ?? 0) - 2];
    expect(at(first?.row)).toMatchObject({ Panier: 1, 'Réf.': 'FB08' });
    weigh(drive, 1, 'FB08', '20');
    expect(at((await place())?.row)).toMatchObject({ Panier: 1, 'Réf.': 'CR08' });
    weigh(drive, 1, 'CR08', '2,6');
    expect(at((await place())?.row)).toMatchObject({ Panier: 2, 'Réf.': 'CR08' });
    weigh(drive, 2, 'CR08', '14');
    expect(await leads(drive)).toBe('confirm');
    expect((await task(drive, 'confirm'))?.place).toMatchObject({ column: 'weighed' });
    weigh(drive, 2, 'CR08', '1,4');
    expect(await leads(drive)).toBe('settle');
    expect((await task(drive, 'weights'))?.place).toBeUndefined();
  });

  test('come before the next sale', async () => {
    const drive = await saturday({});
    expect(await leads(drive)).toBe('weights');
    await drive.clock('2026-04-12 10:00');
    expect(await leads(drive)).toBe('weights');
  });
});

test('an answer that came too late is no task any more once it cannot be served', async () => {
  const drive = await ordered({});
  await drive.close('2026-04-09 22:00');
  await drive.order('tard@exemple.fr', { CR01: 1 }, { late: true });
  expect((await task(drive, 'late'))?.text).toBe('1 réponse hors délai');
  await drive.clock('2026-04-11 09:00');
  expect((await task(drive, 'late'))?.text).toBe('1 réponse hors délai');
  await drive.clock('2026-04-11 12:30');
  expect(await task(drive, 'late')).toMatchObject({ isDone: true });
  expect((await task(drive, 'late'))?.text).toBe('1 réponse hors délai, plus servie');
});

test('the mails to send are all that is known to leave, announcements of a prepared sale too', async () => {
  const drive = await prepared({});
  const draft = await ask<OpeningDraft>(drive, 'draftOpening');
  expect(draft.mails.announcements).toBe(1);
  await openNext(drive, '2026-04-14 08:00');
  expect((await status(drive)).mails.waiting).toBe(1);
  await drive.clock('2026-04-14 08:30');
  await drive.hourlyRun();
  expect((await status(drive)).mails.waiting).toBe(0);
});

test('with only a first sale prepared there is no money to look at', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  await openNext(drive, '2026-04-14 08:00');
  expect((await status(drive)).acts).not.toContain('money');
  await drive.live('2026-04-14 09:00');
  expect((await status(drive)).acts).toContain('money');
});
