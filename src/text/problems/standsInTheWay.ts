import type { Named } from '../../domain/values/locale';

/** Why a sale is not brought back to what it was: people did something since, or were told of it. */
export const standsInTheWay = {
  erasedSince: {
    fr: 'Les données de qui avait une commande ont été effacées depuis ({0}) : cette commande reviendrait sans personne. Rien n’a été fait.',
    en: 'The data of somebody with an order was erased since ({0}): that order would come back without anybody. Nothing was done.',
  },
  ordersSinceReopening: {
    fr: 'Depuis que la vente est rouverte, des commandes sont venues, ont changé ou ont été annulées : {0}. Revenir en arrière les déferait : rien n’a été fait. Pour ne plus prendre de commandes, choisissez « Fermer les commandes » : rien ne s’y perd.',
    en: 'Since the sale was reopened, orders came, changed or were cancelled: {0}. Going back would undo them: nothing was done. To take no more orders, choose “Close orders”: nothing is lost by it.',
  },
  ordersSinceClosing: {
    fr: 'Depuis la clôture, des commandes sont venues, ont changé ou ont été annulées : {0}. Revenir en arrière les déferait : rien n’a été fait. Pour reprendre des commandes, « Rouvrir la vente », dans « Changer la vente » : rien ne s’y perd.',
    en: 'Since it was closed, orders came, changed or were cancelled: {0}. Going back would undo them: nothing was done. To take orders again, “Reopen the sale”, in “Change the sale”: nothing is lost by it.',
  },
  offerSince: {
    fr: 'Ce qui est en vente a changé depuis (prix, stock, absence, produit ajouté ou retiré) : {0}. Revenir en arrière le déferait, dans le formulaire et pour qui l’a appris : rien n’a été fait. Ce qui doit changer encore se change dans « Changer la vente ».',
    en: 'What is on sale changed since (price, stock, absence, product added or taken off): {0}. Going back would undo it, in the form and for whoever was told: nothing was done. What must change still is changed in “Change the sale”.',
  },
  goodsToldSince: {
    fr: 'Un mail a dit depuis ce qui manque ou remplace dans leur panier à : {0}. Revenir en arrière le déferait : rien n’a été fait. Ce qui doit changer se corrige dans Paniers ou dans Retrait.',
    en: 'A mail told since what is missing or replaced in their basket to: {0}. Going back would undo it: nothing was done. What must change is corrected in Baskets or in Pick-up.',
  },
  sinceCalledOff: {
    fr: 'La vente est annulée, et avant cela des commandes ou ce qui est en vente avaient changé, ou un mail en avait parlé : {0}. Revenir en arrière déferait cela aussi : rien n’a été fait. La vente reste annulée ; pour vendre quand même, ouvrez-en une autre.',
    en: 'The sale is called off, and before that orders or what is on sale had changed, or a mail had told of it: {0}. Going back would undo that as well: nothing was done. The sale stays called off; to sell all the same, open another one.',
  },
} as const satisfies Readonly<Record<string, Named>>;
