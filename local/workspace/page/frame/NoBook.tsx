import { buyerSees, hello, myMails, order, producerWaits } from '../../../text/frame';
import { base } from '../state/server';
import { usePage } from '../state/store';

/** For whoever has no spreadsheet: a buyer, or a producer before their first sale. */
export function NoBook() {
  const { person } = usePage();
  const producer = person?.role === 'producer';
  return (
    <div class="nobook">
      <h2>
        {hello} {person?.name}
      </h2>
      <p>{producer ? producerWaits : buyerSees}</p>
      <p>
        <a class="main" href={`${base}/mails`}>
          {myMails}
        </a>{' '}
        <a class="main" href={`${base}/formulaires`}>
          {order}
        </a>
      </p>
    </div>
  );
}
