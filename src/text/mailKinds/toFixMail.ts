import { defineMail, ofBasket, ofOrder } from './defineMail';
import { ending, orderBody } from './pieces';

/** To a buyer: that some of an answer could not be read. */
export const toFix = defineMail({
  name: { fr: 'à corriger', en: 'to fix' },
  ...ofOrder,
  templates: {
    toFix: {
      name: { fr: 'à corriger', en: 'to fix' },
      audience: 'buyers',
      fields: [...ofBasket, 'unread'],
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
  },
});
