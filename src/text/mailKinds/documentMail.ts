import { defineMail, ofPerson, ofSale } from './defineMail';
import { ending } from './pieces';

/** Invoices and payout statements. */
export const document = defineMail({
  name: {
    fr: 'document',
    en: 'document',
    also: [
      'relevé-reversement',
      'facture',
      'factures-producteur',
      'payout-statement',
      'invoice',
      'producer-invoices',
    ],
  },
  outlives: true,
  templates: {
    document: {
      name: { fr: 'document', en: 'document' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'producer', 'numbers', 'documents'],
      subject: {
        fr: '{si producteur}Vos documents : {fin}{numéros}',
        en: '{if producer}Your documents: {end}{numbers}',
      },
      text: {
        fr: `Bonjour {prénom},

{si producteur}Voici ce que {drive} a remis aux acheteurs au nom de {producteur}. Gardez-le avec vos comptes.{sinon}Voici vos documents : {numéros}. S’ils sont déjà payés, vous n’avez rien à faire.{fin}

{documents}

${ending.fr}`,
        en: `Hello {first_name},

{if producer}This is what {drive} gave to buyers in the name of {producer}. Keep it with your books.{else}Here are your documents: {numbers}. If they are paid already, there is nothing to do.{end}

{documents}

${ending.en}`,
      },
    },
    payout: {
      name: { fr: 'relevé-reversement', en: 'payout-statement' },
      audience: 'producers',
      fields: [
        ...ofSale,
        'producer',
        'order',
        'vat',
        'sold',
        'missing',
        'feesBorne',
        'setOff',
        'unpaid',
        'carried',
        'waiting',
        'payouts',
        'paid',
        'left',
      ],
      subject: {
        fr: 'Reversement de la vente n° {vente} : {versé}',
        en: 'Payout of sale no. {sale}: {paid}',
      },
      text: {
        fr: `Bonjour,

Voici le compte de {producteur} pour la vente n° {vente}, retirée {jour_retrait}.

Produits : {commande}

Vendu : {vendu}
{tva}
Manquants : {manquants}
Frais : {frais_retenus}
Vos achats : {achats}
Pas encore payé par les acheteurs : {impayés}
Report des ventes d’avant : {report}
Attend une pesée ou une confirmation : {attend_pesée}
Versé : {versé}
Reste à verser : {reste}

Versements : {versements}

${ending.fr}`,
        en: `Hello,

This is the account of {producer} for sale no. {sale}, collected on {pickup_day}.

Products: {order}

Sold: {sold}
{vat}
Missing: {missing_goods}
Fees: {fees_kept}
Your orders: {own_orders}
Not paid by buyers yet: {unpaid}
Carried over from sales before: {carried_over}
Waits for a weight or a confirmation: {awaits_weight}
Paid: {paid}
Still to be paid: {left}

Payouts: {payouts}

${ending.en}`,
      },
    },
  },
});
