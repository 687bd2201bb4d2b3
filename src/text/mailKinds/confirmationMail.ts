import { defineMail, ofBasket, ofOrder, ofPerson, ofSale, paidTooMuch } from './defineMail';
import { ending, howToChange, orderBody, short, tooMuch } from './pieces';

/** To a buyer: what was ordered and what it comes to. */
export const confirmation = defineMail({
  name: { fr: 'confirmation', en: 'confirmation' },
  ...ofOrder,
  templates: {
    confirmation: {
      name: { fr: 'confirmation', en: 'confirmation' },
      audience: 'buyers',
      fields: [...ofBasket, 'subscribeLink'],
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
      name: { fr: 'rien de commandé', en: 'nothing ordered' },
      audience: 'buyers',
      fields: [
        ...ofSale,
        ...ofPerson,
        'order',
        'incomplete',
        ...paidTooMuch,
        'changeLink',
        'orderLink',
        'deadline',
      ],
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
  },
});
