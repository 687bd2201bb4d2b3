import { span } from '../dates';
import { list, NBSP } from '../format';
import { greeting, paragraphs, plain, subject } from '../plain';
import type { DutyFacts, Mail } from './facts';
import { block, contact, driveName, letter, pickupDay, untilPickup } from './parts';

const slotLines = ({ drive, slots }: DutyFacts): string =>
  slots
    .map(({ from, until, role }) => {
      const what = plain(role, 60);
      return `– ${span(from, until, drive.zone, drive.locale)}${what && `, ${what}`}`;
    })
    .join('\n');

const french = (facts: DutyFacts): Mail => {
  const { drive, sale, name, others, isTomorrow } = facts;
  const day = pickupDay(facts);
  const place = plain(sale.place, 200);
  const names = others.map((one) => plain(one, 60));
  return {
    subject: subject(isTomorrow ? `Rappel${NBSP}: permanence ${day}` : `Permanence ${day}`),
    text: letter(
      greeting(name, 'fr'),
      block(`Vous êtes de permanence au retrait${NBSP}:`, slotLines(facts)),
      block(
        place && `Lieu${NBSP}: ${place}`,
        names.length > 0 && `Avec vous${NBSP}: ${list(names, 'fr')}`,
      ),
      paragraphs(drive.instructions ?? ''),
      'Le fichier joint ajoute la date à votre agenda.',
      contact(drive, `Un empêchement${NBSP}?`),
      untilPickup(facts),
    ),
  };
};

const english = (facts: DutyFacts): Mail => {
  const { drive, sale, name, others, isTomorrow } = facts;
  const day = pickupDay(facts);
  const place = plain(sale.place, 200);
  const names = others.map((one) => plain(one, 60));
  return {
    subject: subject(isTomorrow ? `Reminder: on duty on ${day}` : `On duty on ${day}`),
    text: letter(
      greeting(name, 'en'),
      block('You are on duty at the pick-up:', slotLines(facts)),
      block(place && `Place: ${place}`, names.length > 0 && `With you: ${list(names, 'en')}`),
      paragraphs(drive.instructions ?? ''),
      'The attached file puts the date in your calendar.',
      contact(drive, 'You cannot come?'),
      untilPickup(facts),
    ),
  };
};

/** To whoever is on duty at a pick-up: when they are put down, and on the eve. */
export const duty = (facts: DutyFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);

/** The same as a calendar shows it. */
export function dutyEvent(
  { drive, sale }: DutyFacts,
  role: string,
): { summary: string; place: string; description: string } {
  const word = drive.locale === 'fr' ? 'Permanence' : 'Duty';
  const what = role === '' ? '' : ` (${plain(role, 60)})`;
  return {
    summary: `${word} ${driveName(drive)}${what}`,
    place: plain(sale.place, 200),
    description: paragraphs(drive.instructions ?? ''),
  };
}
