import { defineMail, ofPerson, ofSale } from './defineMail';
import { goodbye, pickup } from './pieces';

/** To subscribers: a sale opens. */
export const announcement = defineMail({
  name: { fr: 'ouverture', en: 'opening' },
  before: 'closing',
  asItStands: true,
  toSubscribers: true,
  templates: {
    announcement: {
      name: { fr: 'ouverture', en: 'opening' },
      audience: 'buyers',
      fields: [
        ...ofSale,
        ...ofPerson,
        'orderLink',
        'usualLink',
        'usualGone',
        'usualMaySell',
        'stopLink',
        'offer',
        'fresh',
      ],
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
  },
});
