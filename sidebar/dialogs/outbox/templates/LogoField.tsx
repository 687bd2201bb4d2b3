import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';

interface Props {
  readonly words: TemplatesWords;
  /** « 180x60;iVBOR… », as it is kept; blank for none. */
  readonly logo: string;
  readonly change: (logo: string) => void;
}

/** The drive's logo, for all its mails. */
export function LogoField({ words, logo, change }: Props) {
  const choose = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) change(await logoOf(file));
    field.value = '';
  };
  return (
    <details class="look">
      <summary>{words.look}</summary>
      <label>
        {words.logo}
        <input
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => void choose(currentTarget)}
        />
      </label>
      {logo && (
        <button type="button" class="quiet" onClick={() => change('')}>
          {words.noLogo}
        </button>
      )}
      <p class="faint">{words.aboutLook}</p>
    </details>
  );
}

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
