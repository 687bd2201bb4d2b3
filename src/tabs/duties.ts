import { dutyNotes } from '../text/tabs/weekNotes';
import { date, email, moment, text, whole } from './engine/cellKinds';
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
    takenBy: whenUsed(state(text, 'Pris par', 'Taken by', 200, dutyNotes.takenBy)),
    takenEmail: whenUsed(state(email, 'E-mail de qui a pris', 'E-mail of who took it', 220)),
    askedBy: whenUsed(state(email, 'Cherche un remplaçant', 'Wants a replacement', 220)),
    returns: whenUsed(state(date, 'En échange', 'In return', 100, dutyNotes.returns)),
    place: whenUsed(technical(whole, 'Place', 'Place')),
    requestedAt: whenUsed(technical(moment, 'Dernière demande', 'Last request')),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
