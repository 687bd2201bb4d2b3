/** Of the days on which a producer is away: typed in Producteurs alone. */
export const absenceFaults = {
  notAbsence: {
    fr: '« {0} » ne se comprend pas ; attendu : « 12/09/2026 », « du 12/09/2026 au 26/09/2026 », « marché : un samedi sur deux depuis le 12/09/2026 » (un samedi), « tous les samedis » ou « jamais », séparés par « ; ».',
    en: '“{0}” is not understood; expected: “12/09/2026”, “from 12/09/2026 to 26/09/2026”, “market: every second saturday since 12/09/2026” (a Saturday), “every saturday” or “never”, parted by “;”.',
  },
};
