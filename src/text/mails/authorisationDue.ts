import { NBSP } from '../format';
import { subject } from '../plain';
import type { AuthorisationFacts, Mail } from './facts';
import { block, button, driveName, letter } from './parts';

const french = ({ drive, authorisationLink }: AuthorisationFacts): Mail => ({
  subject: subject(`Drive fermier${NBSP}: une autorisation est à renouveler`),
  text: letter(
    'Bonjour,',
    block(
      `Google demande de nouveau votre accord pour que le module Drive fermier travaille dans le classeur «${NBSP}${driveName(drive)}${NBSP}». D’ici là, les commandes arrivent bien dans le formulaire, mais elles ne sont pas lues et aucune confirmation ne part.`,
      button('Donner l’autorisation', authorisationLink, drive),
    ),
    `Ensuite, ouvrez le classeur et choisissez «${NBSP}Reprendre les commandes non lues${NBSP}» dans le menu. Rien n’est perdu.`,
    driveName(drive),
  ),
});

const english = ({ drive, authorisationLink }: AuthorisationFacts): Mail => ({
  subject: subject('Drive fermier: an authorisation is due again'),
  text: letter(
    'Hello,',
    block(
      `Google asks for your consent again before the Drive fermier add-on can work in the workbook “${driveName(drive)}”. Until then, orders do arrive in the form, but they are not read and no confirmation leaves.`,
      button('Give authorisation', authorisationLink, drive),
    ),
    'Then open the workbook and choose “Read orders not read yet” in the menu. Nothing is lost.',
    driveName(drive),
  ),
});

/** To the coordinator who owns the triggers, when Google asks for consent again. */
export const authorisationDue = (facts: AuthorisationFacts): Mail =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);
