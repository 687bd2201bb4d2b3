import type { Named } from '../domain/locale';
import type { Mode } from '../domain/mode';

export const modeNames: Readonly<Record<Mode, Named>> = {
  mandate: { fr: 'mandat', en: 'mandate' },
  resale: { fr: 'achat-revente', en: 'resale' },
  direct: { fr: 'direct', en: 'direct' },
};
