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
Demander un remplaçant : {lien_remplaçant}

{si tours_suivants}Vos tours suivants, et de quoi demander un remplaçant :{fin}
{tours_suivants}

${untilThen.fr}`,
      en: `Hello {first_name},

You are on duty at the pick-up: {hours}

Place: {place}
With you: {team}

{instructions}

The attached file puts the date in your calendar.

You cannot come? {Contact}.
Ask for a replacement: {replacement_link}

{if next_turns}Your next turns, and how to ask for a replacement:{end}
{next_turns}

${untilThen.en}`,
    },
  },
  dutyTaken: {
    subject: {
      fr: 'Permanence {jour_retrait} : {remplaçant} vient à votre place',
      en: 'Duty on {pickup_day}: {replacement} comes in your place',
    },
    text: {
      fr: `Bonjour {prénom},

{remplaçant} prend votre permanence : vous n’avez pas à venir.

{horaires}

{si en_échange}En échange, vous venez à sa place {en_échange}.{fin}

${ending.fr}`,
      en: `Hello {first_name},

{replacement} takes your duty: you need not come.

{hours}

{if in_return}In return you come in their place on {in_return}.{end}

${ending.en}`,
    },
  },
  dutyCall: {
    subject: {
      fr: 'Qui peut tenir la permanence {jour_retrait} ?',
      en: 'Who can be on duty on {pickup_day}?',
    },
    text: {
      fr: `Bonjour {prénom},

{remplacé} ne peut pas venir au retrait et cherche un remplaçant.

{horaires}

Lieu : {lieu}

{si en_échange}En échange, {remplacé} vient à votre place {en_échange}.{fin}

Oui, je prends cette permanence : {lien_oui}

La place est à qui répond en premier, et un mail le lui confirme. Si vous ne pouvez pas, il n’y a rien à faire.

${ending.fr}`,
      en: `Hello {first_name},

{replaced} cannot come to the pick-up and wants a replacement.

{hours}

Place: {place}

{if in_return}In return {replaced} comes in your place on {in_return}.{end}

Yes, I take this duty: {yes_link}

The place goes to whoever answers first, and a mail confirms it. If you cannot come, there is nothing to do.

${ending.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
