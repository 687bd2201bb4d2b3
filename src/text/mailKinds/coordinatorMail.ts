import { defineMail, ofSale } from './defineMail';

/** A trial to the coordinator. */
export const test = defineMail({
  name: { fr: 'essai', en: 'test' },
});

/** To the coordinator: a consent that is due, a sale that opens or does not, evenings, the report. */
export const coordinator = defineMail({
  name: {
    fr: 'coordination',
    en: 'coordination',
    also: [
      'autorisation',
      'vente-suivante',
      'résumé-du-soir',
      'bilan-semaine',
      'authorisation',
      'next-sale',
      'evening-summary',
      'weekly-report',
    ],
  },
  templates: {
    nextSale: {
      name: { fr: 'vente-suivante', en: 'next-sale' },
      audience: 'team',
      fields: [...ofSale, 'openedAt', 'openedOn', 'orderLink', 'moves', 'why'],
      subject: {
        fr: '{si ouverte_à}La vente n° {vente} s’est ouverte {ouverte_le} à {ouverte_à}{sinon}La vente du {jour_retrait} attend votre décision{fin}',
        en: '{if opened_at}Sale no. {sale} opened on {opened_on} at {opened_at}{else}The sale of {pickup_day} waits for you{end}',
      },
      text: {
        fr: `Bonjour,

{si ouverte_à}La vente n° {vente} s’est ouverte {ouverte_le} à {ouverte_à}, avec les produits et les stocks de l’onglet Produits. Les commandes ferment {fermeture}, le retrait est {retrait}.{fin}
Le formulaire : {lien_commande}

Ce qui change depuis la vente d’avant : {changements}

{si raison}La vente n° {vente}, à retirer {retrait}, ne s’ouvre pas d’elle-même.{fin}
{raison}

{drive}`,
        en: `Hello,

{if opened_at}Sale no. {sale} opened on {opened_on} at {opened_at}, with products and stock of the Products tab. Orders close on {closing}, pick-up is {pickup}.{end}
The form: {order_link}

What changes since the sale before: {moves}

{if reason}Sale no. {sale}, for pick-up {pickup}, does not open by itself.{end}
{reason}

{drive}`,
      },
    },
  },
});
