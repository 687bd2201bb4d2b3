import { clockMoves, close, scriptRuns, serverAway, typedIsKept } from '../../../text/frame';
import { dismiss, usePage } from '../state/store';

export function Notices() {
  const { notices, running } = usePage();
  return (
    <div class="notices" role="status" aria-live="polite">
      {running > 0 ? <p class="notice busy">{scriptRuns}</p> : null}
      {notices.map(({ id, text, bad }) => (
        <p key={id} class={bad ? 'notice bad' : 'notice'}>
          {text}
          <button type="button" class="close" aria-label={close} onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}

export function Offline() {
  const { offline, waiting } = usePage();
  if (!offline) return null;
  const kept = waiting > 0 ? typedIsKept : '';
  return (
    <p class="offline" role="alert">
      {serverAway}
      {kept}
    </p>
  );
}

/** The clock on its way, with what fired. */
export function Passing() {
  const { passing } = usePage();
  if (!passing) return null;
  return (
    <div class="passing" role="status">
      <progress value={passing.share} max={1} aria-label={clockMoves} />
      {passing.lines.map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
    </div>
  );
}
