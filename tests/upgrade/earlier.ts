/**
 * Workbooks as an earlier version left them: `picked-up` between two sales, one basket not paid yet;
 * `open` in the middle of the next one. A version that becomes an earlier one is added by
 * `EARLIER=FOLDER=NAME npx jest tests/upgrade`, FOLDER holding its script and manifest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { World } from '../../local/standin/runtime/world';
import { Drive, paris } from '../stories/support/drive';
import { fill } from '../stories/support/market';
import { oneThread } from '../support/oneThread';

const FOLDER = 'tests/upgrade/data';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';

/** The last version before the present one, by its commit. */
const EARLIER = '0.2.0-48ab2a82';

export type Left = 'picked-up' | 'open';

/** Plays with the script of that folder, and keeps what it leaves. */
export async function record(bundle: string, version: string): Promise<void> {
  const drive = Drive.over(
    World.create({
      startAt: paris('2026-04-07 07:45'),
      timeZone: 'Europe/Paris',
      locale: 'fr_FR',
      owner: 'coordination@exemple.fr',
      bundle,
      worker: oneThread,
    }),
  );
  await drive.install();
  fill(drive, { Paiements: 'oui', 'Espèces ou chèques au retrait': 'oui' });
  drive.typeRows('Produits', [courge]);
  drive.trim();
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1, FB03: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB03' }, { 'Poids livré': '1,4' });
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '5', Moyen: 'chèque' }]);
  await drive.hourlyRun();
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  keep(drive, version, 'picked-up');
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 1 });
  await drive.hourlyRun();
  keep(drive, version, 'open');
}

const courge = {
  'Réf.': 'FB03',
  Producteur: 'Ferme du Bez',
  Produit: 'Courge',
  Contenu: '1',
  Unité: 'kg',
  'Prix TTC': '2,00',
  'TVA %': '5,5',
  Vente: 'poids',
};

function keep(drive: Drive, version: string, left: Left): void {
  drive.trim();
  // What was sent and asked is nobody's business any more.
  const { mails: _, ...saved } = drive.world.toJSON();
  writeFileSync(fileOf(version, left), gzipSync(JSON.stringify({ ...saved, mails: [] })));
}

const fileOf = (version: string, left: Left): string => `${FOLDER}/${version}-${left}.json.gz`;

/** The drive that the earlier version left, with the script of today in it. */
export function upgraded(left: Left): Drive {
  const saved = gunzipSync(readFileSync(fileOf(EARLIER, left))).toString('utf8');
  return Drive.over(World.fromJSON(JSON.parse(saved), 'dist', oneThread));
}
