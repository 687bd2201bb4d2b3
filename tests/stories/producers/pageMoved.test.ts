/** A producer’s own page where a sale is moved or called off (docs/rules.md S14). */
import { type Drive, paris } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, asking } from '../support/sums/money';

const page = (drive: Drive): string => {
  const link = drive.row('Producteurs', { Producteur: 'Ferme du Bez' })['Feuille partagée'];
  const book = drive.fileAt(link);
  const [sheet] = book?.sheets ?? [];
  if (!book || !sheet) throw new RangeError('no page');
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: 4 }, (_, column) =>
      plain(book.formattedValue(sheet.id, row, column)),
    ).join(' '),
  ).join('\n');
};

test('a producer’s page follows a move and a calling off at once', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 15:00');
  await drive.clock('2026-04-09 15:10');
  const pickup = { pickupStart: paris('2026-04-12 10:00'), pickupEnd: paris('2026-04-12 12:00') };
  await ask(drive, 'moveSale', { ...pickup, place: 'Salle des fêtes' });
  expect(page(drive)).toContain('dimanche 12 avril');
  await ask(drive, 'callOff', {});
  expect(page(drive)).toContain('Rien de commandé');
});

test('of a sale that is called off it does not say « voici ce qu’il faut apporter »', async () => {
  const drive = (await opened(asking)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.close('2026-04-09 15:00');
  await drive.clock('2026-04-09 15:10');
  await ask(drive, 'callOff', {});
  await drive.hourlyRun();
  expect(page(drive).replace(/\s+/g, ' ')).toContain(
    'La vente est annulée : il n’y a rien à apporter.',
  );
  expect(page(drive)).not.toMatch(/voici ce qu’il faut|Salade/);
});
