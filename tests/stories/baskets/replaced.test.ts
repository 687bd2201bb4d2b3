/** What was given instead, noted in Retrait: the price stands, and everybody whom it concerns is told. */

import type { DayDetails } from '../../../src/text/pages/panel/dayDetails';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';
import { A, at, closed, line, toFix } from './support/retrait';

const replacedTomme = maker('baskets/replaced replacedTomme', async () => {
  const drive = await closed();
  at(drive, 1, { Remplacé: 'CR02 par deux bûches' });
  await drive.hourlyRun();
  return drive;
});

const mails = (drive: Drive) =>
  drive
    .rows('Rappels')
    .filter(
      (row) => row.Type === 'panier' && /a changé/.test(String(row.Objet)) && row.État !== 'annulé',
    );

test('the basket’s line says it, at the price that was agreed, and all that is shown of it', async () => {
  const drive = await replacedTomme();
  expect(line(drive, 1, 'CR02')).toMatchObject({
    Servi: 1,
    Montant: 9.5,
    Pourquoi: 'Tomme, remplacé par deux bûches',
  });
  expect(line(drive, 1, 'CR02').Livré).toBeUndefined();
  expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({
    Montant: 17.42,
    Contenu:
      'FB02 Salade : 5 pièces · CR01 Crottin : 1 pièce · CR02 Tomme, remplacé par deux bûches : 1 pièce',
  });
  const { baskets, morning } = await ask<DayDetails>(drive, 'dayPack', {});
  expect(baskets[0]?.lines.find(({ ref }) => ref === 'CR02')?.replacedBy).toBe('deux bûches');
  expect(morning.replaced.map(({ basket, words }) => [basket, words])).toEqual([
    [1, 'Tomme, remplacé par deux bûches'],
  ]);
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive)).toEqual([]);
});

test('the buyer is told once, at the same price; and once more when it is another thing', async () => {
  const drive = await replacedTomme();
  await drive.clock('2026-04-11 09:30');
  await drive.hourlyRun();
  await drive.clock('2026-04-11 11:30');
  await drive.hourlyRun();
  expect(mails(drive)).toHaveLength(1);
  const mail = drive
    .mails(A)
    .filter(({ subject }) => subject.includes('a changé'))
    .at(-1);
  expect(plain(mail?.subject ?? '')).toBe(
    'Votre commande a changé : panier n° 1 du samedi 11 avril, 17,42 €',
  );
  const text = plain(mail?.body ?? '');
  expect(text).toContain('– Tomme : remplacé par deux bûches, au même prix');
  expect(text).toContain('fait 17,42 €.');
  expect(text).not.toMatch(/désolés|17,42 € au lieu/);
  at(drive, 1, { Remplacé: 'CR02 par une faisselle', Manque: 'FB02 1' });
  await drive.hourlyRun();
  await drive.clock('2026-04-11 13:30');
  await drive.hourlyRun();
  const last = drive
    .mails(A)
    .filter(({ subject }) => subject.includes('a changé'))
    .at(-1);
  expect(plain(last?.body ?? '')).toMatch(
    /– Salade : 4 au lieu de 5\n– Tomme : remplacé par une faisselle, au même prix/,
  );
});

test('the producer’s sheet and payout say it, and pay what was agreed', async () => {
  const drive = await replacedTomme();
  const link = drive.row('Producteurs', { Producteur: 'Chèvrerie du Roc' })['Feuille partagée'];
  const book = drive.fileAt(link);
  const [page] = book?.sheets ?? [];
  const sheet = Array.from({ length: page?.lastRow() ?? 0 }, (_, row) =>
    plain(book?.formattedValue(page?.id ?? 0, row, 1) ?? ''),
  );
  expect(sheet).toContain('Remplacé, au même prix');
  expect(sheet).toContain('Tomme, remplacé par deux bûches');
  const view = await ask<{
    payouts: { producer: string; sold: number; lines: { ref: string; title: string }[] }[];
  }>(drive, 'moneyView', { sale: 1 });
  const own = view.payouts.find(({ producer }) => producer === 'Chèvrerie du Roc');
  expect(own?.lines.find(({ ref }) => ref === 'CR02')?.title).toBe(
    'Tomme, remplacé par deux bûches',
  );
});

test.each([
  [{ Remplacé: 'des bûches' }, '« des bûches » ne va pas ici'],
  [{ Remplacé: 'CR02' }, '« CR02 » ne va pas ici'],
  [{ Remplacé: 'CR02 par une bûche', Manque: 'CR02' }, 'deux notes se contredisent'],
])('%o is asked about, and nothing is said of it elsewhere', async (typed, said) => {
  const drive = await closed();
  at(drive, 1, typed);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(toFix(drive).join('\n')).toContain(said);
});
