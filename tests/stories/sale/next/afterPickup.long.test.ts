/** The hour of the next sale comes before the last one is done with (docs/rules.md S32). */
import type { Drive } from '../../support/drive';
import { firstSale, itself, salesIn, set, told } from '../../support/repeated';
import { ask } from '../../support/sums/money';
import { weigh, withChicken } from '../../support/sums/weighed';

const A = 'anne@exemple.fr';

describe('given orders from Friday to Thursday, and a pick-up on Saturday', () => {
  test('the next one opens on Friday beside it, and the earlier one is reminded of and picked up', async () => {
    const drive = await firstSale({ ...itself, 'Ouverture des commandes': 'vendredi 8:00' });
    await drive.live('2026-04-10 19:00');
    expect(salesIn(drive).map(([, state]) => state)).toEqual([
      'commandes closes',
      'commandes ouvertes',
    ]);
    expect(told(drive)).toHaveLength(1);
    expect(drive.mails(A).filter(({ subject }) => subject.startsWith('Retrait'))).toHaveLength(1);
    drive.correct('Retrait 1', { Panier: 1 }, { Remis: 'TRUE' });
    await drive.live('2026-04-11 13:30');
    expect(salesIn(drive)[0]?.[1]).toBe('retrait fait');
    expect(await drive.failing()).toEqual([]);
  });
});

describe('given a basket of the last sale that waits for a weight', () => {
  const unweighed = async (): Promise<Drive> => set(await withChicken(), itself);

  test('the next one does not open by itself: the coordinator hears which basket', async () => {
    const drive = await unweighed();
    await drive.live('2026-04-14 10:00');
    expect(salesIn(drive)).toHaveLength(1);
    expect(told(drive)).toHaveLength(1);
    expect(told(drive)[0]).toContain('attendent encore un poids ou une confirmation : 1.');
    weigh(drive, '1400');
    await drive.live('2026-04-14 11:30');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([2, 'commandes ouvertes']);
  });

  test('somebody may open it all the same', async () => {
    const drive = await unweighed();
    await drive.live('2026-04-14 10:00');
    expect(await ask(drive, 'openCycle')).toMatchObject({ code: 'opened', sale: 2 });
  });
});
