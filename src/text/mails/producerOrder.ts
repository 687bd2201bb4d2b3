import { NBSP } from '../format';
import { plain, subject } from '../plain';
import type { Mail, ProducerOrderFacts } from './facts';
import { basketLines, money, producerLines } from './orderLines';
import {
  block,
  button,
  contact,
  letter,
  pickupDay,
  signature,
  totalLine,
  whenAndWhere,
} from './parts';

const french = (facts: ProducerOrderFacts): Mail => {
  const { drive, producer, lines, total, estimated, byBasket, sheetLink } = facts;
  const amount = money(total, estimated, drive);
  return {
    subject: subject(`À préparer pour ${pickupDay(facts)}${NBSP}: ${amount}`),
    text: letter(
      'Bonjour,',
      `Les commandes sont closes. Voici ce qui est à préparer pour ${pickupDay(facts)}.`,
      whenAndWhere(facts),
      block(`${plain(producer, 80)}${NBSP}:`, producerLines(lines, drive)),
      totalLine(total, estimated, drive),
      byBasket && block(`Par panier${NBSP}:`, basketLines(byBasket, drive)),
      facts.isFileAttached === true ? 'Le détail est aussi dans le fichier joint.' : undefined,
      sheetLink === undefined ? undefined : button('Voir ma feuille', sheetLink, drive),
      contact(drive),
      signature(drive),
    ),
  };
};

const english = (facts: ProducerOrderFacts): Mail => {
  const { drive, producer, lines, total, estimated, byBasket, sheetLink } = facts;
  const amount = money(total, estimated, drive);
  return {
    subject: subject(`To prepare for ${pickupDay(facts)}: ${amount}`),
    text: letter(
      'Hello,',
      `Orders are closed. This is what to prepare for ${pickupDay(facts)}.`,
      whenAndWhere(facts),
      block(`${plain(producer, 80)}:`, producerLines(lines, drive)),
      totalLine(total, estimated, drive),
      byBasket && block('By basket:', basketLines(byBasket, drive)),
      facts.isFileAttached === true ? 'The details are also in the attached file.' : undefined,
      sheetLink === undefined ? undefined : button('See my sheet', sheetLink, drive),
      contact(drive),
      signature(drive),
    ),
  };
};

/** To a producer that sold something, when orders close. */
export const producerOrder = (facts: ProducerOrderFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
