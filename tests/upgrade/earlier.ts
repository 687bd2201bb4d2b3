/**
 * Workbooks as earlier versions left them, each in the middle of its second sale: the first one picked up
 * and paid out, an order in. `data/` keeps them; a version that becomes an earlier one is added by
 * `EARLIER=FOLDER=NAME npx jest tests/upgrade`, FOLDER holding its scripts and manifest.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { World } from '../../local/standin/runtime/world';
import { Drive, paris } from '../stories/support/drive';
import { fill } from '../stories/support/market';
import { oneThread } from '../support/oneThread';

const FOLDER = 'tests/upgrade/data';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';

export const earlierVersions = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => name.replace('.json.gz', ''))
    .sort();

/** Plays with the script of that folder, and keeps what it leaves. */
export async function record(bundle: string, name: string): Promise<void> {
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
  fill(drive);
  drive.trim();
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 1 });
  drive.trim();
  // What was sent and asked is nobody's business any more.
  const { mails: _, ...saved } = drive.world.toJSON();
  writeFileSync(`${FOLDER}/${name}.json.gz`, gzipSync(JSON.stringify({ ...saved, mails: [] })));
}

/** The drive that this version left, with the script of today in it. */
export function upgraded(name: string): Drive {
  const saved = gunzipSync(readFileSync(`${FOLDER}/${name}.json.gz`)).toString('utf8');
  return Drive.over(World.fromJSON(JSON.parse(saved), 'dist', oneThread));
}
