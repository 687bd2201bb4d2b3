import { date, email, text } from './engine/cellKinds';
import { hours } from './engine/clock';
import { computed, defineTab, required, typed, whenUsed } from './engine/tab';

export const dutiesTab = defineTab({
  id: 'duties',
  title: { fr: 'Permanences', en: 'Duties' },
  owner: 'people',
  key: ['date', 'name', 'role'],
  columns: {
    date: required(
      typed(date, 'Date', 'Date', 100, { fr: 'Celle du retrait.', en: 'Of the pick-up.' }),
    ),
    name: typed(text, 'Qui', 'Who', 200, {
      fr: 'Un producteur, comme dans Producteurs, ou une autre personne.',
      en: 'A producer, as in Producers, or somebody else.',
    }),
    email: typed(email, 'E-mail', 'E-mail', 220, {
      fr: 'Vide : celui du producteur.',
      en: 'Blank: the producer’s.',
    }),
    role: typed(text, 'Rôle', 'Role', 150, {
      fr: 'Accueil, caisse, rangement…',
      en: 'Welcome, till, tidying up…',
    }),
    hours: typed(hours, 'Horaires', 'Hours', 110, {
      fr: '« 7:30-12:30 » ; vide : ceux du retrait.',
      en: '“7:30-12:30”; blank: those of the pick-up.',
    }),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
