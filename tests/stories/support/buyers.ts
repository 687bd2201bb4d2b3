/** Three buyers, and what they hold. */
import type { Drive } from './drive';

export const A = 'anne@exemple.fr';
export const B = 'bruno@exemple.fr';
export const C = 'chloe@exemple.fr';

export const held = (drive: Drive) =>
  drive.table('Paniers', 'Panier', 'Nom', 'Réf.', 'Commandé', 'Servi', 'Pourquoi');
export const states = (drive: Drive) =>
  drive.table('Commandes', 'N°', 'Adresse e-mail', 'Panier', 'État', 'Montant');
