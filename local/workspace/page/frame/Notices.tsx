import { dismiss, usePage } from '../state/store';

export function Notices() {
  const { notices, running } = usePage();
  return (
    <div class="notices" role="status" aria-live="polite">
      {running > 0 ? <p class="notice busy">Exécution du script…</p> : null}
      {notices.map(({ id, text, bad }) => (
        <p key={id} class={bad ? 'notice bad' : 'notice'}>
          {text}
          <button type="button" class="close" aria-label="Fermer" onClick={() => dismiss(id)}>
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
  const kept = waiting > 0 ? ' Ce que vous avez tapé est gardé ici et partira à son retour.' : '';
  return (
    <p class="offline" role="alert">
      Le serveur du drive est arrêté ou ne répond pas. Cette page se reconnectera toute seule.{kept}
    </p>
  );
}

/** The clock on its way, with what fired. */
export function Passing() {
  const { passing } = usePage();
  if (!passing) return null;
  return (
    <div class="passing" role="status">
      <progress value={passing.share} max={1} aria-label="Avancée de l’horloge" />
      {passing.lines.map((line, at) => (
        <p key={`${at} ${line}`}>{line}</p>
      ))}
    </div>
  );
}
