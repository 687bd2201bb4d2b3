import type { Named } from '../../domain/values/locale';

/** Some people that a message goes to, as the page and Historique call them. */
export const messageGroups = {
  subscribers: { fr: 'les abonnés', en: 'subscribers' },
  buyers: { fr: 'les acheteurs de cette vente', en: 'buyers of this sale' },
  producers: { fr: 'les producteurs', en: 'producers' },
} as const satisfies Record<string, Named>;

export type MessageGroup = keyof typeof messageGroups;
export const messageGroupIds = Object.keys(messageGroups) as MessageGroup[];
