import { dutyNotes } from '../text/tabs/weekNotes';
import { date, email, text, whole } from './engine/cellKinds';
import { hours } from './engine/clock';
import { computed, defineTab, required, state, technical, typed, whenUsed } from './engine/tab';

export const dutiesTab = defineTab({
  id: 'duties',
  title: { fr: 'Permanences', en: 'Duties' },
  owner: 'people',
  key: ['date', 'name', 'role', 'place'],
  columns: {
    date: required(typed(date, 'Date', 'Date', 100, dutyNotes.date)),
    name: typed(text, 'Qui', 'Who', 200, dutyNotes.name),
    email: typed(email, 'E-mail', 'E-mail', 220, dutyNotes.email),
    role: typed(text, 'Rôle', 'Role', 150, dutyNotes.role),
    hours: typed(hours, 'Horaires', 'Hours', 110, dutyNotes.hours),
    proposed: whenUsed(state(text, 'Prévu', 'Planned', 200, dutyNotes.proposed)),
    why: whenUsed(state(text, 'Pourquoi', 'Why', 320)),
    place: whenUsed(technical(whole, 'Place', 'Place')),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
