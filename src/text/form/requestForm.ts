import type { Named } from '../../domain/values/locale';

/** What the form « Demandes » says. */
export const requestForm = {
  description: {
    fr: 'Le lien de votre mail a tout rempli : vérifiez la demande, puis envoyez-la.',
    en: 'The link of your mail has filled in everything: check the request, then send it.',
  },
  code: {
    fr: 'Il montre que la demande vient de vous : laissez-le tel quel.',
    en: 'It shows that the request is yours: leave it as it is.',
  },
  confirmation: {
    fr: 'C’est noté, merci ! Vous pouvez fermer cette page.',
    en: 'Noted, thank you! You may close this page.',
  },
} satisfies Record<string, Named>;
