import { euros, NBSP } from '../format';
import { greeting, plain, subject } from '../plain';
import type { BuyerOrderFacts, Mail } from './facts';
import { howToChange, isAnythingServed, isAnythingShort, orderBody } from './orderBody';
import { money } from './orderLines';
import { block, contact, letter, signature } from './parts';
import { withCodes } from './payment';

/** Why the order is not what it was. */
function reason({ drive, isDecided, repriced }: BuyerOrderFacts): string {
  const { locale } = drive;
  const isFrench = locale === 'fr';
  if (repriced) {
    const [title, from, to] = [
      plain(repriced.title, 80),
      euros(repriced.from, locale),
      euros(repriced.to, locale),
    ];
    return isFrench
      ? `Un prix est corrigé${NBSP}: ${title}, ${to} au lieu de ${from}`
      : `A price is corrected: ${title}, ${to} instead of ${from}`;
  }
  if (isDecided)
    return isFrench
      ? 'Les commandes sont closes et un minimum n’est pas atteint'
      : 'Orders are closed and a minimum is not reached';
  return isFrench ? 'Votre commande est modifiée' : 'Your order is changed';
}

const french = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, total, estimated } = facts;
  const basketName = `panier n°${NBSP}${basket}`;
  const amount = isAnythingServed(facts)
    ? money(total, estimated, drive)
    : 'rien n’a pu être servi';
  return {
    subject: subject(`Commande modifiée${NBSP}: ${basketName}, ${amount}`),
    text: letter(
      greeting(name, 'fr'),
      block(
        `${reason(facts)}. Voici tout ce que contient maintenant le ${basketName}${NBSP}: ce message remplace le précédent.`,
        isAnythingShort(facts)
          ? 'Tout n’a pas pu être servi comme demandé. La raison est donnée sous le produit.'
          : undefined,
      ),
      ...orderBody(facts),
      howToChange(facts),
      facts.isDecided || facts.repriced
        ? contact(drive)
        : contact(drive, `Une question${NBSP}? Ce changement ne vient pas de vous${NBSP}?`),
      signature(drive),
    ),
  };
};

const english = (facts: BuyerOrderFacts): Mail => {
  const { drive, name, basket, total, estimated } = facts;
  const basketName = `basket no. ${basket}`;
  const amount = isAnythingServed(facts)
    ? money(total, estimated, drive)
    : 'nothing could be served';
  return {
    subject: subject(`Order changed: ${basketName}, ${amount}`),
    text: letter(
      greeting(name, 'en'),
      block(
        `${reason(facts)}. This is all that ${basketName} now holds: this message replaces the former one.`,
        isAnythingShort(facts)
          ? 'Not everything could be served as you asked. The reason is given below the product.'
          : undefined,
      ),
      ...orderBody(facts),
      howToChange(facts),
      facts.isDecided || facts.repriced
        ? contact(drive)
        : contact(drive, 'Any question? Was it not you who made this change?'),
      signature(drive),
    ),
  };
};

/** To a buyer whose new answer replaced, or added to, the order of the sale. */
export const change = (facts: BuyerOrderFacts): Mail =>
  withCodes(facts.drive.locale === 'fr' ? french(facts) : english(facts), facts.payment);
