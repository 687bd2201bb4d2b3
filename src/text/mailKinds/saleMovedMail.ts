import { defineMail, ofPerson, ofSale } from './defineMail';
import { ending, pickup } from './pieces';

/** To everybody whom a sale is about: other hours, another place. */
export const saleMoved = defineMail({
  name: { fr: 'vente-changée', en: 'sale-changed' },
  before: 'pickupEnd',
  asItStands: true,
  templates: {
    saleMoved: {
      name: { fr: 'vente-changée', en: 'sale-changed' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'basket', 'moves', 'prolonged', 'orderLink', 'changeLink'],
      subject: {
        fr: '{si prolongée}Commandes prolongées jusqu’au {fermeture}{sinon}Changement pour la vente du {jour_retrait}{fin}',
        en: '{if prolonged}Orders are open longer, until {closing}{else}A change for the sale of {pickup_day}{end}',
      },
      text: {
        fr: `Bonjour {prénom},

La vente n° {vente} change :

{changements}

{si panier}Votre panier n° {panier} reste tel que vous l’avez commandé.{fin}
Modifier ma commande : {lien_modification}
Commander : {lien_commande}

${pickup.fr}

${ending.fr}`,
        en: `Hello {first_name},

Sale no. {sale} changes:

{moves}

{if basket}Your basket no. {basket} stays as you ordered it.{end}
Change my order: {change_link}
Order: {order_link}

${pickup.en}

${ending.en}`,
      },
    },
  },
});
