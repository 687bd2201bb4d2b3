/** The hour of the next sale comes before the last one is done with (docs/rules.md S32). */
import type { Drive } from '../../support/drive';
import { firstSale, itself, salesIn, set, told } from '../../support/repeated';
import { ask } from '../../support/sums/money';
import { weigh, withChicken } from '../../support/sums/weighed';

const A = 'anne@exemple.fr';
const reminded = (drive: Drive): number =>
  drive.mails(A).filter(({ subject }) => subject.startsWith('Retrait')).length;

describe('given orders from Friday to Thursday, and a pick-up on Saturday', () => {
  /** The next opening, Friday 8:00, comes a day before the pick-up of the sale that is closed. */
  const onFriday = (): Promise<Drive> =>
    firstSale({ ...itself, 'Ouverture des commandes': 'vendredi 8:00' });

  test('the earlier sale is reminded of, picked up and set aside whole, then the next one opens', async () => {
    const drive = await onFriday();
    await drive.live('2026-04-10 19:00');
    expect(salesIn(drive).map(([, state]) => state)).toEqual(['commandes closes']);
    const [mail = '', ...more] = told(drive);
    expect(more).toEqual([]);
    expect(mail).toContain('La vente 1 est close mais son retrait n’a pas encore eu lieu');
    expect(mail).toContain('réessaie chaque heure jusqu’au lundi 13 avril à 15 h');
    expect(reminded(drive)).toBe(1);

    await drive.live('2026-04-11 11:40');
    expect(drive.titles()).toContain('Retrait');
    drive.correct('Retrait', { Panier: 1 }, { Remis: 'TRUE' });
    await drive.live('2026-04-11 13:30');
    expect(salesIn(drive).map(([number, state]) => [number, state])).toEqual([
      [1, 'retrait fait'],
      [2, 'commandes ouvertes'],
    ]);
    // As long as orders can be taken, not since Friday.
    expect(String(salesIn(drive)[1]?.[2])).toMatch(/^2026-04-11T1[23]:\d\d:00$/);
    expect(told(drive)).toHaveLength(2);
    expect(drive.table('Retrait 1', 'Panier', 'Remis')).toEqual([[1, true]]);
    expect(drive.table('Paniers 1', 'Réf.', 'Servi')).toEqual([
      ['FB01', 1],
      ['CR01', 2],
    ]);
    expect(drive.rows('Paniers')).toEqual([]);

    await drive.order(A, { CR01: 1 });
    await drive.live('2026-04-17 19:00');
    expect(reminded(drive)).toBe(2);
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
