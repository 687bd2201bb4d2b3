import {
  ending,
  goodbye,
  howToChange,
  type Original,
  orderBody,
  pickup,
  short,
  tooMuch,
} from './pieces';

/** To buyers, of the sale and of what they answered. */
export const orderOriginals = {
  announcement: {
    subject: {
      fr: '{si nouveautés}Commandes pour le {jour_retrait}, nouveau : {nouveautés}{sinon}Les commandes sont ouvertes pour le {jour_retrait}{fin}',
      en: '{if new_products}Orders for {pickup_day}, new: {new_products}{else}Orders are open for {pickup_day}{end}',
    },
    text: {
      fr: `Bonjour {prénom},

Les commandes sont ouvertes jusqu’au {fermeture}.
Commander : {lien_commande}
Comme la dernière fois : {lien_dernière_commande}
{si lien_dernière_commande}Ce qui n’y est plus{sinon}De votre dernière commande, rien n’est en vente cette fois{fin} : {plus_proposé}
{si peut_s_épuiser}Ce qui s’épuise entre-temps n’y est plus rempli : relisez les quantités avant d’envoyer.{fin}

Au menu cette fois-ci : {produits}

${pickup.fr}

${goodbye.fr}

Vous recevez ce message à chaque vente.{si pas lien_désabonnement} Pour ne plus le recevoir, {contact}.{fin}
Ne plus recevoir ces annonces : {lien_désabonnement}`,
      en: `Hello {first_name},

Orders are open until {closing}.
Order: {order_link}
The same as last time: {last_order_link}
{if last_order_link}No longer in it{else}Of your last order nothing is on sale this time{end}: {no_longer_sold}
{if may_sell_out}What sells out meanwhile is no longer filled in: read the quantities again before you send it.{end}

On offer this time: {products}

${pickup.en}

${goodbye.en}

You receive this message at each sale.{if not unsubscribe_link} To stop receiving it, {contact}.{end}
Stop receiving these announcements: {unsubscribe_link}`,
    },
  },
  closingSoon: {
    subject: {
      fr: 'Dernières heures pour commander pour le {jour_retrait} : jusqu’à {fermeture_courte}',
      en: 'Last hours to order for {pickup_day}: until {short_closing}',
    },
    text: {
      fr: `Bonjour {prénom},

Les commandes ferment {fermeture}, et nous n’avons pas encore reçu la vôtre.
Commander : {lien_commande}

Colis à remplir : {colis_à_remplir}

${pickup.fr}

${goodbye.fr}

Ce rappel va aux abonnés qui n’ont pas commandé.{si pas lien_désabonnement} Pour ne plus rien recevoir, {contact}.{fin}
Ne plus rien recevoir : {lien_désabonnement}`,
      en: `Hello {first_name},

Orders close on {closing}, and yours has not reached us yet.
Order: {order_link}

Cases to fill: {cases_to_fill}

${pickup.en}

${goodbye.en}

This reminder goes to subscribers who have not ordered.{if not unsubscribe_link} To receive nothing more, {contact}.{end}
Receive nothing more: {unsubscribe_link}`,
    },
  },
  confirmation: {
    subject: {
      fr: 'Commande enregistrée : panier n° {panier}, {total}',
      en: 'Order received: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Merci, votre commande est enregistrée : c’est le panier n° {panier}.
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

{si lien_abonnement}Vous ne recevez plus les annonces des ventes.{fin}
Recevoir de nouveau les annonces : {lien_abonnement}

${ending.fr}`,
      en: `Hello {first_name},

Thank you, your order is in: it is basket no. {basket}.
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

{if subscribe_link}You no longer receive the announcements of sales.{end}
Receive the announcements again: {subscribe_link}

${ending.en}`,
    },
  },
  nothingServed: {
    subject: {
      fr: '{si commande}Commande reçue pour le {jour_retrait}, mais rien n’a pu être servi{sinon}Réponse reçue pour le {jour_retrait}, mais aucun produit commandé{fin}',
      en: '{if order}Order received for {pickup_day}, but nothing could be served{else}Answer received for {pickup_day}, but no product ordered{end}',
    },
    text: {
      fr: `Bonjour {prénom},

{si commande}Votre commande est bien arrivée, mais rien de ce que vous aviez choisi n’a pu être servi. {si incomplet}La raison est donnée sous chaque produit.{fin}{sinon}Votre réponse est bien arrivée, mais elle ne contient aucun produit : rien n’est commandé.{fin}

{commande}

${tooMuch.fr}

{si commande}Vous pouvez choisir autre chose{sinon}Les commandes restent ouvertes{fin} jusqu’au {date_limite}.
Modifier ma commande : {lien_modification}
Commander : {lien_commande}

${ending.fr}`,
      en: `Hello {first_name},

{if order}Your order has arrived, but nothing of what you chose could be served. {if incomplete}The reason is given below each product.{end}{else}Your answer has arrived, but it holds no product: nothing is ordered.{end}

{order}

${tooMuch.en}

{if order}You can choose something else{else}Orders stay open{end} until {deadline}.
Change my order: {change_link}
Order: {order_link}

${ending.en}`,
    },
  },
  toFix: {
    subject: {
      fr: 'Votre commande pour le {jour_retrait} est à corriger',
      en: 'Your order for {pickup_day} needs correcting',
    },
    text: {
      fr: `Bonjour {prénom},

Nous n’avons pas su lire cette partie de votre réponse : {à_corriger}

Pour la corriger, ouvrez votre commande avant {date_limite} et choisissez la quantité dans la liste.
Corriger ma commande : {lien_modification}

{si commande}Le reste est enregistré. Voici ce que contient le panier n° {panier} :{sinon}En attendant, cette réponse n’est pas prise en compte.{fin}

${orderBody.fr}

${ending.fr}`,
      en: `Hello {first_name},

We could not read this part of your answer: {to_fix}

To correct it, open your order before {deadline} and choose the quantity from the list.
Correct my order: {change_link}

{if order}The rest is recorded. This is what basket no. {basket} holds:{else}For now, this answer is not taken into account.{end}

${orderBody.en}

${ending.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
