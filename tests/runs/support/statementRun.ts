/** A drive that is played until its accounts, with a bank statement in its folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOnce } from '../../../local/cli/run';
import { folderOf, plain, temporaryFolder } from '../../local/cli/helpers';
import { oneThread } from '../../support/oneThread';

interface ToldLine {
  readonly date: string;
  readonly montantCents: number;
  readonly libelle: string;
  readonly decision: string;
  readonly avec: string;
}

export interface Sold {
  readonly ref: string;
  readonly producer: string;
  readonly euros: string;
}

export interface Market {
  /** `2026-04` */
  readonly month: string;
  readonly producers: readonly string[];
  /** One article a basket, bought by whoever is named, in the order of the baskets. */
  readonly baskets: readonly (readonly [name: string, sold: Sold])[];
  readonly iban?: string;
}

const quoted = (text: string): string => `"${text}"`;
export const address = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@exemple.test`;

export function filesOf({ month, producers, baskets, iban }: Market): Record<string, string> {
  const [year, number] = month.split('-');
  const on = (day: string, clock: string): string => `${day}/${number}/${year} ${clock}`;
  const sold = new Map(baskets.map(([, one]) => [one.ref, one]));
  return {
    'reglages.csv': [
      'Réglage,Valeur',
      'Nom du drive,Drive des trois rives',
      `Ouverture des commandes,${on('07', '08:00')}`,
      `Fermeture des commandes,${on('09', '22:00')}`,
      `Retrait,${on('11', '08:00')}-12:00`,
      ...(iban ? [`IBAN d’encaissement,${iban}`] : []),
    ].join('\n'),
    'producteurs.csv': [
      'Producteur,E-mail',
      ...producers.map((name) => `${quoted(name)},${address(name)}`),
    ].join('\n'),
    'produits.csv': [
      'Réf.,Producteur,Catégorie,Produit,Conditionnement,Contenu,Unité,Prix TTC,TVA %,Stock',
      ...[...sold.values()].map(
        ({ ref, producer, euros }) =>
          `${ref},${quoted(producer)},Paniers,Panier ${ref},,1,pièce,${quoted(euros)},"5,5",`,
      ),
    ].join('\n'),
    'commandes.csv': [
      'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
      ...baskets.map(
        ([name, { ref }], index) =>
          `${on('07', `09:${String(index).padStart(2, '0')}:00`)},${address(name)},${quoted(name)},${ref},1`,
      ),
    ].join('\n'),
  };
}

export async function played(files: Record<string, string | Uint8Array>) {
  const out = temporaryFolder();
  const said: string[] = [];
  const { exitCode } = await runOnce({
    data: folderOf(files),
    out,
    until: 'comptes',
    triggers: false,
    trace: false,
    bundle: 'dist',
    worker: oneThread,
    statements: 'build/local/statements.js',
    say: (line) => said.push(plain(line)),
  });
  const lines = JSON.parse(readFileSync(join(out, 'releve.json'), 'utf8')) as ToldLine[];
  const tab = (name: string): string[] =>
    readFileSync(join(out, 'onglets', `${name}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/);
  const answers = lines.map(({ montantCents, decision, avec }) =>
    plain(`${montantCents} ${decision}${avec ? ` [${avec}]` : ''}`),
  );
  return { exitCode, said, lines, answers, tab };
}
