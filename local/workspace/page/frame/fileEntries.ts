import { openDrive, saveAs } from '../../../text/frame';
import { forms, mails } from '../../../text/pages';

/** What the menu « Fichier » leads to, below the person's own pages. */
export const fileEntries: readonly { readonly label: string; readonly path: string }[] = [
  { label: openDrive, path: '/fichier' },
  { label: saveAs, path: '/fichier/classeur.xlsx' },
  { label: forms, path: '/formulaires' },
  { label: mails, path: '/mails' },
];
