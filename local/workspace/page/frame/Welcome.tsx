import { useState } from 'preact/hooks';
import { press } from '../session';
import { usePage } from '../store';

const KEY = 'drive-bienvenue';

const read = (): boolean => localStorage.getItem(KEY) === 'lue';

/** One line for whoever comes for the first time: what this is, and what to try. */
export function Welcome() {
  const { bar } = usePage();
  const [isRead, mark] = useState(read);
  if (isRead || !bar) return null;
  const done = () => {
    localStorage.setItem(KEY, 'lue');
    mark(true);
  };
  return (
    <p class="welcome">
      <span>
        Voici le classeur d’un drive fermier, avec une vente d’exemple déjà jouée. Essayez : le{' '}
        <button type="button" onClick={() => void press('showSidebar')}>
          tableau de bord
        </button>
        , l’onglet <b>Paniers</b>, ou changez un prix dans <b>Produits</b> puis ouvrez une vente par{' '}
        <b>Extensions › Drive fermier</b>. En haut à droite, l’horloge et les autres personnes.
      </span>
      <button type="button" class="close" aria-label="Fermer" onClick={done}>
        ×
      </button>
    </p>
  );
}
