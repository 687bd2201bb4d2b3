import { ending, type Original, question, total, untilThen } from './pieces';

/** To producers, and to who is on duty. */
export const producerOriginals = {
  producerOrder: {
    subject: {
      fr: '{si changée}Changement pour{sinon}À préparer pour{fin} {jour_retrait} : {si commande}{total}{sinon}rien à apporter{fin}',
      en: '{if changed}Change for{else}To prepare for{end} {pickup_day}: {if order}{total}{else}nothing to bring{end}',
    },
    text: {
      fr: `Bonjour,

{si commande}{si changée}Votre commande a changé. Voici tout ce que vous avez maintenant à préparer : ce message remplace le précédent.{sinon}Les commandes sont closes. Voici ce que vous avez à préparer.{fin}{sinon}{si absent}Nous avons noté que vous ne venez pas{sinon}Rien n’est plus commandé de vos produits{fin} : vous n’avez rien à apporter.{fin}

Ce qui change : {écarts}

Retrait : {retrait}
Lieu : {lieu}

{producteur} : {commande}

${total.fr}
{frais}

Par panier : {par_panier}

{si fichier_joint}Le détail est aussi dans le fichier joint.{fin}

Voir ma feuille : {lien_feuille}

${question.fr}

{si commande}À {jour_semaine}{sinon}À bientôt{fin},
{drive}`,
      en: `Hello,

{if order}{if changed}Your order has changed. This is all that you now have to prepare: this message replaces the one before.{else}Orders are closed. This is what you have to prepare.{end}{else}{if absent}We have noted that you do not come{else}Nothing is ordered of your products any more{end}: there is nothing for you to bring.{end}

What changes: {differences}

Pick-up: {pickup}
Place: {place}

{producer}: {order}

${total.en}
{fees}

By basket: {by_basket}

{if file_attached}The details are also in the attached file.{end}

See my sheet: {sheet_link}

${question.en}

See you {if order}on {weekday}{else}soon{end},
{drive}`,
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
Attend une pesée ou une confirmation : {attend_pesée}
Versé : {versé}
Reste à verser : {reste}

Versements : {versements}

${ending.fr}`,
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
Waits for a weight or a confirmation: {awaits_weight}
Paid: {paid}
Still to be paid: {left}

Payouts: {payouts}

${ending.en}`,
    },
  },
  duty: {
    subject: {
      fr: '{si demain}Rappel : permanence{sinon}Permanence{fin} {jour_retrait}',
      en: '{if tomorrow}Reminder: on duty{else}On duty{end} on {pickup_day}',
    },
    text: {
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
    },
  },
} satisfies Readonly<Record<string, Original>>;
