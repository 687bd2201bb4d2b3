import { sum } from '../../domain/money';
import { euros, labelled, NBSP } from '../format';
import { plain, subject } from '../plain';
import type { Mail, ProducerOrderFacts } from './facts';
import { basketLines, money, producerLines } from './orderLines';
import {
  block,
  button,
  contact,
  letter,
  pickupDay,
  totalLine,
  untilPickup,
  whenAndWhere,
} from './parts';

/** « Étal : −2,50 € », then what is left for the producer. */
const fees = ({ drive, total, estimated, fees: all = [] }: ProducerOrderFacts): string[] => {
  const { locale } = drive;
  if (all.length === 0) return [];
  const left = sum([total, ...all.map(({ amount }) => amount)]);
  const due = locale === 'fr' ? 'Vous revient' : 'Due to you';
  return [
    ...all.map(({ name, amount }) => labelled(plain(name, 60), euros(amount, locale), locale)),
    labelled(due, money(left, estimated, drive), locale),
  ];
};

const french = (facts: ProducerOrderFacts): Mail => {
  const { drive, producer, lines, total, estimated, byBasket, sheetLink } = facts;
  const amount = money(total, estimated, drive);
  return {
    subject: subject(`À préparer pour ${pickupDay(facts)}${NBSP}: ${amount}`),
    text: letter(
      'Bonjour,',
      'Les commandes sont closes. Voici ce que vous avez à préparer.',
      whenAndWhere(facts),
      block(`${plain(producer, 80)}${NBSP}:`, producerLines(lines, drive)),
      block(totalLine(total, estimated, drive), ...fees(facts)),
      byBasket && block(`Par panier${NBSP}:`, basketLines(byBasket, drive)),
      facts.isFileAttached === true ? 'Le détail est aussi dans le fichier joint.' : undefined,
      sheetLink === undefined ? undefined : button('Voir ma feuille', sheetLink, drive),
      contact(drive),
      untilPickup(facts),
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
      'Orders are closed. This is what you have to prepare.',
      whenAndWhere(facts),
      block(`${plain(producer, 80)}:`, producerLines(lines, drive)),
      block(totalLine(total, estimated, drive), ...fees(facts)),
      byBasket && block('By basket:', basketLines(byBasket, drive)),
      facts.isFileAttached === true ? 'The details are also in the attached file.' : undefined,
      sheetLink === undefined ? undefined : button('See my sheet', sheetLink, drive),
      contact(drive),
      untilPickup(facts),
    ),
  };
};

/** To a producer that sold something, when orders close. */
export const producerOrder = (facts: ProducerOrderFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
