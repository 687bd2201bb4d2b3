import type { DraftWords } from '../../../domain/accounting/draftDocuments';
import type { Locale } from '../../../domain/values/locale';
import { NBSP } from '../../values/format';
import { wordsIn } from '../../values/pairs';
import { mentionOf, normalRateOn } from '../frenchLaw';

/** What lines of documents are called beside products and fees: documents bear it for good. */
const lineNames = {
  depositOf: {
    fr: (product: string) => `Consigne${NBSP}: ${product}`,
    en: (product: string) => `Deposit: ${product}`,
  },
  priceGap: { fr: 'Écart de prix', en: 'Price difference' },
  priceCorrected: {
    fr: (title: string) => `${title} (montant corrigé)`,
    en: (title: string) => `${title} (amount corrected)`,
  },
};

export const draftWords = (locale: Locale): DraftWords => ({
  ...wordsIn(lineNames, locale),
  mentionOf,
  normalRateOn,
});
