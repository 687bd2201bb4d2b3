import { defineMail, ofBasket } from './defineMail';
import { pickup, total, untilThen } from './pieces';

/** To a buyer, before the pick-up. */
export const pickupReminder = defineMail({
  name: { fr: 'rappel-retrait', en: 'pick-up-reminder' },
  before: 'pickup',
  computedBy: ['closing'],
  templates: {
    pickupReminder: {
      name: { fr: 'rappel-retrait', en: 'pick-up-reminder' },
      audience: 'buyers',
      fields: ofBasket,
      subject: {
        fr: 'Retrait {jour_retrait} : votre panier n° {panier}',
        en: 'Pick-up on {pickup_day}: your basket no. {basket}',
      },
      text: {
        fr: `Bonjour {prénom},

Votre panier n° {panier} vous attend {jour_retrait}.

${pickup.fr}

Il contient : {commande}

{frais}

${total.fr}

Une question, un empêchement ? {Contact}.

${untilThen.fr}`,
        en: `Hello {first_name},

Your basket no. {basket} awaits you on {pickup_day}.

${pickup.en}

It holds: {order}

{fees}

${total.en}

A question, or you cannot come? {Contact}.

${untilThen.en}`,
      },
    },
  },
});
