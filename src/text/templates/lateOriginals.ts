import { goodbye, type Original } from './pieces';

/** To buyers whose answer is not served unless the coordinator says so. */
export const lateOriginals = {
  late: {
    subject: {
      fr: 'Votre réponse pour le {jour_retrait} est arrivée après la fermeture',
      en: 'Your answer for {pickup_day} arrived after closing',
    },
    text: {
      fr: `Bonjour {prénom},

Votre réponse est arrivée {reçue_le}. Les commandes étaient closes depuis {fermeture} : elle n’a pas pu être prise en compte.

Votre commande précédente reste valable : panier n° {panier}, {total}.

Nous gardons votre réponse de côté. Pour savoir si quelque chose est encore possible, {contact}.

${goodbye.fr}`,
      en: `Hello {first_name},

Your answer arrived {received_at}. Orders had been closed since {closing}: it could not be taken into account.

Your former order stands: basket no. {basket}, {total}.

We keep your answer aside. To know whether something can still be done, {contact}.

${goodbye.en}`,
    },
  },
  readLate: {
    subject: {
      fr: 'Votre réponse pour le {jour_retrait} est mise de côté',
      en: 'Your answer for {pickup_day} is set aside',
    },
    text: {
      fr: `Bonjour {prénom},

Vous avez envoyé votre réponse à temps, {reçue_le}. Elle n’a pu être lue qu’après la fermeture, {fermeture} : votre réponse n’est pas prise en compte pour l’instant, et vous n’y êtes pour rien.

Votre commande précédente reste valable en attendant : panier n° {panier}, {total}.

Nous regardons si cette réponse peut encore être servie. Si oui, un message vous le dit. Une question ? {Contact}.

${goodbye.fr}`,
      en: `Hello {first_name},

You sent your answer in time, {received_at}. It could be read only after closing, {closing}: your answer is not taken into account for now, which is no fault of yours.

Meanwhile your former order stands: basket no. {basket}, {total}.

We will see whether this answer can still be served. If so, a message tells you. A question? {Contact}.

${goodbye.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
