/** A pick-up of the rhythm that falls on a public holiday, or in a break (docs/rules.md S31). */

import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { itself, salesIn, set, told } from '../../support/repeated';
import { ask } from '../../support/sums/money';

describe('given a pick-up on a public holiday, Saturday 15 August', () => {
  /** Saturday 8 August, 13:00: the second sale, which opened by itself on Tuesday, is over. */
  const beforeAssumption = maker(
    'sale/next/askedDates beforeAssumption',
    async (more: Readonly<Record<string, string>> = {}) => {
      const drive = set(await opened(), { ...itself, ...more });
      await drive.close('2026-04-09 22:00');
      await drive.clock('2026-08-04 08:00');
      await drive.live('2026-08-08 13:00');
      return drive;
    },
  );
  const waits = (drive: Drive) => told(drive).filter((mail) => mail.startsWith('La vente du'));
  const decide = (drive: Drive, answer: string, to?: string) =>
    ask(drive, 'answerDate', { day: '2026-08-15', answer, ...(to ? { to } : {}) });
  const decided = (drive: Drive) => drive.row('Réglages', { Réglage: 'Pauses' }).Valeur;

  test('the coordinator is asked once, in the panel and in the page, and nothing opens', async () => {
    const drive = await beforeAssumption();
    const [asked = '', ...more] = waits(drive);
    expect(more).toEqual([]);
    expect(asked).toMatch(/^La vente du samedi 15 août attend votre décision/);
    expect(asked).toContain('Samedi 15 août est un jour férié, l’Assomption');
    const { coming } = await ask<{ coming: string }>(drive, 'status');
    expect(plain(coming)).toContain('l’Assomption : la vente a-t-elle lieu ?');
    const draft = await ask<{ repeat: object; pickupStart: number }>(drive, 'draftOpening');
    expect(draft.repeat).toEqual({
      day: '2026-08-15',
      opensItself: true,
      asked: { kind: 'holiday', holiday: 'assumption' },
    });
    expect(draft.pickupStart).toBe(paris('2026-08-15 08:00'));
    await drive.live('2026-08-11 12:00');
    expect(salesIn(drive)).toHaveLength(2);
    // That it did not open is told as well, once.
    expect(waits(drive)).toHaveLength(2);
    await drive.live('2026-08-12 12:00');
    expect(waits(drive)).toHaveLength(2);
  });

  test('kept, it opens at its hour; said twice, it counts once', async () => {
    const drive = await beforeAssumption();
    expect(await decide(drive, 'kept')).toEqual({ days: 1 });
    expect(await decide(drive, 'kept')).toEqual({ days: 0 });
    expect(decided(drive)).toBe('15/08/2026 maintenue');
    expect(
      drive.rows('Historique').filter(({ Après }) => Après === '15/08/2026 maintenue'),
    ).toHaveLength(1);
    await drive.live('2026-08-11 09:00');
    expect(salesIn(drive).at(-1)).toEqual([3, 'commandes ouvertes', '2026-08-11T08:00:00']);
  });

  test('kept after its hour, it opens in that hour', async () => {
    const drive = await beforeAssumption();
    await drive.live('2026-08-11 12:00');
    await decide(drive, 'kept');
    await drive.live('2026-08-11 13:30');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([3, 'commandes ouvertes']);
  });

  test('moved to Friday, its opening and its closing are a day earlier', async () => {
    const drive = await beforeAssumption();
    expect(await decide(drive, 'moved', '2026-08-14')).toEqual({ days: 1 });
    expect(decided(drive)).toBe('15/08/2026 reportée au 14/08/2026');
    await drive.live('2026-08-10 09:00');
    expect(drive.table('Ventes', 'Vente', 'Ouverture', 'Fermeture', 'Retrait de').at(-1)).toEqual([
      3,
      '2026-08-10T08:00:00',
      '2026-08-12T22:00:00',
      '2026-08-14T08:00:00',
    ]);
    await drive.live('2026-08-18 09:00');
    // And the week after is the rhythm’s.
    expect(drive.table('Ventes', 'Vente', 'Retrait de').at(-1)).toEqual([4, '2026-08-22T08:00:00']);
  });

  test('skipped, the week after opens, and the panel says so', async () => {
    const drive = await beforeAssumption();
    await decide(drive, 'skipped');
    const { coming } = await ask<{ coming: string }>(drive, 'status');
    expect(plain(coming)).toBe('La prochaine vente s’ouvre sans vous mardi 18 août à 8 h.');
    expect(await decide(drive, 'kept')).toBe('dateNotAsked');
    await drive.live('2026-08-18 09:00');
    expect(salesIn(drive).at(-1)).toEqual([3, 'commandes ouvertes', '2026-08-18T08:00:00']);
    expect(waits(drive)).toHaveLength(1);
  });

  test.each(['2026-08-15', '2026-08-22', '2026-08-30', '2026-08-09', '2026-08-08'])(
    'it cannot be moved to %s',
    async (to) => {
      const drive = await beforeAssumption();
      expect(await decide(drive, 'moved', to)).toBe('dateNotMoved');
      expect(decided(drive) ?? '').toBe('');
    },
  );

  test('typed in Réglages it counts as well, and what cannot be read is never written over', async () => {
    const drive = set(await beforeAssumption(), { Pauses: 'le 15 on ouvre' });
    expect(await decide(drive, 'skipped')).toBe('settingsUnreadable');
    expect(decided(drive)).toBe('le 15 on ouvre');
    drive.setting('Pauses', '15/08/2026 maintenue');
    await drive.live('2026-08-11 09:00');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([3, 'commandes ouvertes']);
  });

  test('in a break that goes on, all its days are skipped by one answer', async () => {
    const drive = await beforeAssumption({ Pauses: 'du 10/08/2026 au 30/08/2026' });
    const { repeat } = await ask<{ repeat: object }>(drive, 'draftOpening');
    expect(repeat).toMatchObject({ asked: { kind: 'break' }, inBreak: 3 });
    expect(await decide(drive, 'breakSkipped')).toEqual({ days: 3 });
    expect(await decide(drive, 'breakSkipped')).toEqual({ days: 0 });
    expect(decided(drive)).toBe(
      'du 10/08/2026 au 30/08/2026 ; 15/08/2026 sautée ; 22/08/2026 sautée ; 29/08/2026 sautée',
    );
    await drive.live('2026-09-01 09:00');
    expect(salesIn(drive).at(-1)).toEqual([3, 'commandes ouvertes', '2026-09-01T08:00:00']);
  });
});
