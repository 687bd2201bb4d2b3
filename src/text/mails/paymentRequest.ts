import { NBSP } from '../format';
import { greeting, subject } from '../plain';
import type { BuyerOrderFacts, Mail } from './facts';
import { money } from './orderLines';
import { contact, letter, pickup, untilPickup } from './parts';
import { paymentParts, withCodes } from './payment';

/** To a buyer whose order is settled as far as it can be, once orders are closed. */
export const paymentRequest = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, total, estimated, payment } = facts;
  const { locale } = drive;
  const amount = money(total, estimated, drive);
  const [about, point] =
    locale === 'fr'
      ? [
          `À payer${NBSP}: panier n°${NBSP}${basket}, ${amount}`,
          `Les commandes sont closes${NBSP}: votre panier n°${NBSP}${basket} fait ${amount}.`,
        ]
      : [
          `To pay: basket no. ${basket}, ${amount}`,
          `Orders are closed: your basket no. ${basket} comes to ${amount}.`,
        ];
  const mail = {
    subject: subject(about),
    text: letter(
      greeting(name, locale),
      point,
      ...paymentParts(payment, drive),
      pickup(facts),
      contact(drive),
      untilPickup(facts),
    ),
  };
  return withCodes(mail, payment);
};
