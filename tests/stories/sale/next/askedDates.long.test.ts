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

  test('the coordinator is asked once, nothing opens by itself, and the week after goes on', async () => {
    const drive = await beforeAssumption();
    const [asked = '', ...more] = waits(drive);
    expect(more).toEqual([]);
    expect(asked).toMatch(/^La vente du samedi 15 août attend votre décision/);
    expect(asked).toContain('Samedi 15 août est un jour férié, l’Assomption');
    const { coming } = await ask<{ coming: string }>(drive, 'status');
    expect(plain(coming)).toContain('l’Assomption : la vente a-t-elle lieu ?');
    const draft = await ask<{ pickupStart: number }>(drive, 'draftOpening');
    expect(draft.pickupStart).toBe(paris('2026-08-15 08:00'));
    await drive.live('2026-08-12 12:00');
    expect(salesIn(drive)).toHaveLength(2);
    expect(waits(drive)).toHaveLength(1);
    await drive.live('2026-08-18 09:00');
    expect(salesIn(drive).at(-1)).toEqual([3, 'commandes ouvertes', '2026-08-18T08:00:00']);
  });

  test('opened by hand it is held, and the week after comes by itself', async () => {
    const drive = await beforeAssumption();
    await drive.live('2026-08-11 12:00');
    await drive.press('openCycle');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([3, 'commandes ouvertes']);
    await drive.live('2026-08-18 09:00');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([4, 'commandes ouvertes']);
  });

  test('in a break it is left out without a word, and the first sale after it opens', async () => {
    const drive = await beforeAssumption({ Pauses: 'du 10/08/2026 au 30/08/2026' });
    expect(waits(drive)).toEqual([]);
    const { coming } = await ask<{ coming: string }>(drive, 'status');
    expect(plain(coming)).toBe('La prochaine vente s’ouvre sans vous mardi 1er septembre à 8 h.');
    await drive.live('2026-09-01 09:00');
    expect(salesIn(drive).at(-1)).toEqual([3, 'commandes ouvertes', '2026-09-01T08:00:00']);
  });
});
