/** What is asked for says how it is paid, or waits until it can. */

import type { Status } from '../../../src/app/panel/status';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { chosen, prepared } from '../support/market';
import { plain } from '../support/plain';
import { demands, later, paying } from '../support/sums/knownSums';
import { ask, B } from '../support/sums/money';
import { toWeigh, weigh } from '../support/sums/weights';

const { 'IBAN d’encaissement': iban, 'Titulaire du compte d’encaissement': holder } = paying;
const IBAN = { 'IBAN d’encaissement': iban, 'Titulaire du compte d’encaissement': holder };

const tasks = async (drive: Drive) =>
  (await ask<Status>(drive, 'status')).tasks.map(({ code }) => code);
const named = (drive: Drive) =>
  (drive.titles().includes('À corriger') ? drive.rows('À corriger') : [])
    .map((row) => plain(Object.values(row).join(' ')))
    .filter((row) => row.includes('aucun ne peut dire comment'));

/** Bruno's basket is weighed on Saturday at 9:00, or once the pick-up is over. */
const weighed = maker(
  'outbox/wayToPay weighed',
  async (more: Readonly<Record<string, string>>, at: string) => {
    const drive = await toWeigh({ Paiements: 'oui', ...more });
    await drive.clock(`2026-04-11 ${at}`);
    weigh(drive, 2, 'CR08', '1,4');
    await later(drive, `2026-04-11 ${at.replace(':00', ':50')}`);
    return drive;
  },
);

test('before the pick-up is over it is paid there, in cash or by cheque', async () => {
  const drive = await weighed({}, '09:00');
  const [demand] = demands(drive, B);
  expect(demand?.text).toContain('Vous paierez au retrait, en espèces ou par chèque.');
  expect(demand?.text).toContain('À payer : 18,84 €');
  expect(named(drive)).toEqual([]);
});

test.each([
  ['afterwards', {}, '13:00'],
  ['nor where no cash is taken', { 'Espèces ou chèques au retrait': 'non' }, '09:00'],
])('no demand leaves that nobody can pay, %s', async (_, more, at) => {
  const drive = await weighed(more, at);
  expect(demands(drive, B)).toEqual([]);
  expect(named(drive)).toEqual([expect.stringContaining('1 à payer')]);
  for (const [label, value] of Object.entries(IBAN)) chosen(drive, label, value);
  await drive.hourlyRun();
  await later(drive, '2026-04-11 15:00');
  expect(demands(drive, B).map(({ text }) => text)).toEqual([
    expect.stringContaining('IBAN : FR14 2004'),
  ]);
  expect(named(drive)).toEqual([]);
});

test('the missing account is a task from the moment on that payments are followed', async () => {
  const drive = await toWeigh({});
  expect(await tasks(drive)).not.toContain('account');
  chosen(drive, 'Paiements', 'oui');
  expect(await tasks(drive)).toContain('account');
  for (const [label, value] of Object.entries(IBAN)) chosen(drive, label, value);
  expect(await tasks(drive)).not.toContain('account');
});

const told = async (drive: Drive) =>
  (await ask<Status>(drive, 'status')).tasks
    .filter(({ code }) => ['account', 'iban', 'holder'].includes(code))
    .map(({ text }) => plain(text));

test('where each producer is paid, those whose buyers are not told how are a task', async () => {
  const drive = await prepared({ Paiements: 'oui', Mode: 'direct' });
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, { IBAN: iban });
  await drive.open('2026-04-07 08:00');
  expect(await told(drive)).toEqual(['IBAN à compléter : Ferme du Bez']);
  chosen(drive, 'Espèces ou chèques au retrait', 'oui');
  expect(await told(drive)).toEqual([]);
  chosen(drive, 'Espèces ou chèques au retrait', 'non');
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'FR14 1' });
  expect(await told(drive)).toEqual(['IBAN à compléter : Ferme du Bez']);
  chosen(drive, 'Lien de paiement', 'https://paiement.exemple.fr/{montant}');
  expect(await told(drive)).toEqual([]);
});

test('the drive’s name is the holder where none is typed; only one that no bank reads is asked for', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  chosen(drive, 'IBAN d’encaissement', iban);
  await drive.open('2026-04-07 08:00');
  await drive.order(B, { FB02: 5 });
  await drive.close('2026-04-09 22:00');
  expect(await told(drive)).toEqual([]);
  expect(demands(drive, B).at(-1)?.text).toContain('Bénéficiaire : Drive du Bez');
  chosen(drive, 'Titulaire du compte d’encaissement', '农场');
  expect(await told(drive)).toEqual(['Titulaire à écrire en lettres latines : 农场']);
});
