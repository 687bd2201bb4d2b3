import type { MailTextsView } from '../../../../src/app/panel/mailTexts';
import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';

export interface Look {
  /** `#2f6b2f`; blank for the add-on's own. */
  readonly colour: string;
  /** « 180x60;iVBOR… », as it is kept; blank for none. */
  readonly logo: string;
}

interface Props {
  readonly words: TemplatesWords;
  readonly look: Look;
  readonly change: (look: Look) => void;
}

const GREEN = '#2f6b2f';

/** The drive's colour and its logo, for all its mails. */
export function LookFields({ words, look, change }: Props) {
  const choose = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) change({ ...look, logo: await logoOf(file) });
    field.value = '';
  };
  return (
    <details class="look">
      <summary>{words.look}</summary>
      <label>
        {words.colour}
        <input
          type="color"
          value={look.colour || GREEN}
          onInput={({ currentTarget }) => change({ ...look, colour: currentTarget.value })}
        />
      </label>
      {look.colour && (
        <button type="button" class="quiet" onClick={() => change({ ...look, colour: '' })}>
          {words.noColour}
        </button>
      )}
      <label>
        {words.logo}
        <input
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => void choose(currentTarget)}
        />
      </label>
      {look.logo && (
        <button type="button" class="quiet" onClick={() => change({ ...look, logo: '' })}>
          {words.noLogo}
        </button>
      )}
      <p class="faint">{words.aboutLook}</p>
    </details>
  );
}

export const keptLook = ({ colour, logo }: MailTextsView): Look => ({
  colour: colour ?? '',
  logo: logo ?? '',
});

/** What a cell takes, with its size before it. */
const LONGEST = 48_000;
/** Twice what is shown, for screens with fine dots. */
const WIDEST = 400;
const HIGHEST = 160;

/** A picture of any kind as a PNG that is small enough; blank when it is none. */
async function logoOf(file: File): Promise<string> {
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) return '';
  let scale = Math.min(1, WIDEST / image.width, HIGHEST / image.height);
  for (; ; scale *= 0.85) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(2, Math.round(image.width * scale));
    canvas.height = Math.max(2, Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, data = ''] = canvas.toDataURL('image/png').split(',');
    const size = `${Math.round(canvas.width / 2)}x${Math.round(canvas.height / 2)}`;
    if (data.length <= LONGEST) return `${size};${data}`;
  }
}
