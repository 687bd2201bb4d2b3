/** Answers that nobody can be told of are each named, and counted before orders close (docs/rules.md O11). */

import { sendUnread } from '../../sale/support/former';
import { hours, states, toldIn } from '../../sale/support/refused';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { place, TAB } from './formTab';

async function send(drive: Drive, name: string, salads: number): Promise<void> {
  const { id, items } = drive.form();
  const answers: Record<string, string> = {};
  for (const { title, choices } of items) {
    const about = plain(title);
    if (about.startsWith('Prénom')) answers[title] = name;
    else if (about.startsWith('Téléphone')) answers[title] = '06 39 98 00 00';
    else if (about.startsWith('Salade')) answers[title] = choices[salads - 1] ?? '';
  }
  await drive.world.submit(id, { answers });
  await hours(drive, 1);
}

/** Bob, Carl and Dora order one after the other, and the form lost its question for the address. */
async function three(): Promise<Drive> {
  const drive = (await opened()).copy();
  await drive.clock('2026-04-07 09:00');
  const form = drive.form();
  form.items = form.items.filter(({ title }) => !/mail/.test(title));
  for (const name of ['Bob', 'Carl', 'Dora']) await send(drive, name, 2);
  return drive;
}

const rows = (drive: Drive): string[] => [
  ...new Set([...plain(toldIn(drive)).matchAll(/ligne (\d)/g)].map(([, row = '']) => row)),
];

test('each is named, not only the last, and the question before closing and its result count them', async () => {
  const drive = await three();
  expect(rows(drive)).toEqual(['2', '3', '4']);
  const [asked, done] = await drive.said('closeCycle');
  expect(plain(asked ?? '')).toContain('3 réponses ne sont pas dans les commandes.');
  expect(plain(done ?? '')).toContain('3 réponses ne sont pas dans les commandes :');
  expect(states(drive)).toEqual(['commandes closes']);
  expect(rows(drive)).toEqual(['2', '3', '4']);
});

test('whose address is typed into the row is an order, and no longer among them', async () => {
  const drive = await three();
  drive.type(TAB, 3, place(drive, /mail/), 'dora@exemple.fr');
  await hours(drive, 1);
  expect(rows(drive)).toEqual(['2', '3']);
  expect(drive.lastMail('dora@exemple.fr')).toContain('Salade');
  const [asked] = await drive.said('closeCycle', { answers: ['CANCEL'] });
  expect(plain(asked ?? '')).toContain('2 réponses ne sont pas dans les commandes.');
});

test('who was asked to send again, and did not, is counted too, until they do', async () => {
  const drive = (await opened()).copy();
  await drive.clock('2026-04-07 09:00');
  await sendUnread(drive, drive.form().id, 'eve@exemple.fr');
  drive.type(TAB, 1, place(drive, /Salade/), 'beaucoup');
  await hours(drive, 1);
  const asked = () => drive.said('closeCycle', { answers: ['CANCEL'] });
  expect(plain((await asked()).join())).toContain('1 réponse n’est pas dans les commandes.');
  await drive.order('eve@exemple.fr', { FB02: 2 });
  expect(plain((await asked()).join())).not.toContain('pas dans les');
});
