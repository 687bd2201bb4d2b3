import type { ForWhom, MailTextsView } from '../../../../src/app/panel/mailTexts';
import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';
import type { Mail } from '../../../../src/text/templates/mail';
import { Written } from '../../../shared/wording/Written';
import type { Audience } from './kindAudience';

interface Props {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly audience: Audience;
  readonly mail: Mail;
  readonly logo: string;
  readonly hasFaults: boolean;
  readonly show: (whom: ForWhom) => void;
}

/** The mail as somebody of the present sale would receive it. */
export function Preview({ view, words, audience, mail, logo, hasFaults, show }: Props) {
  return (
    <section class="preview" aria-labelledby="preview">
      <div class="faces">
        <h2 id="preview">{words.previewOf}</h2>
        <Whom view={view} words={words} audience={audience} show={show} />
      </div>
      {hasFaults && <p class="warning">{words.meanwhile}</p>}
      <Written mail={mail} logo={logo} driveName={view.drive.name} language={view.language} />
    </section>
  );
}

interface WhomProps {
  readonly view: MailTextsView;
  readonly words: TemplatesWords;
  readonly audience: Audience;
  readonly show: (whom: ForWhom) => void;
}

function Whom({ view: { present }, words, audience, show }: WhomProps) {
  if (audience === 'buyers' && present?.order)
    return (
      <select
        aria-label={words.previewOf}
        value={String(present.order.basket)}
        onChange={({ currentTarget }) => show({ basket: Number(currentTarget.value) })}
      >
        {present.people.map(({ basket, name }) => (
          <option key={basket} value={String(basket)}>
            {words.basket(basket, name)}
          </option>
        ))}
      </select>
    );
  if (audience === 'producers' && present?.share)
    return (
      <select
        aria-label={words.previewOf}
        value={present.share.producer}
        onChange={({ currentTarget }) => show({ producer: currentTarget.value })}
      >
        {present.producers.map((producer) => (
          <option key={producer}>{producer}</option>
        ))}
      </select>
    );
  return <span>{words.example}</span>;
}
