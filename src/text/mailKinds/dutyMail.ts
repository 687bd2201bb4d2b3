import { defineMail, ofPerson, ofSale } from './defineMail';
import { untilThen } from './pieces';

/** To who is on duty: once put down, and on the eve. */
export const duty = defineMail({
  name: {
    fr: 'permanence',
    en: 'duty',
    also: [
      'permanence-demain',
      'permanence-remplacée',
      'duty-tomorrow',
      'duty-taken',
      'appel-permanence',
      'duty-call',
    ],
  },
  before: 'pickup',
  computedBy: ['everyHour'],
  templates: {
    duty: {
      name: { fr: 'permanence', en: 'duty' },
      audience: 'team',
      fields: [...ofSale, ...ofPerson, 'isTomorrow', 'slots', 'others'],
      subject: {
        fr: '{si demain}Rappel : permanence{sinon}Permanence{fin} {jour_retrait}',
        en: '{if tomorrow}Reminder: on duty{else}On duty{end} on {pickup_day}',
      },
      text: {
        fr: `Bonjour {prénom},

Vous êtes de permanence au retrait : {horaires}

Lieu : {lieu}
Avec vous : {équipe}

{consignes}

Le fichier joint ajoute la date à votre agenda.

Un empêchement ? {Contact}.

${untilThen.fr}`,
        en: `Hello {first_name},

You are on duty at the pick-up: {hours}

Place: {place}
With you: {team}

{instructions}

The attached file puts the date in your calendar.

You cannot come? {Contact}.

${untilThen.en}`,
      },
    },
  },
});
