import { templateNames } from '../text/mailKinds/mailKinds';
import { templateNotes } from '../text/tabs/weekNotes';
import { choice, stored } from './engine/cellKinds';
import { computed, defineTab, required, technical, typed, whenUsed } from './engine/tab';

/**
 * What has words of its own: kinds of mail, some by occasion, and the piece about paying; and their look. A
 * name that is no kind’s is another one than before, so that no row of an earlier version is sent by mistake.
 */
export const templateKinds = choice({
  ...templateNames,
  look: { fr: 'présentation', en: 'look' },
});

/** Words of mails that the drive has changed; of the others the add-on's own are sent. */
export const templatesTab = defineTab({
  id: 'templates',
  title: { fr: 'Modèles', en: 'Templates' },
  owner: 'people',
  key: ['kind'],
  columns: {
    kind: required(typed(templateKinds, 'Mail', 'Mail', 150)),
    subject: typed(stored, 'Objet', 'Subject', 320),
    text: typed(stored, 'Texte', 'Text', 520, templateNotes.text),
    /** On the row of the look: its size and a PNG in base64, `180x60;iVBOR…`. */
    picture: whenUsed(technical(stored, 'Image', 'Picture')),
    toFix: whenUsed(computed(stored, 'À corriger', 'To fix', 300)),
  },
});
