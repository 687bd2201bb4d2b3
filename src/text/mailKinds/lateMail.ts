import { defineMail, ofAnswer, ofPerson, ofSale } from './defineMail';
import { goodbye } from './pieces';

/** To a buyer: that an answer came too late. */
export const late = defineMail({
  name: { fr: 'hors délai', en: 'late', also: ['lue trop tard', 'read too late'] },
  ...ofAnswer,
  tells: 'setAside',
  templates: {
    late: {
      name: { fr: 'réponse mise de côté', en: 'answer set aside' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'receivedAt', 'inTime', 'basket', 'total'],
      subject: {
        fr: 'Votre réponse pour le {jour_retrait} {si à_temps}est mise de côté{sinon}est arrivée après la fermeture{fin}',
        en: 'Your answer for {pickup_day} {if in_time}is set aside{else}arrived after closing{end}',
      },
      text: {
        fr: `Bonjour {prénom},

{si à_temps}Vous avez envoyé votre réponse à temps, {reçue_le}. Elle n’a pu être lue qu’après la fermeture, {fermeture} : votre réponse n’est pas prise en compte pour l’instant, et vous n’y êtes pour rien.{sinon}Votre réponse est arrivée {reçue_le}. Les commandes étaient closes depuis {fermeture} : elle n’a pas pu être prise en compte.{fin}

Votre commande précédente reste valable{si à_temps} en attendant{fin} : panier n° {panier}, {total}.

{si à_temps}Nous regardons si cette réponse peut encore être servie. Si oui, un message vous le dit. Une question ? {Contact}.{sinon}Nous gardons votre réponse de côté. Pour savoir si quelque chose est encore possible, {contact}.{fin}

${goodbye.fr}`,
        en: `Hello {first_name},

{if in_time}You sent your answer in time, {received_at}. It could be read only after closing, {closing}: your answer is not taken into account for now, which is no fault of yours.{else}Your answer arrived {received_at}. Orders had been closed since {closing}: it could not be taken into account.{end}

{if in_time}Meanwhile your former order stands{else}Your former order stands{end}: basket no. {basket}, {total}.

{if in_time}We will see whether this answer can still be served. If so, a message tells you. A question? {Contact}.{else}We keep your answer aside. To know whether something can still be done, {contact}.{end}

${goodbye.en}`,
      },
    },
  },
});
