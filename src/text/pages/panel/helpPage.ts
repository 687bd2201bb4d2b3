export const helpPage = {
  lead: { fr: '', en: 'The guide is written in French.' },
  toContents: { fr: 'Sommaire', en: 'Contents' },
  search: { fr: 'Chercher dans l’aide', en: 'Search the guide' },
  found: {
    fr: (count: number) =>
      count > 1 ? `${count} passages` : count === 1 ? '1 passage' : 'Rien de tel dans l’aide.',
    en: (count: number) =>
      count > 1 ? `${count} places` : count === 1 ? '1 place' : 'Nothing of that in the guide.',
  },
  toBegin: { fr: 'En peu de mots', en: 'In few words' },
  inDetail: { fr: 'En détail', en: 'In detail' },
  print: { fr: 'Imprimer cette page', en: 'Print this page' },
};
