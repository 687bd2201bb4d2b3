/** Opening, saving and keeping drives. */

import { counted, NBSP, quoted } from './french';

export const unnamed = 'sans nom';
export const sharedSheet = 'Feuille partagée';
export const startEmpty = 'Commencer un drive vide';
export const sampleIsReplayed = 'La vente d’exemple est rejouée : cela peut prendre une minute.';
export const openSample = 'Ouvrir le drive d’exemple';
export const takeUpDrive = (name: string): string => `Reprendre ${quoted(name)}`;
export const openNamed = (names: string): string => `Ouvrir ${quoted(names)}`;
/** As Sheets calls a tab that nobody named yet. */
export const sheetTitle = (number: number): string => `Feuille ${number}`;
export const driveGone = 'Ce drive n’est plus dans le dossier.';
export const keptDriveUnreadable = 'Ce drive gardé ne se lit pas.';
export const replaceAsk = (what: string, present: string): string =>
  `${what}${NBSP}? Le drive actuel, ${present}, sera mis de côté${NBSP}; vous pourrez le reprendre.`;
export const questionGone = 'Cette question n’est plus d’actualité : choisissez de nouveau.';
export const nothingChanged = 'Rien n’a changé.';
export const save = 'Enregistrer';
export const keptByItself = 'Le drive est gardé tout seul, à chaque changement.';
export const saveAs = 'Enregistrer sous… (classeur .xlsx)';
export const saveAsHelp = ': tout le drive, pour Excel, LibreOffice, ou pour le rouvrir ici.';
export const open = 'Ouvrir';
export const openHelp =
  'Un classeur .xlsx (d’ici ou téléchargé de Google Sheets), des fichiers .csv, ou leur dossier en .zip';
export const openButton = 'Ouvrir…';
export const newEmpty = 'Nouveau drive vide';
export const sampleDrive = 'Drive d’exemple';
export const setAside = 'Drives mis de côté';
export const cannotBeKept = (problem: string): string =>
  `Le drive ne peut pas être gardé : ${problem}`;
export const none = 'Aucun.';
export const takeUp = 'Reprendre';
export const damagedAside = ', abîmé';
export const otherVersionAside = ', d’une autre version du programme';
export const keptOn = (moment: string): string => `gardé le ${moment}`;
export const driveName = 'Drive';
export const notKept = (why: string): string => `le drive ne peut pas être gardé${NBSP}: ${why}`;
export const otherVersion = 'd’une autre version du programme';
export const damaged = 'abîmée';
export const backupSetAside = (why: string, keptAs: string): string =>
  `La sauvegarde du drive est ${why}${NBSP}: elle est mise de côté sous ${quoted(keptAs)}, et un nouveau drive commence.`;
export const folderUnreadable = 'ce dossier ne s’ouvre pas';
export const reopened = 'Le drive est rouvert tel qu’il a été enregistré.';
export const cellsChanged = (count: number): string =>
  `${counted(count, 'cellule changée', 'cellules changées')} depuis dans un autre logiciel, reprises.`;
export const tabsAdded = (titles: string): string => `Onglets ajoutés${NBSP}: ${titles}.`;
export const tabsMissing = (titles: string): string =>
  `Onglets absents du fichier, gardés${NBSP}: ${titles}.`;
export const wholePartDamaged = 'La partie du fichier qui garde le drive entier est abîmée';
export const wholePartOtherVersion =
  'La partie du fichier qui garde le drive entier est d’une autre version du programme';
export const installHint =
  'Choisissez « Installer le drive » : les onglets sont reconnus à leurs titres.';
export const tabsOnly = (problem: string): string =>
  `${problem}${NBSP}: seuls les onglets sont repris.`;
export const chooseFirst = 'Choisissez un fichier d’abord.';
export const chooseOne =
  'Choisissez un seul classeur, ou les fichiers .csv d’un même drive ensemble.';
export const inFolder = (folder: string): string => `dans ${quoted(folder)}`;
export const amongFiles = 'parmi les fichiers choisis';
export const noPdf = (why: string): string =>
  `journee.pdf n’a pas pu être fait (${why})${NBSP}: imprimez journee.html depuis un navigateur.`;

/** What a computer refuses, in words; by its own name for it. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'il n’y a rien de ce nom',
  EACCES: 'ce compte n’en a pas le droit',
  EPERM: 'ce compte n’en a pas le droit',
  EISDIR: 'c’est un dossier',
  ENOTDIR: 'un fichier se trouve là où il faut un dossier',
  EEXIST: 'un fichier se trouve là où il faut un dossier',
  ENOSPC: 'le disque est plein',
  EROFS: 'ce disque ne se laisse pas écrire',
};

export const refusedAs = (code: unknown): string =>
  REFUSALS[String(code)] ?? `l’ordinateur refuse (${String(code ?? 'sans dire pourquoi')})`;
