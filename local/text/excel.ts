/** What is said of an Excel file that is opened or saved. */

import { NBSP } from './french';

export const driveSheetNote = `Cet onglet permet de rouvrir le drive tel qu’il était${NBSP}: ne le modifiez pas.`;
export const otherArchive = 'ce n’est pas un classeur .xlsx : c’est un autre fichier compressé';
export const noReadableTab = 'ce classeur n’a aucun onglet que l’on puisse lire';
export const damagedOrCut = 'ce fichier est abîmé ou coupé : téléchargez-le de nouveau';
export const protectedOrOld =
  'ce fichier est protégé par un mot de passe ou d’un ancien Excel (.xls) : enregistrez-le en .xlsx sans mot de passe';
export const notXlsx = 'ce n’est pas un classeur .xlsx';
export const passwordProtected = 'ce fichier est protégé par un mot de passe : enregistrez-le sans';
export const hugeUnpacked = 'ce fichier est démesuré une fois décompressé : il n’est pas ouvert';
export const macrosDropped = 'Ses macros sont laissées de côté.';
export const foreignFormulas = (titles: string): string =>
  `Des formules de ${titles} mènent à d’autres fichiers ou n’existent que chez Google${NBSP}: leur dernier résultat est gardé à leur place.`;
export const tooManyTabs = (tabs: number, most: number): string =>
  `ce classeur a ${tabs} onglets${NBSP}; on en lit ${most} au plus`;
export const tooLarge = (megabytes: number, most: number): string =>
  `ce fichier fait ${megabytes}${NBSP}Mo${NBSP}; on en lit ${most} au plus`;
