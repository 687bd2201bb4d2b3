/** What stands on buttons everywhere. */

export const yes = 'Oui';
export const no = 'Non';
export const cancel = 'Annuler';
