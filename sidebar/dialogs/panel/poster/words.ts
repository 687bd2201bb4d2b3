import type { Language } from '../../../shared/format';

export interface PosterPageWords {
  readonly pageTitle: string;
  readonly lead: string;
  readonly failed: string;
  readonly parts: Readonly<Record<'poster' | 'press', string>>;
  readonly title: string;
  readonly own: string;
  readonly ownHelp: string;
  readonly lasting: string;
  readonly print: string;
  readonly printHelp: string;
  readonly aboutCode: string;
  readonly press: string;
  readonly short: string;
  readonly long: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

const french: PosterPageWords = {
  pageTitle: 'Faire connaître la vente',
  lead: 'Une affiche à imprimer et un texte pour la presse locale, avec les dates de cette vente.',
  failed: 'L’affiche n’a pas pu être préparée.',
  parts: { poster: 'Affiche', press: 'Texte pour la presse' },
  title: 'Titre',
  own: 'Une ligne à vous',
  ownHelp:
    'Par exemple\u00a0: «\u00a0Dégustation sur place samedi\u00a0». Vide, elle ne prend pas de place.',
  lasting: 'Sans dates, pour rester au mur\u00a0: les jours de la semaine',
  print: 'Imprimer',
  printHelp:
    'À l’échelle 100 %, sans marges. Pour un fichier à envoyer, choisissez «\u00a0Enregistrer au format PDF\u00a0».',
  aboutCode:
    'Le code mène au formulaire de commande. Une affiche restée au mur sert encore\u00a0: quand la vente suivante ouvre, l’ancien formulaire y renvoie.',
  press:
    'À envoyer à la mairie, au journal, à la radio. Relisez et complétez\u00a0: vous connaissez vos lecteurs.',
  short: 'En bref, pour un agenda',
  long: 'En plus long, pour un article',
  copy: 'Copier',
  copied: 'Le texte est copié.',
  copyByHand: 'Le texte est sélectionné\u00a0: copiez-le avec Ctrl+C.',
};

const english: PosterPageWords = {
  pageTitle: 'Tell people about the sale',
  lead: 'A poster to print and a text for local papers, with the dates of this sale.',
  failed: 'The poster could not be prepared.',
  parts: { poster: 'Poster', press: 'Text for local papers' },
  title: 'Title',
  own: 'A line of your own',
  ownHelp: 'For example: “Come and taste on Saturday”. Left blank, it takes no room.',
  lasting: 'Without dates, to stay on a wall: the days of the week',
  print: 'Print',
  printHelp: 'At 100%, without margins. For a file to send, choose “Save as PDF”.',
  aboutCode:
    'The code leads to the order form. A poster left on a wall still serves: once the next sale opens, the old form leads there.',
  press:
    'For the town hall, the paper, the radio. Read it again and complete it: you know your readers.',
  short: 'In short, for a diary of events',
  long: 'Longer, for an article',
  copy: 'Copy',
  copied: 'The text is copied.',
  copyByHand: 'The text is selected: copy it with Ctrl+C.',
};

export const posterPageWords: Readonly<Record<Language, PosterPageWords>> = {
  fr: french,
  en: english,
};
