/**
 * A sale on a consumer's hundred mails a day, with every kind of mail that a drive may ask for: what
 * went when, and that nobody was left out.
 */
import { expectGolden } from '../../text/golden';
import { Drive, paris } from '../support/drive';
import { chosen } from '../support/market';
import { plain } from '../support/plain';

const PRODUCERS = 8;
const BUYERS = 64;
const SUBSCRIBERS = 80;

const two = (number: number): string => String(number).padStart(2, '0');
const buyer = (number: number): string => `client${two(number)}@exemple.fr`;
const reader = (number: number): string => `abonne${two(number)}@exemple.fr`;

/** Sixty of the buyers are subscribers; four came by word of mouth, and twenty only read. */
const subscribers = [
  ...Array.from({ length: 60 }, (_, index) => buyer(index)),
  ...Array.from({ length: SUBSCRIBERS - 60 }, (_, index) => reader(index)),
];

async function prepared(): Promise<Drive> {
  const drive = Drive.at('2026-04-07 07:30');
  await drive.install();
  drive.setting('Nom du drive', 'Drive du Bez');
  drive.setting('E-mail du coordinateur', 'coordination@exemple.fr');
  drive.setting('Places de permanence', '1');
  drive.setting('Paiements', 'oui');
  chosen(drive, 'Espèces ou chèques au retrait', 'non');
  chosen(drive, 'Titulaire du compte d’encaissement', 'Drive du Bez');
  chosen(drive, 'IBAN d’encaissement', 'FR1420041010050500013M02606');
  const farms = Array.from({ length: PRODUCERS }, (_, index) => `Ferme ${index + 1}`);
  drive.typeRows(
    'Producteurs',
    farms.map((Producteur, index) => ({ Producteur, 'E-mail': `ferme${index + 1}@exemple.fr` })),
  );
  drive.typeRows(
    'Produits',
    farms.map((Producteur, index) => ({
      'Réf.': `F0${index + 1}`,
      Producteur,
      Produit: `Panier ${index + 1}`,
      Contenu: '1',
      Unité: 'pièce',
      'Prix TTC': '3,00',
      'TVA %': '5,5',
    })),
  );
  drive.book.addSheet('Acheteurs');
  drive.typeRows(
    'Acheteurs',
    subscribers.map((address) => ({ 'Adresse e-mail': address, Abonné: 'oui' })),
  );
  await drive.install();
  drive.typeRows(
    'Permanences',
    ['Ferme 1', 'Ferme 2'].map((Qui) => ({ Date: '11/04/2026', Qui })),
  );
  await drive.check();
  return drive;
}

/** Orders of these buyers from then on, one a minute; the hourly run comes between. */
async function orders(
  drive: Drive,
  from: number,
  to: number,
  start: string,
  ref = 0,
): Promise<void> {
  await drive.live(start);
  for (let number = from; number < to; number++) {
    await drive.order(buyer(number), { [`F0${((number + ref) % PRODUCERS) + 1}`]: 1 });
    await drive.world.advanceTo(drive.world.now() + 60_000);
  }
}

/** Midnight in California is nine o'clock in Paris. */
const quotaDay = (time: number): string =>
  new Date(time - 9 * 3_600_000).toLocaleDateString('fr-FR', {
    weekday: 'long',
    day: 'numeric',
    timeZone: 'Europe/Paris',
  });

const hourOf = (time: number): string =>
  new Date(time).toLocaleTimeString('fr-FR', { hour: '2-digit', timeZone: 'Europe/Paris' });

function table(drive: Drive): string {
  const days = new Map<string, Map<string, number>>();
  const rows = drive.rows('Rappels').filter((row) => row['Envoyé le'] !== undefined);
  const moments = rows
    .map((row) => ({
      time: paris(String(row['Envoyé le']).replace('T', ' ')),
      kind: String(row.Type),
    }))
    .sort((a, b) => a.time - b.time);
  for (const { time, kind } of moments) {
    const counts = days.get(quotaDay(time)) ?? new Map<string, number>();
    const line = `${plain(hourOf(time))}  ${kind}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
    days.set(quotaDay(time), counts);
  }
  return [...days]
    .map(([day, counts]) => {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const lines = [...counts].map(([line, count]) => `  ${String(count).padStart(3)}  ${line}\n`);
      return `${day}, ${total} mails de neuf heures à neuf heures\n${lines.join('')}`;
    })
    .join('\n');
}

/** All but the last two have paid, one too much; three goods did not come. */
async function friday(drive: Drive): Promise<void> {
  await drive.live('2026-04-10 10:00');
  drive.typeRows(
    'Encaissements',
    Array.from({ length: BUYERS - 2 }, (_, index) => ({
      Panier: String(index + 1),
      Montant: '3,00',
      Moyen: 'virement',
    })),
  );
  drive.typeRows('Encaissements', [
    { Panier: '30', Montant: '5,00', Moyen: 'espèces', Nature: 'en plus' },
  ]);
  for (const Panier of [20, 21, 22]) drive.correct('Paniers', { Panier }, { Livré: '0' });
}

/** The pick-up is over: accounts are done, producers paid. */
async function sunday(drive: Drive): Promise<void> {
  await drive.live('2026-04-12 10:00');
  await drive.press('settlePayouts');
  const producers = Array.from({ length: PRODUCERS }, (_, index) => `Ferme ${index + 1}`);
  await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['markPaid', JSON.stringify({ producers })],
  });
}

const sentBefore = (drive: Drive, start: string, end: string) =>
  drive
    .mails()
    .filter(({ subject, time }) => plain(subject).startsWith(start) && time < paris(end));

test('eighty subscribers, sixty-four orders, twelve changes and eight producers in a week', async () => {
  const drive = (await prepared()).trim();
  await drive.open('2026-04-07 10:00');
  drive.trim();
  // Many order at once: the announcement left twenty mails of that day.
  await orders(drive, 0, 40, '2026-04-07 10:05');
  await orders(drive, 40, 56, '2026-04-08 18:10');
  await orders(drive, 0, 12, '2026-04-09 12:10', 1);
  await orders(drive, 56, BUYERS, '2026-04-09 20:10');
  await friday(drive);
  await sunday(drive);
  await drive.live('2026-04-13 12:00');

  const rows = drive.rows('Rappels');
  expect(new Set(rows.map(({ État }) => État))).toEqual(new Set(['envoyé']));
  const mails = drive.mails();
  const told = new Set(mails.map(({ to, subject, body }) => `${to}\n${subject}\n${body}`));
  expect(told.size).toBe(mails.length);
  expect(mails.length).toBe(rows.length);
  const once = new Set(rows.map((row) => `${row.Type} ${row.Destinataire} ${row.Objet}`));
  expect(once.size).toBe(rows.length);
  const days = new Map<string, number>();
  for (const { time } of mails) days.set(quotaDay(time), (days.get(quotaDay(time)) ?? 0) + 1);
  expect(Math.max(...days.values())).toBeLessThanOrEqual(100);
  expect(sentBefore(drive, 'À payer', '2026-04-10 12:00')).toHaveLength(BUYERS);
  const changed = sentBefore(drive, 'Votre commande a changé', '2026-04-11 08:00');
  expect(changed.filter(({ subject }) => subject.includes(' du samedi'))).toHaveLength(3);
  expect(sentBefore(drive, 'Rappel : permanence', '2026-04-11 08:00')).toHaveLength(2);
  expect(sentBefore(drive, 'Dernières heures', '2026-04-09 22:00')).toHaveLength(24);
  expect(sentBefore(drive, 'Vous avez un avoir de 5,00', '2026-04-13 00:00')).toHaveLength(1);
  expectGolden('stories/quatre-jours.fr.txt', table(drive));
});
