import type { Locale } from '../../../domain/values/locale';
import type { SaleDone } from '../../results/summaries';
import * as common from '../../values/commonWords';
import { counted, filled, sentences } from '../../values/format';

interface PickupEnded {
  readonly code: 'collected';
  readonly sale: number;
  /** Baskets not ticked as handed over. */
  readonly missed: readonly { readonly basket: number; readonly name: string }[];
}

interface PickupResumed {
  readonly code: 'resumed';
  readonly sale: number;
}

interface SaleMoved {
  readonly code: 'moved';
  /** What became of its mails. */
  readonly told: string;
}

type Done = SaleDone | PickupEnded | PickupResumed | SaleMoved;
type Of<C extends Done['code']> = Extract<Done, { readonly code: C }>;

const basketsOf = ({ missed }: PickupEnded): string =>
  missed.map(({ basket, name }) => `${basket} (${name})`).join(', ');

const lines = {
  installed: {
    fr: ({ tabs }: Of<'installed'>) =>
      `C’est installé\u00a0: ${counted(tabs, 'fr', 'onglet créé', 'onglets créés')}. Remplissez Réglages, Producteurs et Produits, puis ouvrez une vente.`,
    en: ({ tabs }: Of<'installed'>) =>
      `Set up: ${counted(tabs, 'en', 'tab', 'tabs')} made. Fill in Settings, Producers and Products, then open a sale.`,
  },
  mended: {
    fr: ({ repairs }: Of<'installed'>) =>
      `Tout est en place${repairs > 0 ? ` (colonnes ou titres remis\u00a0: ${repairs})` : ''}.`,
    en: ({ repairs }: Of<'installed'>) =>
      `Everything is in place${repairs > 0 ? ` (columns or titles put back: ${repairs})` : ''}.`,
  },
  nothingRead: common.nothingRead,
  read: {
    fr: ({ answers }: Of<'read'>) => `${counted(answers, 'fr', 'réponse lue', 'réponses lues')}.`,
    en: ({ answers }: Of<'read'>) => `${counted(answers, 'en', 'answer', 'answers')} read.`,
  },
  doNotTie: {
    fr: ({ failed }: Of<'checked'>) =>
      `Attention\u00a0: ${counted(failed, 'fr', 'contrôle ne tombe pas juste', 'contrôles ne tombent pas juste')}. Voyez l’onglet «\u00a0À corriger\u00a0».`,
    en: ({ failed }: Of<'checked'>) =>
      `Careful: ${counted(failed, 'en', 'check does not tie', 'checks do not tie')}. See the “To fix” tab.`,
  },
  allWell: common.allWell,
  toFix: {
    fr: ({ problems }: Of<'checked'>) =>
      `Vérifié\u00a0: ${counted(problems, 'fr', 'point à corriger', 'points à corriger')}.`,
    en: ({ problems }: Of<'checked'>) =>
      `Checked: ${counted(problems, 'en', 'point to fix', 'points to fix')}.`,
  },
  collected: {
    fr: ({ sale }: PickupEnded) => `Le retrait de la vente ${sale} est noté comme fait.`,
    en: ({ sale }: PickupEnded) => `The pick-up of sale ${sale} is noted as over.`,
  },
  resumed: {
    fr: ({ sale }: PickupResumed) =>
      `Le retrait de la vente ${sale} est repris, jusqu’à ce que vous disiez qu’il est fait.`,
    en: ({ sale }: PickupResumed) =>
      `The pick-up of sale ${sale} goes on until you say that it is over.`,
  },
  moved: {
    fr: ({ told }: SaleMoved) => sentences('Prolongé.', told),
    en: ({ told }: SaleMoved) => sentences('Longer.', told),
  },
  missed: {
    fr: (done: PickupEnded) =>
      ` ${counted(done.missed.length, 'fr', 'panier n’est pas coché', 'paniers ne sont pas cochés')}\u00a0: ${basketsOf(done)}. Payé, un panier reste payé et son producteur aussi\u00a0; non payé, il reste dû.`,
    en: (done: PickupEnded) =>
      ` ${counted(done.missed.length, 'en', 'basket is not ticked', 'baskets are not ticked')}: ${basketsOf(done)}. What is paid stays paid, and its producers are paid; what is not stays due.`,
  },
  feesThere: {
    fr: 'L’onglet Frais est là\u00a0: un frais par ligne.',
    en: 'The Fees tab is there: one fee a row.',
  },
};

/** What an action that the panel started has done; blank where the page that did it has told. */
export function panelDone(done: Done, locale: Locale): string {
  switch (done.code) {
    case 'installed':
      return done.tabs > 0 ? lines.installed[locale](done) : lines.mended[locale](done);
    case 'read':
      return done.answers === 0 ? lines.nothingRead[locale] : lines.read[locale](done);
    case 'checked':
      if (done.failed > 0) return lines.doNotTie[locale](done);
      return done.problems === 0 ? lines.allWell[locale] : lines.toFix[locale](done);
    case 'collected': {
      const missed = done.missed.length === 0 ? '' : lines.missed[locale](done);
      return lines.collected[locale](done) + missed;
    }
    case 'moved':
      return lines.moved[locale](done);
    case 'resumed':
      return lines.resumed[locale](done);
    case 'feesThere':
      return lines.feesThere[locale];
    case 'tookOver':
      return filled(common.tookOver, locale, done.owner);
    case 'opened':
    case 'prepared':
    case 'openingGoesOn':
    case 'closed':
      return '';
  }
}
