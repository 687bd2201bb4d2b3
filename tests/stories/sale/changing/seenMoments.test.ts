/** A move does what its question said; what somebody else changed meanwhile is shown first (docs/rules.md P15). */

import type { Question } from '../../../../src/text/results/preview';
import { A } from '../../support/buyers';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { ask } from '../../support/sums/money';

const HALL = 'Salle des fêtes';
const ordered = maker('sale/changing/seenMoments ordered', async () => {
  const drive = await opened({});
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2 });
  return drive;
});
const sale = (drive: Drive) => drive.row('Ventes', { Vente: 1 });
const asked = async (drive: Drive, name = 'askBeforeMove', input: object = earlier) => {
  const { text, input: shown } = await ask<Question>(drive, name, input);
  return { text: plain(text), input: { ...shown } };
};
const earlier = { closesAt: paris('2026-04-09 21:00') };

describe('given a question about the deadline that stands open', () => {
  test.each([
    ['moved by another coordinator', (drive: Drive) => ask(drive, 'moveSale', { place: HALL })],
    [
      'typed into Ventes and followed',
      (drive: Drive) => {
        drive.correct('Ventes', { Vente: 1 }, { Lieu: HALL });
        return drive.hourlyRun();
      },
    ],
  ])('a place that was %s stays, and the deadline is asked about anew', async (_, change) => {
    const drive = await ordered();
    const { text, input } = await asked(drive);
    const prolong = await asked(drive, 'askBeforeProlonging', {});
    expect(text).not.toContain('Le lieu');
    await change(drive);
    const mails = drive.mails().length;
    expect(await ask(drive, 'moveSale', input)).toBe('changedMeanwhile');
    expect(await ask(drive, 'moveSale', prolong.input)).toBe('changedMeanwhile');
    expect(sale(drive).Lieu).toBe(HALL);
    expect(drive.mails()).toHaveLength(mails);
    const again = await asked(drive);
    expect(await ask(drive, 'moveSale', again.input)).toMatchObject({
      code: 'moved',
      told: '1\u00a0mail part.',
    });
    expect(sale(drive).Lieu).toBe(HALL);
    expect(drive.lastMail(A)).not.toContain('au lieu de Salle');
    expect(await drive.failing()).toEqual([]);
  });

  test('a place that is typed and waits for the next run is shown with it, and told once', async () => {
    const drive = await ordered();
    const { input } = await asked(drive);
    drive.correct('Ventes', { Vente: 1 }, { Lieu: HALL });
    expect(await ask(drive, 'moveSale', input)).toBe('changedMeanwhile');
    const again = await asked(drive);
    expect(again.text).toContain('Salle des fêtes, au lieu de');
    await ask(drive, 'moveSale', again.input);
    expect(sale(drive).Lieu).toBe(HALL);
    const mails = drive.mails().length;
    expect(drive.lastMail(A)).toContain(HALL);
    await drive.hourlyRun();
    expect(drive.mails()).toHaveLength(mails);
    expect(await drive.failing()).toEqual([]);
  });

  test('what cannot be, typed over a moment, does not stand in the way of it', async () => {
    const drive = await ordered();
    drive.correct('Ventes', { Vente: 1 }, { Ouverture: '08/04/2026 08:00' });
    const { text, input } = await asked(drive);
    expect(text).toContain('21 h, au lieu de');
    expect(await ask(drive, 'moveSale', input)).toMatchObject({ code: 'moved' });
  });
});
