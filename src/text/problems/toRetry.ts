import type { Locale, Named } from '../../domain/values/locale';
import type { Instant } from '../../domain/values/time';
import { moment } from '../values/dates';
import { filled } from '../values/format';

/** `{0}` what it is for, as people know it; `{1}` an address, where that helps. */
interface Words {
  readonly name: Named;
  /** What one may do by hand, or what holds meanwhile. */
  readonly hint: Named;
}

const byMenu: Named = {
  fr: 'D’ici là rien ne se fait tout seul : ouvrez, fermez et lisez les commandes par le menu, puis choisissez « Prendre en charge les automatismes ».',
  en: 'Until then nothing is done by itself: open, close and read orders by the menu, then choose “Take over the automation”.',
};

const byLink: Named = {
  fr: 'Ou ouvrez-la par son lien, bouton « Partager ».',
  en: 'Or open it by its link, button “Share”.',
};

/** What Google may refuse, by service. */
const services = {
  form: {
    name: { fr: 'formulaire de la vente {0}', en: 'form of sale {0}' },
    hint: {
      fr: 'Ventes fait foi : ouvrez-le (https://docs.google.com/forms/d/{1}/edit) et voyez s’il accepte les réponses comme elle le dit ; supprimé, il revient de la corbeille de Google Drive. Ce qui lui est envoyé après la fermeture, personne ne le lit.',
      en: 'Sales counts: open it (https://docs.google.com/forms/d/{1}/edit) and see whether it accepts responses as Sales says; deleted, it comes back from the bin of Google Drive. What it is sent after orders closed is read by nobody.',
    },
  },
  formShare: {
    name: {
      fr: 'partage d’un formulaire avec qui coordonne ({0})',
      en: 'share of a form with coordinators ({0})',
    },
    hint: {
      fr: 'Ou ouvrez-le (https://docs.google.com/forms/d/{1}/edit), menu « Ajouter des collaborateurs ».',
      en: 'Or open it (https://docs.google.com/forms/d/{1}/edit), menu “Add collaborators”.',
    },
  },
  opening: {
    name: { fr: 'préparation de la vente à venir', en: 'preparation of the sale to come' },
    hint: {
      fr: '« Continuer l’ouverture » essaie tout de suite ; si cela dure, demandez à qui administre votre domaine de permettre Google Forms.',
      en: '“Go on opening” tries at once; if it lasts, ask whoever administers your domain to allow Google Forms.',
    },
  },
  archive: {
    name: {
      fr: 'rangement des ventes finies dans leur classeur d’archive',
      en: 'move of finished sales to their archive',
    },
    hint: {
      fr: 'Elles restent ici, rien n’est perdu ; une archive mise à la corbeille de Google Drive est remplacée.',
      en: 'They stay here, nothing is lost; an archive that was put into the bin of Google Drive is replaced.',
    },
  },
  archiveShare: {
    name: {
      fr: 'partage d’un classeur (archive, feuille d’un producteur) avec qui coordonne ({0})',
      en: 'share of a spreadsheet (archive, a producer’s sheet) with coordinators ({0})',
    },
    hint: {
      fr: 'Ou ouvrez-le par son lien dans Ventes ou Producteurs, bouton « Partager ».',
      en: 'Or open it by its link in Sales or Producers, button “Share”.',
    },
  },
  triggers: {
    name: { fr: 'automatismes (les « déclencheurs »)', en: 'automation (the “triggers”)' },
    hint: byMenu,
  },
  sheet: {
    name: { fr: 'feuille de {0}', en: 'sheet of {0}' },
    hint: {
      fr: 'D’ici là, sa commande part par mail avec un fichier ; si ce lien ne s’ouvre plus, effacez-le, et une autre feuille sera faite.',
      en: 'Until then the order goes by mail with a file; if this link no longer opens, delete it, and another sheet will be made.',
    },
  },
  sheetShare: {
    name: { fr: 'partage de la feuille avec {0}', en: 'share of the sheet with {0}' },
    hint: {
      fr: 'Sans compte Google à cette adresse, sa commande part par mail avec un fichier.',
      en: 'Without a Google account at this address, the order goes by mail with a file.',
    },
  },
  sheetAccess: {
    name: {
      fr: 'retrait de l’accès de {0} à la feuille',
      en: 'taking the access of {0} to the sheet away',
    },
    hint: byLink,
  },
} as const satisfies Readonly<Record<string, Words>>;

export type RetryService = keyof typeof services;
export const retryServices = Object.keys(services) as [RetryService, ...RetryService[]];

/** What was refused, for what, since when, and in which words. */
export interface Refused {
  readonly service: RetryService;
  readonly id: string;
  readonly what: string;
  readonly since: Instant;
  readonly said: string;
}

const told: Named = {
  fr: '{0}, depuis {1} : « {2} ». {3}',
  en: '{0}, since {1}: “{2}”. {3}',
};

/** « Formulaire de la vente 3, depuis jeudi 9 avril à 22:00 : « Service error ». Ouvrez-le … » */
export function refusedText(one: Refused, zone: string, locale: Locale): string {
  const { name, hint }: Words = services[one.service];
  const [about, way] = [name, hint].map((words) => filled(words, locale, one.what, one.id));
  const words = one.said.trim().replace(/\.$/, '');
  return filled(told, locale, about, moment(one.since, zone, locale), words, way);
}

/** What nothing can be remembered of, by what is told of it. */
export const refusedUntold: Readonly<Record<string, Named>> = {
  lock: {
    fr: `verrou sans lequel deux actions se mêleraient. ${byMenu.fr}`,
    en: `lock without which two actions would mix. ${byMenu.en}`,
  },
  memory: {
    fr: 'ce que le drive retient à côté du classeur (les « propriétés » du script). Sans cela rien ne part et rien ne se fait ; rien n’est perdu.',
    en: 'what the drive remembers beside the spreadsheet (the script’s “properties”). Without that nothing leaves and nothing is done; nothing is lost.',
  },
  looks: {
    fr: 'listes de choix, couleurs, filtres ou avertissements. Tout le reste est écrit, la vente continue.',
    en: 'lists of choices, colours, filters or warnings. All the rest is written, the sale goes on.',
  },
};
