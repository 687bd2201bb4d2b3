import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No-break spaces as plain ones, so that expected lines stay readable. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'drive-cli-'));

export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export const goodFiles = {
  'producteurs.csv': 'Producteur,E-mail\nFerme du Bez,bez@exemple.test\n',
  'produits.csv': [
    'Réf.,Producteur,Catégorie,Produit,Conditionnement,Contenu,Unité,Prix TTC,TVA %,Stock',
    'FB01,Ferme du Bez,Légumes,Carottes,botte,1,pièce,"2,20","5,5",10',
    'FB02,Ferme du Bez,Légumes,Poireaux,botte,1,pièce,"3,10","5,5",',
    '',
  ].join('\n'),
  'commandes.csv': [
    'Horodateur,Adresse e-mail,Nom,Réf.,Quantité',
    '07/04/2026 08:29:03,lou@exemple.test,Lou Favre,FB01,2',
    '07/04/2026 08:29:03,lou@exemple.test,Lou Favre,FB02,1',
    '',
  ].join('\n'),
} as const;

/** A drive reduced to what the command line looks at. */
export const bundle = join(__dirname, 'fixture');
