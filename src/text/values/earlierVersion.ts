import type { Named } from '../../domain/values/locale';

/**
 * Where what was deleted or typed over still stands. A whole version is never brought back: the answers, mails
 * and payments of since would be undone with it (docs/rules.md O36).
 */
export const inVersions: Named = {
  fr: 'Fichier, Historique des versions : copiez les cellules de la version d’avant, sans la restaurer, ce qui effacerait tout le reste',
  en: 'File, Version history: copy the cells out of the former version without restoring it, which would undo all the rest',
};
