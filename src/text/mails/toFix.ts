import { NBSP } from '../format';
import { greeting, plain, subject } from '../plain';
import type { Mail, ToFixFacts } from './facts';
import { orderBody } from './orderBody';
import { block, button, closing, contact, letter, signature } from './parts';

const french = (facts: ToFixFacts): Mail => {
  const { drive, name, unread, order, changeLink } = facts;
  const items = unread.map(
    ({ question, typed }) => `– ${plain(question)}${NBSP}: «${NBSP}${plain(typed, 60)}${NBSP}»`,
  );
  const correction = changeLink && [
    `Pour la corriger, ouvrez votre commande avant ${closing(facts)} et choisissez la quantité dans la liste.`,
    button('Corriger ma commande', changeLink, drive),
  ];
  return {
    subject: subject('Votre commande est à corriger'),
    text: letter(
      greeting(name, 'fr'),
      block(`Nous n’avons pas su lire cette partie de votre réponse${NBSP}:`, ...items),
      correction && block(...correction),
      order === undefined
        ? 'En attendant, cette réponse n’est pas prise en compte.'
        : `Le reste est enregistré. Voici ce que contient le panier n°${NBSP}${order.basket}${NBSP}:`,
      ...(order === undefined ? [] : orderBody(order)),
      contact(drive),
      signature(drive),
    ),
  };
};

const english = (facts: ToFixFacts): Mail => {
  const { drive, name, unread, order, changeLink } = facts;
  const items = unread.map(({ question, typed }) => `– ${plain(question)}: “${plain(typed, 60)}”`);
  const correction = changeLink && [
    `To correct it, open your order before ${closing(facts)} and choose the quantity from the list.`,
    button('Correct my order', changeLink, drive),
  ];
  return {
    subject: subject('Your order needs correcting'),
    text: letter(
      greeting(name, 'en'),
      block('We could not read this part of your answer:', ...items),
      correction && block(...correction),
      order === undefined
        ? 'For now, this answer is not taken into account.'
        : `The rest is recorded. This is what basket no. ${order.basket} holds:`,
      ...(order === undefined ? [] : orderBody(order)),
      contact(drive),
      signature(drive),
    ),
  };
};

/** To a buyer whose answer could not be read entirely. */
export const toFix = (facts: ToFixFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
