/** Who was not told yet of a move hears of all of the way at once, or of nothing (docs/rules.md E30). */
import { refused } from '../../../faults/support/refusals';
import { type Drive, paris } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask } from '../../support/sums/money';

const SEND = 'MailApp.sendEmail';
const HALL = { place: 'La halle', pickupEnd: paris('2026-04-11 13:00') };

async function moves(...all: (Record<string, unknown> & { at: string })[]): Promise<Drive> {
  const drive = (await opened()).copy();
  drive.bearsFaults = true;
  await drive.clock('2026-04-09 12:00');
  await drive.order(A, { FB02: 5 });
  await refused([SEND], async () => {
    for (const { at, ...move } of all) {
      await drive.clock(`2026-04-09 ${at}`);
      await ask(drive, 'moveSale', move);
    }
    await drive.live('2026-04-09 16:10');
  });
  await drive.live('2026-04-09 19:30');
  return drive;
}

const notices = (drive: Drive, to = A) =>
  drive
    .mails(to)
    .filter(({ subject }) => /^(Changement|Commandes prolongées)/.test(subject))
    .map(({ body }) =>
      plain(body)
        .split('\n')
        .filter((line) => line.startsWith('–')),
    );

test('two moves are one mail, from where people know it to be', async () => {
  const drive = await moves({ at: '13:00', place: 'Salle des fêtes' }, { at: '14:00', ...HALL });
  const way = [
    '– Le retrait est samedi 11 avril, de 8 h à 13 h, au lieu de samedi 11 avril, de 8 h à 12 h.',
    '– Le lieu du retrait : La halle, au lieu de Place de la mairie.',
  ];
  expect(notices(drive)).toEqual([way]);
  expect(notices(drive, 'bez@exemple.fr')).toEqual([way]);
});

test('one that leads back is told all the same, as something may have said otherwise', async () => {
  const back = { place: 'Place de la mairie', pickupEnd: paris('2026-04-11 12:00') };
  const drive = await moves(
    { at: '13:00', place: 'Salle des fêtes' },
    { at: '14:00', ...HALL },
    { at: '15:00', ...back },
  );
  expect(notices(drive)).toEqual([
    [
      '– Le retrait est samedi 11 avril, de 8 h à 12 h, au lieu de samedi 11 avril, de 8 h à 13 h.',
      '– Le lieu du retrait : Place de la mairie, au lieu de La halle.',
    ],
  ]);
});

test('a second one of which nobody is to be told is told with the first', async () => {
  const drive = await moves(
    { at: '13:00', place: 'Salle des fêtes' },
    { at: '14:00', place: 'La halle', tell: false },
  );
  expect(notices(drive)).toEqual([
    ['– Le lieu du retrait : La halle, au lieu de Place de la mairie.'],
  ]);
});

test('the hours of orders, then the place: producers hear of the place as well', async () => {
  const drive = await moves(
    { at: '13:00', closesAt: paris('2026-04-09 23:00') },
    { at: '14:00', place: 'La halle' },
  );
  const place = '– Le lieu du retrait : La halle, au lieu de Place de la mairie.';
  expect(notices(drive)).toEqual([[expect.stringContaining('23 h, au lieu de'), place]]);
  expect(notices(drive, 'bez@exemple.fr')).toEqual([[place]]);
});

test('what was told of the first is not said again', async () => {
  const drive = (await opened()).copy();
  await drive.order(A, { FB02: 5 });
  await ask(drive, 'moveSale', { place: 'Salle des fêtes' });
  await refused([SEND], async () => {
    await ask(drive, 'moveSale', { place: 'La halle' });
    await drive.hourlyRun();
  });
  await drive.hourlyRun();
  expect(notices(drive)).toEqual([
    ['– Le lieu du retrait : Salle des fêtes, au lieu de Place de la mairie.'],
    ['– Le lieu du retrait : La halle, au lieu de Salle des fêtes.'],
  ]);
});

test('sent by hand, the second tells all of the way, and the first does not leave', async () => {
  const drive = (await opened()).copy();
  await drive.order(A, { FB02: 5 });
  await refused([SEND], async () => {
    await ask(drive, 'moveSale', { place: 'Salle des fêtes' });
    await ask(drive, 'moveSale', { place: 'La halle', tell: false });
  });
  const { Clé } =
    drive
      .rows('Rappels')
      .filter((row) => row.Type === 'vente-changée' && row.Destinataire === A)
      .at(-1) ?? {};
  const sent = await ask(drive, 'sendMails', { keys: [String(Clé)] });
  expect(sent).toMatchObject({ sent: 1, outdated: 0 });
  await drive.hourlyRun();
  expect(notices(drive)).toEqual([
    ['– Le lieu du retrait : La halle, au lieu de Place de la mairie.'],
  ]);
});
