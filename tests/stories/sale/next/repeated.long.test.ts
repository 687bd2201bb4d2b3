/** Sales that come by themselves, told as weeks go (docs/rules.md S30, S32, S33). */
import { publicUrl } from '../../../../local/standin/forms/store/formStore';
import { A, B } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { plain } from '../../support/plain';
import { firstOver, firstSale, salesIn, set, told } from '../../support/repeated';
import { ask } from '../../support/sums/money';

const HOURLY = { command: 'everyHour', from: 'trigger' } as const;

const announced = (drive: Drive, to: string): number =>
  drive
    .table('Rappels', 'Type', 'Destinataire', 'État')
    .filter((row) => row.join() === `ouverture,${to},envoyé`).length;

const honey = (at: number) => ({
  ...{ 'Réf.': `X${at}`, Producteur: 'Ferme du Bez', Produit: `Miel ${at}`, Contenu: '1' },
  ...{ Unité: 'pièce', 'Prix TTC': '5', 'TVA %': '5,5' },
});

describe('given a drive that repeats every week and opens by itself', () => {
  test('a sale opens each Tuesday with what Produits says then, told once', async () => {
    const drive = await firstSale();
    await drive.live('2026-04-14 07:50');
    expect(salesIn(drive)).toEqual([[1, 'retrait fait', '2026-04-07T08:00:00']]);
    expect(told(drive)).toEqual([]);
    drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Prix TTC': '2,40', Stock: '8' });
    await drive.live('2026-04-14 20:00');
    expect(salesIn(drive)).toEqual([
      [1, 'retrait fait', '2026-04-07T08:00:00'],
      [2, 'commandes ouvertes', '2026-04-14T08:00:00'],
    ]);
    expect(drive.table('Produits en vente', 'Réf.', 'Prix affiché', 'Stock')).toEqual([
      ['FB01', 2.4, 8],
      ['FB02', 1.1, ''],
      ['CR01', 2.42, 20],
      ['CR02', 9.5, 6],
    ]);
    const [mail = '', ...more] = told(drive);
    expect(more).toEqual([]);
    expect(mail).toMatch(/^La vente n° 2 s’est ouverte mardi 14 avril à 8 h/);
    expect(mail).toContain('Les commandes ferment jeudi 16 avril à 22 h');
    expect(mail).toContain(publicUrl(drive.form()));
    expect(mail).toContain('Ce qui change depuis la vente d’avant :');
    expect(mail).toContain('– Carottes : 2,20 € → 2,40 €');
    expect(announced(drive, A)).toBe(1);

    await drive.order(B, { FB01: 8 });
    await drive.live('2026-04-21 09:00');
    expect(salesIn(drive).map(([number, state]) => [number, state])).toEqual([
      [1, 'retrait fait'],
      [2, 'retrait fait'],
      [3, 'commandes ouvertes'],
    ]);
    expect(told(drive)).toHaveLength(2);
    expect([announced(drive, A), announced(drive, B)]).toEqual([2, 1]);
    expect(await drive.failing()).toEqual([]);
  });

  test('killed at each call and run again: one sale, one form, one mail', async () => {
    const drive = await firstOver();
    await drive.clock('2026-04-14 08:10');
    expect(await everyDeath(drive, HOURLY)).toEqual([]);
  });

  test('a form that takes longer than one run goes on in the next, and is told when it is open', async () => {
    const drive = await firstOver();
    drive.typeRows(
      'Produits',
      Array.from({ length: 600 }, (_, at) => honey(at + 1)),
    );
    await drive.clock('2026-04-14 07:30');
    await drive.hourlyRun();
    expect(salesIn(drive).at(-1)?.[1]).toBe('en préparation');
    expect(told(drive)).toEqual([]);
    await drive.live('2026-04-14 14:00');
    expect(salesIn(drive).at(-1)?.[1]).toBe('commandes ouvertes');
    expect(drive.form().items.filter(({ title }) => title.startsWith('Miel'))).toHaveLength(600);
    expect(told(drive)).toHaveLength(1);
    expect(announced(drive, A)).toBe(1);
  });

  test('one that somebody opens is not told of, nor one that waits for its hour', async () => {
    const drive = await firstOver();
    const [opensAt, closesAt] = [paris('2026-04-14 12:00'), paris('2026-04-16 22:00')];
    const pickup = { pickupStart: paris('2026-04-18 08:00'), pickupEnd: paris('2026-04-18 12:00') };
    await ask(drive, 'openCycle', { opensAt, closesAt, ...pickup });
    await drive.live('2026-04-14 13:00');
    expect(salesIn(drive).at(-1)).toEqual([2, 'commandes ouvertes', '2026-04-14T12:00:00']);
    expect(told(drive)).toEqual([]);
  });

  test('a called-off sale is not opened again that week', async () => {
    const drive = await firstSale();
    await drive.clock('2026-04-07 10:00');
    const question = await ask<{ input: object }>(drive, 'askBeforeCallOff');
    await ask(drive, 'callOff', question.input);
    await drive.live('2026-04-08 10:00');
    expect(salesIn(drive).map(([number, state]) => [number, state])).toEqual([[1, 'annulée']]);
    await drive.live('2026-04-14 09:00');
    expect(salesIn(drive).at(-1)).toEqual([2, 'commandes ouvertes', '2026-04-14T08:00:00']);
  });

  test('what hinders it is told once, and it opens as soon as that is gone', async () => {
    const drive = await firstOver();
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': '' });
    await drive.live('2026-04-14 11:00');
    expect(salesIn(drive)).toHaveLength(1);
    const [mail = '', ...more] = told(drive);
    expect(more).toEqual([]);
    expect(mail).toMatch(/^La vente du samedi 18 avril attend votre décision/);
    expect(mail).toContain('Il manque une adresse e-mail à : Ferme du Bez');
    expect(mail).toContain('réessaie chaque heure jusqu’au mercredi 15 avril à 15 h');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': 'bez@exemple.fr' });
    await drive.live('2026-04-14 12:30');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([2, 'commandes ouvertes']);
    expect(told(drive).at(-1)).toMatch(/^La vente n° 2 s’est ouverte mardi 14 avril à 1[12] h/);
    // Late by hours: the form says since when.
    expect(String(salesIn(drive).at(-1)?.[2])).toMatch(/^2026-04-14T1[12]:/);
  });

  test('without a place it is not opened, and the coordinator reads why (docs/rules.md S69)', async () => {
    const drive = set(await firstOver(), { 'Lieu de retrait': '' });
    await drive.live('2026-04-14 10:00');
    expect(salesIn(drive)).toHaveLength(1);
    const [mail = '', ...more] = told(drive);
    expect(more).toEqual([]);
    expect(mail).toContain('le lieu de retrait n’est pas rempli');
    expect(mail).toContain('jusqu’au mercredi 15 avril à 15 h');
    set(drive, { 'Lieu de retrait': 'Salle des fêtes' });
    drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': 'cher' });
    await drive.live('2026-04-14 11:30');
    expect(drive.row('Ventes', { Vente: 2 }).Lieu).toBe('Salle des fêtes');
    expect(told(drive).at(-1)).toContain('1 ligne de Produits ne se lit pas');
    expect(told(drive).at(-1)).toContain('Crottin');
  });

  test('with less than half of the time left nobody but a person opens it', async () => {
    const drive = await firstOver();
    await drive.clock('2026-04-15 16:00');
    await drive.live('2026-04-15 19:00');
    expect(salesIn(drive)).toHaveLength(1);
    expect(told(drive)).toHaveLength(1);
    expect(told(drive)[0]).toContain('Il ne restait plus la moitié du temps');
    await drive.press('openCycle');
    expect(salesIn(drive).at(-1)?.slice(0, 2)).toEqual([2, 'commandes ouvertes']);
  });

  test('an unreadable break is named where it stands, and nothing opens by a guess', async () => {
    const drive = set(await firstOver(), { Pauses: 'du 22/08/2026 au 01/08/2026' });
    await drive.live('2026-04-14 09:00');
    expect(salesIn(drive)).toHaveLength(1);
    expect(told(drive)[0]).toContain('ne se lit pas : « Pauses : du 22/08/2026 au 01/08/2026 »');
    expect(drive.toFix().join('\n')).toContain('la fin après le début');
  });
});

test('a drive that does not repeat is told nothing, and nothing opens', async () => {
  const drive = await firstOver({});
  await drive.live('2026-04-15 09:00');
  expect(salesIn(drive)).toHaveLength(1);
  expect(told(drive)).toEqual([]);
  expect(await ask(drive, 'status')).not.toHaveProperty('coming');
  expect(await ask(drive, 'draftOpening')).not.toHaveProperty('repeat');
});

test('one that repeats and opens by hand: the panel says when, the page a week on', async () => {
  const drive = await firstOver({ Répétition: 'chaque semaine' });
  const { coming } = await ask<{ coming: string }>(drive, 'status');
  expect(plain(coming)).toBe('La prochaine vente est prévue pour mardi 14 avril à 8 h.');
  await drive.live('2026-04-15 09:00');
  expect(salesIn(drive)).toHaveLength(1);
  expect(told(drive)).toEqual([]);
  const draft = await ask<Record<string, number>>(drive, 'draftOpening');
  expect(draft.opensAt).toBe(drive.world.now());
  expect(draft.closesAt).toBe(paris('2026-04-16 22:00'));
});
