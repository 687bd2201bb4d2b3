import type { Mode } from '../../domain/settings/mode';
import type { Locale, Named } from '../../domain/values/locale';
import type { Day } from '../../domain/values/time';
import { numericDate } from '../values/dates';
import { modeNames } from '../values/modeNames';

interface ModeText {
  readonly means: Named;
  /** What the law asks, as far as known on that day: to be read, never advice. */
  readonly notice: Named & { readonly asOf: Day };
}

/** Laws change: the words and their dates are data, replaced here. */
const modes: Readonly<Record<Mode, ModeText>> = {
  mandate: {
    means: {
      fr: 'une personne encaisse pour les producteurs et leur reverse ; la vente reste entre producteur et acheteur.',
      en: 'one person collects for the producers and pays them back; the sale stays between producer and buyer.',
    },
    notice: {
      fr: 'encaisser pour d’autres est réglementé (services de paiement) : mandat écrit de chaque producteur et, selon les cas, exemption ou prestataire agréé.',
      en: 'collecting for others is regulated in France (payment services): a written mandate of each producer and, as the case may be, an exemption or a licensed provider.',
      asOf: '2026-01-01' as Day,
    },
  },
  resale: {
    means: {
      fr: 'le drive achète et revend avec sa marge ; il facture et doit la TVA.',
      en: 'the drive buys and sells with a margin; it invoices and owes the VAT.',
    },
    notice: {
      fr: 'le drive est commerçant : structure, comptabilité et régime de TVA à lui.',
      en: 'the drive trades: it needs a legal form, books and a VAT regime of its own.',
      asOf: '2026-01-01' as Day,
    },
  },
  direct: {
    means: {
      fr: 'l’acheteur paie chaque producteur ; personne n’encaisse pour les autres.',
      en: 'the buyer pays each producer; nobody collects for others.',
    },
    notice: {
      fr: 'chaque producteur encaisse, déclare et facture ses propres ventes.',
      en: 'each producer collects, declares and invoices its own sales.',
      asOf: '2026-01-01' as Day,
    },
  },
};

const explained = {
  fr: (name: string, means: string, asOf: string, notice: string): string =>
    `${name} : ${means} À savoir, sans valeur de conseil (état au ${asOf}) : ${notice}`,
  en: (name: string, means: string, asOf: string, notice: string): string =>
    `${name}: ${means} To know, not as advice (as of ${asOf}): ${notice}`,
};

/** « mandat : … À savoir (état au 01/01/2026) : … » */
const modeText = (mode: Mode, locale: Locale): string => {
  const { means, notice } = modes[mode];
  const name = modeNames[mode];
  return explained[locale](name[locale], means[locale], numericDate(notice.asOf), notice[locale]);
};

const all = (locale: Locale): string =>
  (Object.keys(modes) as Mode[]).map((mode) => modeText(mode, locale)).join('\n');

/** Every mode in a sentence with its notice, for Réglages and for who installs. */
export const modesExplained: Named = { fr: all('fr'), en: all('en') };
