import { updatePage } from '../../../../src/text/pages/panel/updatePage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FIRST_LANGUAGE } from '../../../shared/Dialog';
import './update.css';

/** How a copy of the drive gets the program of today: three steps, done by hand. */
export function Update() {
  const { value } = useReading('status', {});
  const language = value?.language ?? FIRST_LANGUAGE;
  const words = wordsIn(updatePage, language);
  return (
    <Dialog language={language} lead={words.lead}>
      <ol class="steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.kept}</p>
      <p class="faint">{words.ofThisPage(DRIVE_VERSION)}</p>
    </Dialog>
  );
}
