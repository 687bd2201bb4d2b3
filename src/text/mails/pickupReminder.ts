import { NBSP } from '../format';
import { greeting, paragraphs, subject } from '../plain';
import type { BuyerOrderFacts, Mail } from './facts';
import { buyerLines } from './orderLines';
import { block, contact, letter, pickup, pickupDay, totalLine, untilPickup } from './parts';

const french = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, lines, total, estimated } = facts;
  const served = lines.filter((line) => line.served > 0);
  return {
    subject: subject(`Retrait ${pickupDay(facts)}${NBSP}: votre panier n°${NBSP}${basket}`),
    text: letter(
      greeting(name, 'fr'),
      `Votre panier n°${NBSP}${basket} vous attend ${pickupDay(facts)}.`,
      pickup(facts),
      paragraphs(drive.safety ?? ''),
      block(`Il contient${NBSP}:`, buyerLines(served, drive)),
      totalLine(total, estimated, drive),
      contact(drive, `Une question, un empêchement${NBSP}?`),
      untilPickup(facts),
    ),
  };
};

const english = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, lines, total, estimated } = facts;
  const served = lines.filter((line) => line.served > 0);
  return {
    subject: subject(`Pick-up on ${pickupDay(facts)}: your basket no. ${basket}`),
    text: letter(
      greeting(name, 'en'),
      `Your basket no. ${basket} awaits you on ${pickupDay(facts)}.`,
      pickup(facts),
      paragraphs(drive.safety ?? ''),
      block('It holds:', buyerLines(served, drive)),
      totalLine(total, estimated, drive),
      contact(drive, 'A question, or you cannot come?'),
      untilPickup(facts),
    ),
  };
};

/** To a buyer with something to collect, before the pick-up. Nothing can be changed any more. */
export const pickupReminder = (facts: BuyerOrderFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
