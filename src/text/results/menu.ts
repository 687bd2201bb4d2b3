import type { Named } from '../../domain/values/locale';
import * as actNames from '../values/actNames';

export const menuWords = {
  /** Also what this program is called where no drive has said its own name. */
  title: { fr: 'Drive fermier', en: 'Farm drive' },
  sidebar: { fr: 'Tableau de bord', en: 'Dashboard' },
  help: actNames.help,
  /** Its version behind it. */
  update: { fr: 'Mettre à jour (version {0})', en: 'Update (version {0})' },
} as const satisfies Record<string, Named>;
