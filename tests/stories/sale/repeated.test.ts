/** Sales that come by themselves, told as weeks go (docs/rules.md S30 to S36). */
import { publicUrl } from '../../../local/standin/forms/store/formStore';
import { A, B } from '../support/buyers';
import { everyDeath } from '../support/deaths';
import { type Drive, paris } from '../support/drive';
import { opened } from '../support/market';
import { ask, chosen } from '../support/money';
import { plain } from '../support/plain';

const COORDINATOR = 'coordination@exemple.fr';
const HOURLY = { command: 'everyHour', from: 'trigger' } as const;

const states = (drive: Drive) => drive.rows('Ventes').map((row) => [row.Vente, row.État] as const);
/** What is told of next sales, oldest first. */
const told = (drive: Drive): string[] =>
  drive
    .rows('Rappels')
    .filter(({ Type }) => Type === 'vente-suivante')
    .map((row) => plain(String(row.Objet)));
const lastTold = (drive: Drive): string => {
  const mail = drive
    .mails(COORDINATOR)
    .filter(({ subject }) => /^La vente /.test(subject))
    .at(-1);
  return plain(`${mail?.subject}\n${mail?.body}`);
};
const when = (drive: Drive, number: number, column: string) =>
  drive.row('Ventes', { Vente: number })[column];

const itself = { Répétition: 'chaque semaine', 'Ouvrir les ventes sans moi': 'oui' };

/** The first sale, opened by hand, with an order. */
async function first(settings: Readonly<Record<string, string>> = itself): Promise<Drive> {
  const drive = await opened();
  for (const [label, value] of Object.entries(settings)) chosen(drive, label, value);
  await drive.order(A, { FB01: 1, CR01: 2 });
  return drive;
}

test('weeks go by, and a sale opens each Tuesday, told once', async () => {
  const drive = await first();
  await drive.live('2026-04-14 07:50');
  expect(states(drive)).toEqual([[1, 'retrait fait']]);
  expect(told(drive)).toEqual([]);
  await drive.live('2026-04-14 09:10');
  expect(states(drive)).toEqual([
    [1, 'retrait fait'],
    [2, 'commandes ouvertes'],
  ]);
  expect(told(drive)).toHaveLength(1);
  expect(lastTold(drive)).toMatch(/^La vente n° 2 s’est ouverte à 8 h/);
  expect(lastTold(drive)).toContain('Les commandes ferment jeudi 16 avril à 22 h');
  expect(lastTold(drive)).toContain(publicUrl(drive.form()));
  expect(drive.mails(A).filter(({ subject }) => subject.includes('ouvertes'))).toHaveLength(1);
  console.log(drive.rows('Ventes')[1]);
});
