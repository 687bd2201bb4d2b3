import type { Named } from '../../domain/values/locale';

/** A mail as it ships. */
export interface Original {
  /** Blank in a piece of other mails. */
  readonly subject: Named;
  readonly text: Named;
}

// What several mails say in the same words.

export const pickup: Named = {
  fr: `Retrait : {retrait}
Lieu : {lieu}

{consignes}`,
  en: `Pick-up: {pickup}
Place: {place}

{instructions}`,
};

export const question: Named = {
  fr: 'Une question ? {Contact}.',
  en: 'Any question? {Contact}.',
};

export const goodbye: Named = {
  fr: `À bientôt,
{drive}`,
  en: `See you soon,
{drive}`,
};

export const ending: Named = {
  fr: `${question.fr}

${goodbye.fr}`,
  en: `${question.en}

${goodbye.en}`,
};

export const untilThen: Named = {
  fr: `À {jour_semaine},
{drive}`,
  en: `See you on {weekday},
{drive}`,
};

/** When a sum will be known that hangs on the scales, or on a yes alone. */
export const onceKnown: Named = {
  fr: '{si à_confirmer}une fois la livraison confirmée{sinon}après la pesée{fin}',
  en: '{if to_confirm}once the delivery is confirmed{else}after weighing{end}',
};

export const total: Named = {
  fr: `Total : {total}
{si estimé}Le montant exact sera connu ${onceKnown.fr}.{fin}`,
  en: `Total: {total}
{if estimated}The exact amount will be known ${onceKnown.en}.{end}`,
};

export const short: Named = {
  fr: `Tout n’a pas pu être servi comme demandé. La raison est donnée sous le produit.`,
  en: `Not everything could be served as you asked. The reason is given below the product.`,
};

/** What was paid for it beyond what it comes to now. */
export const tooMuch: Named = {
  fr: `{si avoir}Vous avez un avoir de {avoir} : il sera déduit de votre prochaine commande, ou rendu si vous le demandez.{fin}

{si rendu_par}À vous rendre par :{fin}
{rendu_par}`,
  en: `{if credit}You have a credit of {credit}: it is taken off your next order, or paid back if you ask for it.{end}

{if owed_by}To be given back to you by:{end}
{owed_by}`,
};

export const orderBody: Named = {
  fr: `{commande}

{frais}

${total.fr}
{frais_compris}

{paiement}

${tooMuch.fr}

Il manque {manque} pour atteindre le minimum de {minimum} par panier ; {si gardée}la commande est gardée même sans cela{sinon}sans cela, la commande sera annulée à la fermeture{fin}.

${pickup.fr}`,
  en: `{order}

{fees}

${total.en}
{included_fees}

{payment}

${tooMuch.en}

{amount_short} more is needed to reach the minimum of {minimum} a basket; {if kept}the order is kept all the same{else}without it the order is cancelled at closing{end}.

${pickup.en}`,
};

export const howToChange: Named = {
  fr: `Vous pouvez modifier votre commande jusqu’au {date_limite}. Pour l’annuler, ouvrez le même lien et retirez toutes les quantités.
Modifier ma commande : {lien_modification}`,
  en: `You can change your order until {deadline}. To cancel it, open the same link and remove all quantities.
Change my order: {change_link}`,
};
