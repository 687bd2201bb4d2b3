import type { MailTextsView } from '../../../../src/app/panel/mailTexts';
import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';
import type { Mail } from '../../../../src/text/templates/mail';
import { Written } from '../../../shared/wording/Written';

interface Props {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly mail: Mail;
  readonly logo: string;
  readonly hasFaults: boolean;
}

/** The mail with an example's figures. */
export function Preview({ view, words, mail, logo, hasFaults }: Props) {
  return (
    <section class="preview" aria-labelledby="preview">
      <div class="faces">
        <h2 id="preview">
          {words.previewOf} {words.example}
        </h2>
      </div>
      {hasFaults && <p class="warning">{words.meanwhile}</p>}
      <Written mail={mail} logo={logo} driveName={view.drive.name} language={view.language} />
    </section>
  );
}
