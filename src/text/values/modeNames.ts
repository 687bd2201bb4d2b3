import type { Mode } from '../../domain/settings/mode';
import type { Named } from '../../domain/values/locale';

export const modeNames: Readonly<Record<Mode, Named>> = {
  mandate: { fr: 'mandat', en: 'mandate' },
  resale: { fr: 'achat-revente', en: 'resale' },
  direct: { fr: 'direct', en: 'direct' },
};
