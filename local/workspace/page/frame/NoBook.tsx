import { base } from '../state/server';
import { usePage } from '../state/store';

/** For whoever has no spreadsheet: a buyer, or a producer before their first sale. */
export function NoBook() {
  const { person } = usePage();
  const producer = person?.role === 'producer';
  return (
    <div class="nobook">
      <h2>Bonjour {person?.name}</h2>
      <p>
        {producer
          ? 'Votre feuille apparaîtra ici quand la coordination l’aura partagée avec vous. Les mails du drive vous attendent.'
          : 'Vous ne voyez du drive que son formulaire de commande et les mails que vous recevez.'}
      </p>
      <p>
        <a class="main" href={`${base}/mails`}>
          Mes mails
        </a>{' '}
        <a class="main" href={`${base}/formulaires`}>
          Commander
        </a>
      </p>
    </div>
  );
}
