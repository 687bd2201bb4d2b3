/** What `npm start` says while it serves the drive. */

import { NBSP, quoted } from './french';

export const alreadyOpen = (folder: string, process: number): string =>
  `le drive de ${folder} est déjà ouvert par un autre npm start (processus ${process})${NBSP}: arrêtez-le d’abord, ou ouvrez-en un autre à côté avec --drive AUTRE-DOSSIER`;
export const stateUnusable = (folder: string, why: string): string =>
  `${folder}${NBSP}: le drive ne peut pas se garder dans ce dossier (${why})${NBSP}; nommez-en un autre avec --drive DOSSIER`;
export const driveIsHere = (port: number): string =>
  `Le drive est là${NBSP}: http://127.0.0.1:${port}/ (Ctrl+C pour arrêter)`;
export const resumed = (state: string): string =>
  `Le drive gardé dans ${quoted(state)} est repris${NBSP}; --fresh en commence un nouveau.`;
export const optionIgnored = (option: string): string =>
  `${option} n’est pas lu${NBSP}: ajoutez --fresh pour repartir de là`;
export const formerKept = (name: string): string =>
  `Le drive d’avant est gardé sous ${quoted(name)}.`;
export const fileUnreadable = (data: string): string => `${data}${NBSP}: ce fichier ne se lit pas`;
