import { type PosterDetails, posterWords } from '../../../../src/text/pages/panel/poster';
import type { PosterPageWords } from '../../../../src/text/pages/panel/posterPage';
import { plain } from '../../../../src/text/values/plain';
import { Drawing } from './Drawing';
import { browserMeasure } from './measure';
import { type PosterContent, posterShapes } from './posterShapes';

/** What was changed of it; what was not follows the sale. */
export interface Typed {
  readonly title?: string;
  readonly own?: string;
}

interface Props {
  readonly details: PosterDetails;
  readonly words: PosterPageWords;
  readonly typed: Typed;
  readonly type: (typed: Typed) => void;
}

const LONGEST = 120;
const measure = browserMeasure();

/** The poster: two lines to change, and the sheet as it prints. */
export function PosterTab({ details, words, typed, type }: Props) {
  const { own = '' } = typed;
  const said = posterWords(details);
  const { title = said.title } = typed;
  const content: PosterContent = {
    words: said,
    link: details.link,
    title: plain(title, LONGEST),
    own: plain(own, LONGEST),
  };
  return (
    <div class="poster">
      <div class="changes">
        <label>
          {words.title}
          <input
            type="text"
            maxLength={LONGEST}
            value={title}
            onInput={({ currentTarget }) => type({ ...typed, title: currentTarget.value })}
          />
        </label>
        <label>
          {words.own}
          <input
            type="text"
            maxLength={LONGEST}
            value={own}
            aria-describedby="own-help"
            onInput={({ currentTarget }) => type({ ...typed, own: currentTarget.value })}
          />
        </label>
        <p id="own-help" class="faint">
          {words.ownHelp}
        </p>
        <p class="faint">{words.aboutCode}</p>
      </div>
      <Sheet words={words} content={content} />
    </div>
  );
}

interface SheetProps extends Pick<Props, 'words'> {
  readonly content: PosterContent;
}

function Sheet({ words, content }: SheetProps) {
  const spoken = [
    content.words.drive,
    content.title,
    content.own,
    content.words.details.map(({ label, text }) => `${label} ${text}`).join(', '),
  ];
  return (
    <div>
      <p class="actions">
        <button type="button" class="main" onClick={() => print()}>
          {words.print}
        </button>
        <span class="faint">{words.printHelp}</span>
      </p>
      <Drawing label={spoken.filter(Boolean).join('. ')} shapes={posterShapes(content, measure)} />
    </div>
  );
}
