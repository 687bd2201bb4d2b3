import type { Named } from '../../domain/values/locale';
import { goodbye, type Original, question, total, untilThen } from './pieces';

const toPrepare: Named = {
  fr: `Retrait : {retrait}
Lieu : {lieu}

{producteur} : {commande}

${total.fr}
{frais}

Par panier : {par_panier}

{si fichier_joint}Le détail est aussi dans le fichier joint.{fin}

Voir ma feuille : {lien_feuille}

${question.fr}

${untilThen.fr}`,
  en: `Pick-up: {pickup}
Place: {place}

{producer}: {order}

${total.en}
{fees}

By basket: {by_basket}

{if file_attached}The details are also in the attached file.{end}

See my sheet: {sheet_link}

${question.en}

${untilThen.en}`,
};

const onDuty: Named = {
  fr: `Bonjour {prénom},

Vous êtes de permanence au retrait : {horaires}

Lieu : {lieu}
Avec vous : {équipe}

{consignes}

Le fichier joint ajoute la date à votre agenda.

Un empêchement ? {Contact}.

${untilThen.fr}`,
  en: `Hello {first_name},

You are on duty at the pick-up: {hours}

Place: {place}
With you: {team}

{instructions}

The attached file puts the date in your calendar.

You cannot come? {Contact}.

${untilThen.en}`,
};

/** To producers, and to who is on duty. */
export const producerOriginals = {
  producerOrder: {
    subject: {
      fr: 'À préparer pour {jour_retrait} : {total}',
      en: 'To prepare for {pickup_day}: {total}',
    },
    text: {
      fr: `Bonjour,

Les commandes sont closes. Voici ce que vous avez à préparer.

${toPrepare.fr}`,
      en: `Hello,

Orders are closed. This is what you have to prepare.

${toPrepare.en}`,
    },
  },
  producerChange: {
    subject: {
      fr: 'Changement pour {jour_retrait} : {total}',
      en: 'Change for {pickup_day}: {total}',
    },
    text: {
      fr: `Bonjour,

Votre commande a changé. Voici tout ce que vous avez maintenant à préparer : ce message remplace le précédent.

Ce qui change : {écarts}

${toPrepare.fr}`,
      en: `Hello,

Your order has changed. This is all that you now have to prepare: this message replaces the one before.

What changes: {differences}

${toPrepare.en}`,
    },
  },
  payout: {
    subject: {
      fr: 'Reversement de la vente n° {vente} : {versé}',
      en: 'Payout of sale no. {sale}: {paid}',
    },
    text: {
      fr: `Bonjour,

Voici le compte de {producteur} pour la vente n° {vente}, retirée {jour_retrait}.

Produits : {commande}

Vendu : {vendu}
{tva}
Manquants : {manquants}
Frais : {frais_retenus}
Vos achats : {achats}
Pas encore payé par les acheteurs : {impayés}
Report des ventes d’avant : {report}
Attend une pesée : {attend_pesée}
Versé : {versé}
Reste à verser : {reste}

Versements : {versements}

${question.fr}

${goodbye.fr}`,
      en: `Hello,

This is the account of {producer} for sale no. {sale}, collected on {pickup_day}.

Products: {order}

Sold: {sold}
{vat}
Missing: {missing_goods}
Fees: {fees_kept}
Your orders: {own_orders}
Not paid by buyers yet: {unpaid}
Carried over from sales before: {carried_over}
Waits for a weight: {awaits_weight}
Paid: {paid}
Still to be paid: {left}

Payouts: {payouts}

${question.en}

${goodbye.en}`,
    },
  },
  producerDocuments: {
    subject: {
      fr: 'Vos documents : {numéros}',
      en: 'Your documents: {numbers}',
    },
    text: {
      fr: `Bonjour,

Voici ce que {drive} a remis aux acheteurs au nom de {producteur}. Gardez-le avec vos comptes.

{documents}

${question.fr}

${goodbye.fr}`,
      en: `Hello,

This is what {drive} gave to buyers in the name of {producer}. Keep it with your books.

{documents}

${question.en}

${goodbye.en}`,
    },
  },
  dutyTomorrow: {
    subject: {
      fr: 'Rappel : permanence {jour_retrait}',
      en: 'Reminder: on duty on {pickup_day}',
    },
    text: {
      fr: onDuty.fr,
      en: onDuty.en,
    },
  },
  duty: {
    subject: {
      fr: 'Permanence {jour_retrait}',
      en: 'On duty on {pickup_day}',
    },
    text: {
      fr: onDuty.fr,
      en: onDuty.en,
    },
  },
} satisfies Readonly<Record<string, Original>>;
