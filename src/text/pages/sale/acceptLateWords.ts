/** Where answers that were set aside are offered to be served after all. */
export const acceptLateWords = {
  acceptedLate: {
    fr: 'Servir aussi ces réponses arrivées, ou lues, trop tard',
    en: 'Serve these answers too, that came or were read too late',
  },
  inTime: { fr: 'envoyée à temps, lue trop tard', en: 'sent in time, read too late' },
};
