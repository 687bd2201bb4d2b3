import type { Named } from '../../domain/values/locale';
import type { TemplateFault } from './grammar';

/** What is wrong in a template, and what to write; `{0}` was read, `{1}` may have been meant. */
export const templateFaults: Readonly<Record<TemplateFault, Named>> = {
  unknown: {
    fr: '« {0} » n’existe pas dans ce mail ; attendu : {1}',
    en: '“{0}” does not exist in this mail; expected: {1}',
  },
  shown: {
    fr: '« {0} » ne s’affiche pas : il sert à poser une condition, entre {si …} et {fin}',
    en: '“{0}” cannot be shown: it is for a condition, between {if …} and {end}',
  },
  block: {
    fr: '« {0} » prend plusieurs lignes et ne va pas dans un objet',
    en: '“{0}” takes several lines and does not fit a subject',
  },
  open: {
    fr: '« {0} » n’est pas fermé ; attendu : {fin} après ce qui en dépend',
    en: '“{0}” is not closed; expected: {end} after what hangs on it',
  },
  stray: {
    fr: '« {0} » ne suit aucun {si …}',
    en: '“{0}” follows no {if …}',
  },
  brace: {
    fr: 'Une accolade « {0} » est seule : les accolades entourent un mot, comme {drive}',
    en: 'A brace “{0}” stands alone: braces go around a word, as in {drive}',
  },
  half: {
    fr: 'La cellule est vide : un modèle a un objet et un texte',
    en: 'The cell is blank: a template has a subject and a text',
  },
};
