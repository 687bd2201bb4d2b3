import type { Locale } from '../domain/locale';
import type { Cents } from '../domain/money';
import type { PayoutBasis } from '../domain/payout';
import type { Instant } from '../domain/time';
import { moment } from './dates';
import { euros, unbreakable } from './format';

/** What an action about money did. */
export type MoneyDone =
  | {
      readonly code: 'settled';
      readonly sale: number;
      /** To be paid by transfer. */
      readonly producers: number;
      readonly cents: Cents;
      readonly leftOut: readonly string[];
      readonly overpaid: readonly string[];
      readonly basis: PayoutBasis;
    }
  | { readonly code: 'markedPaid'; readonly producers: number };

export type Done = SaleDone | MoneyDone;

/** What an action did, in figures. */
export type SaleDone =
  | {
      readonly code: 'installed';
      readonly tabs: number;
      readonly repairs: number;
      readonly owner: string;
      readonly isOwner: boolean;
      /** Nothing of the drive stood here before. */
      readonly isNew: boolean;
    }
  | {
      readonly code: 'opened';
      readonly sale: number;
      readonly link: string;
      readonly products: number;
      readonly leftOut: number;
    }
  | {
      readonly code: 'prepared';
      readonly sale: number;
      readonly link: string;
      readonly opensAt: Instant;
    }
  | {
      readonly code: 'openingGoesOn';
      readonly sale: number;
      readonly done: number;
      readonly of: number;
    }
  | { readonly code: 'read'; readonly answers: number }
  | {
      readonly code: 'closed';
      readonly sale: number;
      readonly baskets: number;
      readonly cents: Cents;
      readonly producers: number;
      /** Checks that do not hold. */
      readonly failed: number;
    }
  | { readonly code: 'checked'; readonly problems: number; readonly failed: number }
  | { readonly code: 'feesThere' }
  | { readonly code: 'tookOver'; readonly owner: string };

const some = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

function french(done: Done, zone: string): string {
  switch (done.code) {
    case 'installed':
      return [
        done.tabs + done.repairs === 0
          ? 'Tout est en place.'
          : `Fait : ${[
              ...(done.tabs > 0 ? [some(done.tabs, 'onglet créé', 'onglets créés')] : []),
              ...(done.repairs > 0 ? [some(done.repairs, 'réparation', 'réparations')] : []),
            ].join(', ')}.`,
        done.isOwner
          ? 'Les automatismes tournent à votre nom.'
          : `Les automatismes tournent au nom de ${done.owner}.`,
        done.isNew
          ? 'Pour commencer : Réglages, puis Producteurs et Produits, puis « Ouvrir une vente ».'
          : '',
      ]
        .filter(Boolean)
        .join('\n');
    case 'opened':
      return `La vente ${done.sale} est ouverte avec ${some(done.products, 'produit', 'produits')}${done.leftOut > 0 ? ` (${done.leftOut} ${done.leftOut > 1 ? 'laissés' : 'laissé'} de côté)` : ''}.\nFormulaire : ${done.link}`;
    case 'prepared':
      return `La vente ${done.sale} est prête ; elle ouvrira ${moment(done.opensAt, zone, 'fr')}.\nFormulaire : ${done.link}`;
    case 'openingGoesOn':
      return `Le formulaire est long : ${done.done} éléments sur ${done.of} sont faits. La suite se fait d’elle-même à la prochaine heure, ou tout de suite par « Ouvrir une vente ».`;
    case 'read':
      return done.answers === 0
        ? 'Rien de nouveau : toutes les réponses sont lues.'
        : `${some(done.answers, 'réponse lue', 'réponses lues')}.`;
    case 'closed':
      return `Les commandes de la vente ${done.sale} sont closes : ${some(done.baskets, 'panier', 'paniers')}, ${euros(done.cents, 'fr')}, ${some(done.producers, 'producteur', 'producteurs')}.${done.failed > 0 ? '\nAttention : des sommes ne tombent pas juste, voyez « À corriger » avant de préparer les paniers.' : ''}`;
    case 'checked':
      return done.problems === 0
        ? 'Tout va bien : rien à corriger, tous les contrôles tombent juste.'
        : `${some(done.problems, 'point à regarder', 'points à regarder')} dans l’onglet « À corriger ».`;
    case 'feesThere':
      return 'L’onglet Frais est là : un frais par ligne, pris en compte à la prochaine ouverture.';
    case 'settled':
      return [
        `Vente ${done.sale} : ${some(done.producers, 'producteur', 'producteurs')} à payer, ${euros(done.cents, 'fr')}, d’après ce qui est ${done.basis === 'due' ? 'dû' : 'reçu'}.`,
        ...(done.leftOut.length > 0
          ? [`Sans IBAN valable, à payer autrement : ${done.leftOut.join(', ')}.`]
          : []),
        ...(done.overpaid.length > 0 ? [`Ont trop reçu : ${done.overpaid.join(', ')}.`] : []),
      ].join('\n');
    case 'markedPaid':
      return `${some(done.producers, 'producteur marqué payé', 'producteurs marqués payés')}.`;
    case 'tookOver':
      return `Les automatismes tournent maintenant au nom de ${done.owner}.`;
  }
}

function english(done: Done, zone: string): string {
  const plural = (count: number, word: string): string =>
    `${count} ${word}${count === 1 ? '' : 's'}`;
  switch (done.code) {
    case 'installed':
      return [
        done.tabs + done.repairs === 0
          ? 'Everything is in place.'
          : `Done: ${[
              ...(done.tabs > 0 ? [`${plural(done.tabs, 'tab')} made`] : []),
              ...(done.repairs > 0 ? [plural(done.repairs, 'repair')] : []),
            ].join(', ')}.`,
        done.isOwner
          ? 'The automation runs in your name.'
          : `The automation runs in the name of ${done.owner}.`,
        done.isNew ? 'To begin: Settings, then Producers and Products, then “Open a sale”.' : '',
      ]
        .filter(Boolean)
        .join('\n');
    case 'opened':
      return `Sale ${done.sale} is open with ${plural(done.products, 'product')}${done.leftOut > 0 ? ` (${done.leftOut} left out)` : ''}.\nForm: ${done.link}`;
    case 'prepared':
      return `Sale ${done.sale} is ready; it opens on ${moment(done.opensAt, zone, 'en')}.\nForm: ${done.link}`;
    case 'openingGoesOn':
      return `The form is long: ${done.done} of ${done.of} items are made. The rest follows by itself within the hour, or at once by “Open a sale”.`;
    case 'read':
      return done.answers === 0
        ? 'Nothing new: all answers are read.'
        : `${plural(done.answers, 'answer')} read.`;
    case 'closed':
      return `Orders of sale ${done.sale} are closed: ${plural(done.baskets, 'basket')}, ${euros(done.cents, 'en')}, ${plural(done.producers, 'producer')}.${done.failed > 0 ? '\nMind: some sums do not tie, see “To fix” before packing.' : ''}`;
    case 'checked':
      return done.problems === 0
        ? 'All is well: nothing to fix, every check ties.'
        : `${plural(done.problems, 'point')} to look at in the “To fix” tab.`;
    case 'feesThere':
      return 'The Fees tab is there: one fee a row, taken up at the next opening.';
    case 'settled':
      return [
        `Sale ${done.sale}: ${plural(done.producers, 'producer')} to pay, ${euros(done.cents, 'en')}, from what is ${done.basis}.`,
        ...(done.leftOut.length > 0
          ? [`Without a usable IBAN, to pay otherwise: ${done.leftOut.join(', ')}.`]
          : []),
        ...(done.overpaid.length > 0 ? [`Had too much: ${done.overpaid.join(', ')}.`] : []),
      ].join('\n');
    case 'markedPaid':
      return `${plural(done.producers, 'producer')} marked as paid.`;
    case 'tookOver':
      return `The automation now runs in the name of ${done.owner}.`;
  }
}

export const doneText = (done: Done, zone: string, locale: Locale): string =>
  locale === 'fr' ? unbreakable(french(done, zone)) : english(done, zone);
