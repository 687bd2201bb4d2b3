import * as common from '../../values/commonWords';
import type { WordsOf } from '../../values/pairs';

export const posterPage = {
  lead: {
    fr: 'Une affiche et une liste des prix à imprimer, avec les dates de cette vente.',
    en: 'A poster and a price list to print, with the dates of this sale.',
  },
  failed: { fr: 'L’affiche n’a pas pu être préparée.', en: 'The poster could not be prepared.' },
  parts: {
    poster: { fr: 'Affiche', en: 'Poster' },
    prices: { fr: 'Liste des prix', en: 'Price list' },
  },
  prices: {
    fr: 'Tout ce qui est en vente, avec ce que chaque produit dit de lui : pour qui commande par téléphone, et pour un panneau d’affichage.',
    en: 'All that is on sale, with what each product tells: for those who order by telephone, and for a notice board.',
  },
  pricesFile: { fr: 'prix.html', en: 'prices.html' },
  keepFile: common.keepFile,
  title: { fr: 'Titre', en: 'Title' },
  own: { fr: 'Une ligne à vous', en: 'A line of your own' },
  ownHelp: {
    fr: 'Par exemple\u00a0: «\u00a0Dégustation sur place samedi\u00a0». Vide, elle ne prend pas de place.',
    en: 'For example: “Come and taste on Saturday”. Left blank, it takes no room.',
  },
  printHelp: {
    fr: 'À l’échelle 100 %, sans marges. Pour un fichier à envoyer, choisissez «\u00a0Enregistrer au format PDF\u00a0».',
    en: 'At 100%, without margins. For a file to send, choose “Save as PDF”.',
  },
  print: { fr: 'Imprimer', en: 'Print' },
  aboutCode: {
    fr: 'Le code mène au formulaire de commande. Une affiche restée au mur sert encore\u00a0: quand la vente suivante ouvre, l’ancien formulaire y renvoie.',
    en: 'The code leads to the order form. A poster left on a wall still serves: once the next sale opens, the old form leads there.',
  },
};

export type PosterPageWords = WordsOf<typeof posterPage>;
