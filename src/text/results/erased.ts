import type { Named } from '../../domain/values/locale';

/** What stands for somebody whose data was erased, with a number. */
export const erasedName: Named = { fr: 'Client effacé', en: 'Erased customer' };
