/** A consumer account lets 100 mails a day leave, and 300 people have ordered. */
import { Drive, paris } from '../support/drive';
import { madeOnce } from '../support/madeOnce';
import { chosen } from '../support/market';
import { plain } from '../support/plain';

const NAMES = [
  'Ferme du Bez',
  'Chèvrerie du Roc',
  'Le Fournil',
  'Rucher du Vercors',
  'Vergers de Saillans',
  'Bergerie des Trois Becs',
  'Moulin de la Gervanne',
  'Jardin de Suze',
] as const;

const emailOf = (index: number): string => `producteur${index + 1}@exemple.fr`;
const buyerOf = (index: number): string => `acheteur${String(index).padStart(3, '0')}@exemple.fr`;

/** Eight producers, one product each, at 8.62 €. */
const aDrive = (): Promise<Drive> =>
  madeOnce('eight producers', async () => {
    const drive = Drive.at('2026-04-07 07:45');
    await drive.install();
    chosen(drive, 'Nom du drive', 'Drive de Crest');
    chosen(drive, 'E-mail du coordinateur', 'coordination@exemple.fr');
    chosen(drive, 'Lieu de retrait', 'Place de la mairie');
    drive.typeRows(
      'Producteurs',
      NAMES.map((Producteur, index) => ({ Producteur, 'E-mail': emailOf(index) })),
    );
    drive.typeRows(
      'Produits',
      NAMES.map((Producteur, index) => ({
        ...{ 'Réf.': `P${index + 1}`, Producteur, Produit: `Produit ${index + 1}` },
        ...{ Contenu: '1', Unité: 'pièce', 'Prix TTC': '8,62', 'TVA %': '5,5' },
      })),
    );
    await drive.open('2026-04-07 08:00');
    return drive.trim();
  });

/** So many more buyers order one product each, and are confirmed at once. */
async function ordered(drive: Drive, from: number, to: number, time: string): Promise<void> {
  await drive.clock(time);
  drive.world.triggersFire = false;
  for (let index = from; index < to; index += 1)
    await drive.order(buyerOf(index), { [`P${(index % 8) + 1}`]: 1 });
  drive.world.triggersFire = true;
  await drive.read();
}

const leftToday = (drive: Drive): number => drive.world.mailQuota('coordination@exemple.fr').left;

const toldAt = (drive: Drive): (number | undefined)[] =>
  NAMES.map((_, index) => drive.mails(emailOf(index)).at(-1)?.time);

/** Closed on Thursday at 22:00 with so few mails left of its day. */
async function closedWith(left: number): Promise<Drive> {
  const drive = await aDrive();
  await ordered(drive, 0, left, '2026-04-07 08:20');
  await ordered(drive, left, 100 + left, '2026-04-07 12:00');
  await ordered(drive, 100 + left, 200 + left, '2026-04-08 12:00');
  await ordered(drive, 200 + left, 300, '2026-04-09 12:00');
  expect(leftToday(drive)).toBe(left);
  expect(drive.mails().filter(({ to }) => to.startsWith('acheteur'))).toHaveLength(300);
  await drive.close('2026-04-09 22:00');
  return drive;
}

const PICKUP = paris('2026-04-11 08:00');

const reminders = (drive: Drive): string[] =>
  drive
    .rows('Rappels')
    .filter(({ Type }) => Type === 'rappel-retrait')
    .map(({ État, Raison }) => plain([État, Raison].filter(Boolean).join(' : ')));

describe('300 orders, 2 586 € of goods, on an account that lets 100 mails a day leave', () => {
  test('five mails are left at closing: eight of eight producers are told before the pick-up, 97 buyers reminded', async () => {
    const drive = await closedWith(5);
    expect(toldAt(drive).filter((time) => time !== undefined)).toHaveLength(5);
    await drive.live('2026-04-10 10:30');
    const told = toldAt(drive);
    expect(told.filter((time) => time !== undefined && time < PICKUP)).toHaveLength(8);

    // Whoever is reminded takes what is left of the hundred; what would come once the pick-up has begun is dropped.
    await drive.live('2026-04-11 07:30');
    const late = 'en attente du quota : arriverait trop tard pour être utile : ne part pas';
    expect(counts(reminders(drive))).toEqual({ envoyé: 97, [late]: 203 });
    await drive.live('2026-04-11 09:30');
    const dropped = 'annulé : trop tard pour être utile : n’est pas parti';
    expect(counts(reminders(drive))).toEqual({ envoyé: 97, [dropped]: 203 });
    const orders = drive.rows('Rappels').filter(({ Type }) => Type === 'commande-producteur');
    expect(orders.map(({ État }) => État)).toEqual(Array(8).fill('envoyé'));
  }, 60_000);
});

function counts(all: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
}
