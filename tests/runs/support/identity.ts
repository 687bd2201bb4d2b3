import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readTable, temporary } from './run';

/** The same data folder, in which each producer says who sells and has given a mandate. */
export function identifiedData(data: string): string {
  const folder = temporary();
  cpSync(data, folder, { recursive: true });
  const producers = readTable(join(data, 'producteurs.csv'));
  const identity = { SIRET: '732 829 320 00074', Adresse: '1 place de l’Église, 26400 Crest' };
  const write = (name: string, rows: readonly object[]) =>
    writeFileSync(join(folder, name), Papa.unparse([...rows]));
  write(
    'producteurs.csv',
    producers.map((one) => ({ ...one, ...identity })),
  );
  write(
    'mandats.csv',
    producers.map(({ Producteur }) => ({ Producteur, Depuis: '01/01/2026' })),
  );
  return folder;
}
