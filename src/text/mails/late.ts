import { moment } from '../dates';
import { NBSP } from '../format';
import { greeting, subject } from '../plain';
import type { LateFacts, Mail } from './facts';
import { money } from './orderLines';
import { closing, letter, reach, signature } from './parts';

const french = (facts: LateFacts): Mail => {
  const { drive, name, receivedAt, standing } = facts;
  return {
    subject: subject('Votre réponse est arrivée après la fermeture des commandes'),
    text: letter(
      greeting(name, 'fr'),
      `Votre réponse est arrivée ${moment(receivedAt, drive.zone, 'fr')}. Les commandes étaient closes depuis ${closing(facts)}${NBSP}: elle n’a pas pu être prise en compte.`,
      standing &&
        `Votre commande précédente reste valable${NBSP}: panier n°${NBSP}${standing.basket}, ${money(standing.total, standing.estimated, drive)}.`,
      `Nous gardons votre réponse de côté. Pour savoir si quelque chose est encore possible, ${reach(drive)}.`,
      signature(drive),
    ),
  };
};

const english = (facts: LateFacts): Mail => {
  const { drive, name, receivedAt, standing } = facts;
  return {
    subject: subject('Your answer arrived after orders had closed'),
    text: letter(
      greeting(name, 'en'),
      `Your answer arrived ${moment(receivedAt, drive.zone, 'en')}. Orders had been closed since ${closing(facts)}: it could not be taken into account.`,
      standing &&
        `Your former order stands: basket no. ${standing.basket}, ${money(standing.total, standing.estimated, drive)}.`,
      `We keep your answer aside. To know whether something can still be done, ${reach(drive)}.`,
      signature(drive),
    ),
  };
};

/** To a buyer whose answer came after the closing. */
export const late = (facts: LateFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
