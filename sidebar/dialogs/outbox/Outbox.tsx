import { useStatus } from '../../useStatus';
import { wordsIn } from '../../words';

/** What waits to be sent, and how much of the day's quota is left. */
export function Outbox() {
  const { status } = useStatus();
  const words = wordsIn(status?.language ?? 'fr');
  if (!status) return <p role="status">{words.loading}</p>;
  const { waiting, quota } = status.mails;
  return (
    <p>
      {words.mailsWaiting(waiting)} {words.quota(quota)}
    </p>
  );
}
