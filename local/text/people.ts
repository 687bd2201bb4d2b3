/** Who sits in front of the drive. */

export const newcomerName = 'Nouvelle personne';
export const coordination = 'Coordination';
export const secondCoordination = 'Deuxième coordination';
export const producers = 'Producteurs';
export const buyers = 'Acheteurs';
export const whoAreYou = 'Qui êtes-vous ?';
