/** Where two sales are live: which one a page is about. */
export const whichSale = {
  which: { fr: 'De quelle vente\u00a0?', en: 'Of which sale?' },
  sale: {
    fr: (number: number, isTaking: boolean) =>
      `Vente ${number}${isTaking ? ', qui prend des commandes' : ''}`,
    en: (number: number, isTaking: boolean) =>
      `Sale ${number}${isTaking ? ', which takes orders' : ''}`,
  },
};
