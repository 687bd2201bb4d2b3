/** What the menu « Fichier » leads to, below the person's own pages. */
export const fileEntries: readonly { readonly label: string; readonly path: string }[] = [
  { label: 'Mails', path: '/mails' },
  { label: 'Formulaires', path: '/formulaires' },
];
