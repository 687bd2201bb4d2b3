/** What the command line says of its arguments. */

import { NBSP, quoted } from './french';

export const USAGE = [
  'npm start -- [--data DOSSIER|CLASSEUR.xlsx] [--empty] [--fresh]',
  '             [--drive DOSSIER] [--port N]',
  'npm start -- --once --out DOSSIER [--data DOSSIER] [--until installe|closes|retrait|comptes]',
  '             [--no-triggers] [--trace]',
  'npm start -- --import LISTE --out DOSSIER [--data DOSSIER]',
].join('\n');

export const valueMissingAfter = (option: string): string =>
  `il manque une valeur après ${quoted(option)}`;
export const takesNoValue = (option: string): string => `${quoted(option)} ne prend pas de valeur`;
export const unknownStop = (stop: string): string =>
  `--until ${quoted(stop)} est inconnu${NBSP}; attendu${NBSP}: installe, closes, retrait ou comptes`;
export const outMissing = '--once demande aussi --out DOSSIER, le dossier où écrire les résultats';
export const emptyAlone = '--empty commence un drive vide, sans --data ni --once';
export const driveAlone =
  '--drive nomme le dossier où le drive se garde, sans --once ni --import qui n’en gardent pas';
export const importTakesOut =
  '--import demande aussi --out DOSSIER, le dossier où écrire import.json';
export const importAlone = '--import lit une liste, sans --once ni --empty';
export const listUnreadable = (file: string, why: string): string =>
  `${file} ne se lit pas${NBSP}: ${why}`;
export const knownWithout = (folder: string, file: string): string =>
  `${folder}${NBSP}: pas de ${file}, la liste est lue sans lui`;
export const listRead = (counts: Readonly<Record<string, number>>, share: number): string =>
  `import.json${NBSP}: ${counts.pris ?? 0} pris, ${counts.doute ?? 0} en doute, ${counts.refus ?? 0} refusés, ${counts.titre ?? 0} titres ou textes ; ${share}${NBSP}% des produits pris d’emblée`;
export const onceTakesFolder = '--once joue un dossier de fichiers .csv, pas un classeur';
export const notBuilt = (file: string): string =>
  `${file} manque${NBSP}: npm start le construit d’abord`;
export const notAPort = (text: string): string =>
  `--port ${quoted(text)} n’est pas un port${NBSP}; attendu${NBSP}: 1 à 65535`;
export const unexpectedWord = (word: string): string => `mot inattendu${NBSP}: ${quoted(word)}`;
export const unknownOption = (option: string): string =>
  `option inconnue${NBSP}: ${quoted(option)}`;
