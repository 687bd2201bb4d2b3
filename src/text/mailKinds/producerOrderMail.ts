import { defineMail, ofProducer } from './defineMail';
import { question, total } from './pieces';

/** To a producer: what to bring, or that nothing is. */
export const producerOrder = defineMail({
  name: {
    fr: 'commande-producteur',
    en: 'producer-order',
    also: ['changement-producteur', 'producer-change'],
  },
  tells: 'toBring',
  before: 'pickupEnd',
  computedBy: ['closing'],
  templates: {
    producerOrder: {
      name: { fr: 'à préparer', en: 'to prepare' },
      audience: 'producers',
      fields: [...ofProducer, 'isChanged', 'isAbsent', 'gaps'],
      subject: {
        fr: '{si changée}Changement pour{sinon}À préparer pour{fin} {jour_retrait} : {si commande}{total}{sinon}rien à apporter{fin}',
        en: '{if changed}Change for{else}To prepare for{end} {pickup_day}: {if order}{total}{else}nothing to bring{end}',
      },
      text: {
        fr: `Bonjour,

{si commande}{si changée}Votre commande a changé. Voici tout ce que vous avez maintenant à préparer : ce message remplace le précédent.{sinon}Les commandes sont closes. Voici ce que vous avez à préparer.{fin}{sinon}{si absent}Nous avons noté que vous ne venez pas{sinon}Rien n’est plus commandé de vos produits{fin} : vous n’avez rien à apporter.{fin}

Ce qui change : {écarts}

Retrait : {retrait}
Lieu : {lieu}

{producteur} : {commande}

${total.fr}
{frais}

Par panier : {par_panier}

{si fichier_joint}Le détail est aussi dans le fichier joint.{fin}

Voir ma feuille : {lien_feuille}

${question.fr}

{si commande}À {jour_semaine}{sinon}À bientôt{fin},
{drive}`,
        en: `Hello,

{if order}{if changed}Your order has changed. This is all that you now have to prepare: this message replaces the one before.{else}Orders are closed. This is what you have to prepare.{end}{else}{if absent}We have noted that you do not come{else}Nothing is ordered of your products any more{end}: there is nothing for you to bring.{end}

What changes: {differences}

Pick-up: {pickup}
Place: {place}

{producer}: {order}

${total.en}
{fees}

By basket: {by_basket}

{if file_attached}The details are also in the attached file.{end}

See my sheet: {sheet_link}

${question.en}

See you {if order}on {weekday}{else}soon{end},
{drive}`,
      },
    },
  },
});
