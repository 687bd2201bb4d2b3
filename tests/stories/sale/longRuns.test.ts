/** Work that six minutes are too short for goes on in later runs, and says how far it is. */

import type { ExecutionResult } from '../../../local/standin/runtime/engine';
import { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { fill } from '../support/market';
import { plain } from '../support/plain';

const SIX_MINUTES = 360_000;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const two = (number: number): string => String(number).padStart(3, '0');

const aProduct = (number: number, producer: string): Record<string, string> => ({
  ...{ 'Réf.': `P${two(number)}`, Producteur: producer, Produit: `Produit ${number}` },
  ...{ Contenu: '1', Unité: 'pièce', 'Prix TTC': '1,10', 'TVA %': '5,5' },
});

/** Runs by the hour until nothing more is to be done; each within its six minutes. */
async function byTheHour(drive: Drive, isDone: () => boolean): Promise<ExecutionResult[]> {
  const runs: ExecutionResult[] = [];
  drive.world.onRun((_, result) => runs.push(result));
  for (let hour = 0; !isDone() && hour < 10; hour++) await drive.hourlyRun();
  return runs;
}

describe('given a catalogue of 174 products, and forms that take a second a question', () => {
  const prepared = maker('sale/longRuns prepared', async (whatIf: readonly 'forms-quick'[]) => {
    const drive = Drive.at('2026-04-07 07:45', { whatIf: [...whatIf] });
    await drive.install();
    fill(drive);
    drive.typeRows(
      'Produits',
      numbers(170).map((number) => aProduct(number, 'Ferme du Bez')),
    );
    await drive.clock('2026-04-07 08:00');
    return drive;
  });
  const asked = (drive: Drive) => drive.form().items.map(({ id: _, entryId: __, ...item }) => item);
  const sold = (drive: Drive) =>
    drive.table('Produits en vente', 'Réf.', 'Produit', 'Prix', 'Stock');

  test('opening stops in time, says how many questions stand, and later runs finish it', async () => {
    const drive = await prepared(['forms-quick']);
    const first = await drive.press('openCycle');
    expect(first).toMatchObject({ ok: true });
    expect(first.elapsed).toBeLessThan(SIX_MINUTES);
    const said = first.alerts.map(({ title, prompt }) => plain(`${title} ${prompt}`)).join();
    expect(said).toMatch(/\d+ éléments sur 182/);
    const runs = await byTheHour(
      drive,
      () => drive.rows('Ventes')[0]?.État === 'commandes ouvertes',
    );
    expect(runs.length).toBeGreaterThan(0);
    for (const { ok, elapsed } of runs) expect([ok, elapsed < SIX_MINUTES]).toEqual([true, true]);
    const quick = await prepared([]);
    await quick.press('openCycle');
    await byTheHour(quick, () => quick.rows('Ventes')[0]?.État === 'commandes ouvertes');
    expect(asked(drive)).toEqual(asked(quick));
    expect(sold(drive)).toEqual(sold(quick));
    await drive.order('anne@exemple.fr', { P170: 2, FB02: 1 });
    expect(drive.table('Paniers', 'Réf.', 'Commandé')).toEqual([
      ['FB02', 1],
      ['P170', 2],
    ]);
  });
});

describe('given a hundred producers who have no sheet yet', () => {
  test('each run makes as many as it has time for, the next ones the rest', async () => {
    const drive = Drive.at('2026-04-07 07:45');
    await drive.install();
    fill(drive);
    const names = numbers(98).map((number) => `Ferme ${two(number)}`);
    drive.typeRows(
      'Producteurs',
      names.map((name, at) => ({ Producteur: name, 'E-mail': `ferme${at}@exemple.fr` })),
    );
    drive.typeRows(
      'Produits',
      names.map((name, at) => aProduct(at + 1, name)),
    );
    await drive.open('2026-04-07 08:00');
    await byTheHour(drive, () => drive.rows('Ventes')[0]?.État === 'commandes ouvertes');
    const all = Object.fromEntries(names.map((_, at) => [`P${two(at + 1)}`, 1]));
    await drive.order('anne@exemple.fr', { ...all, FB02: 1, CR01: 1 });
    const made = () => drive.table('Producteurs', 'Feuille partagée').flat().filter(Boolean).length;
    const runs = await byTheHour(drive, () => made() === 100);
    expect(runs.length).toBeGreaterThan(1);
    for (const { ok, elapsed } of runs) expect([ok, elapsed < SIX_MINUTES]).toEqual([true, true]);
    const sheets = drive.world.spreadsheets;
    const before = sheets.size;
    await drive.hourlyRun();
    expect([made(), sheets.size]).toEqual([100, before]);
  });
});
