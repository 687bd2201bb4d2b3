/** What the menu « Fichier » leads to, below the person's own pages. */
export const fileEntries: readonly { readonly label: string; readonly path: string }[] = [
  { label: 'Ouvrir un drive…', path: '/fichier' },
  { label: 'Enregistrer sous (.xlsx)', path: '/fichier/classeur.xlsx' },
  { label: 'Formulaires', path: '/formulaires' },
  { label: 'Mails', path: '/mails' },
];
