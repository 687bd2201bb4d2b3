import { useState } from 'preact/hooks';
import { press } from '../session/actions';
import { base } from '../state/server';
import { usePage } from '../state/store';

const KEY = 'drive-bienvenue';

const read = (): boolean => localStorage.getItem(KEY) === 'lue';

/** One line for whoever comes for the first time: what this is, and what to try. */
export function Welcome() {
  const { bar, sheets } = usePage();
  const [isRead, mark] = useState(read);
  if (isRead || !bar) return null;
  const done = () => {
    localStorage.setItem(KEY, 'lue');
    mark(true);
  };
  return (
    <div class="welcome">
      {sheets.length > 1 ? <Tour /> : <Beginning />}
      <button type="button" class="close" aria-label="Fermer" onClick={done}>
        ×
      </button>
    </div>
  );
}

const Tour = () => (
  <span>
    Voici le classeur d’un drive fermier, et à droite son{' '}
    <button type="button" onClick={() => void press('showSidebar')}>
      tableau de bord
    </button>
    . Essayez : lisez <b>Paniers</b>, changez un prix dans <b>Produits</b>, ouvrez une vente par{' '}
    <b>Extensions › Drive fermier</b>, avancez l’horloge, prenez la place d’un acheteur en haut à
    droite. Rien ne sort de cette machine.
  </span>
);

const Beginning = () => (
  <form method="post" action={`${base}/fichier/exemple`}>
    Voici un classeur vide. <b>Installer le drive</b>, à droite, y met les onglets et vous mène
    jusqu’à la première vente. Pour voir d’abord un drive en marche, ouvrez le{' '}
    <button type="submit">drive d’exemple</button>. Rien ne sort de cette machine.
  </form>
);
