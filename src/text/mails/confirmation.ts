import { NBSP } from '../format';
import { greeting, subject } from '../plain';
import type { BuyerOrderFacts, Mail } from './facts';
import { howToChange, isAnythingServed, isAnythingShort, orderBody } from './orderBody';
import { money } from './orderLines';
import { block, contact, letter, signature } from './parts';
import { withCodes } from './payment';

const french = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, total, estimated } = facts;
  const [about, point] = isAnythingServed(facts)
    ? [
        `Commande enregistrée${NBSP}: panier n°${NBSP}${basket}, ${money(total, estimated, drive)}`,
        block(
          `Merci, votre commande est enregistrée${NBSP}: c’est le panier n°${NBSP}${basket}.`,
          isAnythingShort(facts)
            ? 'Tout n’a pas pu être servi comme demandé. La raison est donnée sous le produit.'
            : undefined,
        ),
      ]
    : [
        'Commande reçue, mais rien n’a pu être servi',
        'Votre commande est bien arrivée, mais rien de ce que vous aviez choisi n’a pu être servi. La raison est donnée sous chaque produit.',
      ];
  return {
    subject: subject(about),
    text: letter(
      greeting(name, 'fr'),
      point,
      ...orderBody(facts),
      howToChange(facts),
      contact(drive),
      signature(drive),
    ),
  };
};

const english = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, total, estimated } = facts;
  const [about, point] = isAnythingServed(facts)
    ? [
        `Order received: basket no. ${basket}, ${money(total, estimated, drive)}`,
        block(
          `Thank you, your order is in: it is basket no. ${basket}.`,
          isAnythingShort(facts)
            ? 'Not everything could be served as you asked. The reason is given below the product.'
            : undefined,
        ),
      ]
    : [
        'Order received, but nothing could be served',
        'Your order has arrived, but nothing of what you chose could be served. The reason is given below each product.',
      ];
  return {
    subject: subject(about),
    text: letter(
      greeting(name, 'en'),
      point,
      ...orderBody(facts),
      howToChange(facts),
      contact(drive),
      signature(drive),
    ),
  };
};

/** To a buyer whose first answer of the sale was read. */
export const confirmation = (facts: BuyerOrderFacts): Mail =>
  withCodes(facts.drive.locale === 'fr' ? french(facts) : english(facts), facts.payment);
