import { defineMail, ofPerson, ofSale } from './defineMail';
import { goodbye, pickup } from './pieces';

/** To subscribers: orders close soon. */
export const closingSoon = defineMail({
  name: { fr: 'fermeture-proche', en: 'closing-soon' },
  before: 'closing',
  computedBy: ['everyHour'],
  toSubscribers: true,
  templates: {
    closingSoon: {
      name: { fr: 'fermeture-proche', en: 'closing-soon' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'orderLink', 'casesToFill', 'stopLink'],
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
  },
});
