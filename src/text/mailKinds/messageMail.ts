import { defineMail, ofPerson, ofSale } from './defineMail';
import { ending } from './pieces';

/** What somebody writes to some people. */
export const message = defineMail({
  name: { fr: 'message', en: 'message' },
  templates: {
    /** Where whoever writes to some people begins; what they have to say goes in the middle. */
    message: {
      name: { fr: 'message', en: 'message' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'basket', 'stopLink'],
      subject: { fr: 'Un mot de {drive}', en: 'A word from {drive}' },
      text: {
        fr: `Bonjour {prénom},



${ending.fr}

Ne plus recevoir ces annonces : {lien_désabonnement}`,
        en: `Hello {first_name},



${ending.en}

No more of these announcements: {unsubscribe_link}`,
      },
    },
  },
});
