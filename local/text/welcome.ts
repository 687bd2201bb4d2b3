/** The line for whoever comes for the first time, in the pieces between its links. */

export const sampleBegin = 'Voici le classeur d’un drive fermier, et à droite son';
export const dashboard = 'tableau de bord';
export const tryThis = '. Essayez : lisez';
export const basketsTab = 'Paniers';
export const changeAPrice = ', changez un prix dans';
/** It stands once a sale was opened. */
export const offerTab = 'Produits en vente';
export const productsTab = 'Produits';
export const openASale = ', ouvrez une vente par';
export const extensionsPath = 'Extensions › Drive fermier';
export const sampleEnd =
  ', avancez l’horloge, prenez la place d’un acheteur en haut à droite. Rien ne sort de cette machine.';
export const emptyBegin = 'Voici un classeur vide.';
export const installDrive = 'Installer le drive';
export const emptyMiddle =
  ', à droite, y met les onglets et vous mène jusqu’à la première vente. Pour voir d’abord un drive en marche, ouvrez le';
export const sampleDrive = 'drive d’exemple';
export const nothingLeaves = '. Rien ne sort de cette machine.';
