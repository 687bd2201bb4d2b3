import type { Named } from '../../domain/values/locale';

/**
 * Where what was deleted or typed over still stands. A whole version is never brought back: the answers, mails
 * and payments of since would be undone with it (docs/rules.md O36).
 */
export const inVersions: Named = {
  fr: 'Fichier, Historique des versions : copiez ces cellules ; restaurer effacerait le reste',
  en: 'File, Version history: copy these cells; restoring would undo the rest',
};
