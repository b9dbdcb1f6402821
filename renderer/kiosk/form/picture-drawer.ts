import type { FormPicture } from '../../../shared/contract/page.ts';
import type { Answers } from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { Kiosk } from '../../bridge/kiosk.ts';

export interface PictureRequest {
  readonly matter: string;
  readonly version: number;
  readonly language: Language;
  readonly answers: Answers;
  readonly focus?: { readonly field: string; readonly item: number | null };
}

/** A page of the form as an image that lives as long as it is shown. */
export interface PageImage {
  readonly number: number;
  readonly address: string;
  /** An image that lies on it. */
  readonly over: string | null;
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface ShownPicture {
  readonly pages: readonly PageImage[];
  readonly pageCount: number;
  readonly cells: FormPicture['cells'];
  readonly missingCharacters: FormPicture['missingCharacters'];
}

export interface PictureDrawer {
  /** Null when there is no picture. One call at a time. */
  readonly draw: (request: PictureRequest) => Promise<ShownPicture | null>;
  /** The picture is no longer shown. */
  readonly release: (picture: ShownPicture) => void;
  /** Nothing is drawn any more. */
  readonly close: () => void;
}

/**
 * Draws the real form. While a cell is in hand its page without the answer is kept, and each key brings only the answer
 * to lie on it: taking in a whole page would hold up the next key.
 */
export function createPictureDrawer(kiosk: Kiosk): PictureDrawer {
  let under: { readonly said: string; readonly picture: ShownPicture } | null = null;

  const ask = async (request: PictureRequest & { readonly over?: Answers }) => {
    const picture = await kiosk.call('document.picture', request).catch(() => null);
    return picture && { part: picture.part, shown: await toImages(picture) };
  };

  const pageWithoutAnswer = async (request: PictureRequest): Promise<ShownPicture | null> => {
    const said = JSON.stringify(request);
    if (under?.said !== said) {
      const drawn = await ask(request);
      if (under !== null) revoke(imagesOf(under.picture));
      under = drawn && { said, picture: drawn.shown };
    }
    return under?.picture ?? null;
  };

  return {
    draw: async (request) => {
      const { answers, focus } = request;
      if (focus === undefined) return (await ask(request))?.shown ?? null;
      const over = withoutAnswer(answers, focus);
      const bare = await pageWithoutAnswer({ ...request, answers: over });
      if (bare === null || JSON.stringify(over) === JSON.stringify(answers)) return bare;
      const drawn = await ask({ ...request, over });
      return drawn?.part === 'over' ? laidOn(bare, drawn.shown) : (drawn?.shown ?? null);
    },
    release: (picture) => {
      const kept = under === null ? [] : imagesOf(under.picture);
      revoke(imagesOf(picture).filter((address) => !kept.includes(address)));
    },
    close: () => {
      if (under !== null) revoke(imagesOf(under.picture));
      under = null;
    },
  };
}

/** Items are those of the one repeated page the field is on: no two pages share a field. */
function withoutAnswer(answers: Answers, { field, item }: { field: string; item: number | null }): Answers {
  const without = (given: Answers): Answers =>
    Object.fromEntries(Object.entries(given).filter(([key]) => key !== field));
  if (item === null) return without(answers);
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      isItems(value) ? value.map((own, at) => (at === item ? without(own) : own)) : value,
    ]),
  );
}

const isItems = (value: Answers[string]): value is readonly Answers[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object');

const laidOn = (bare: ShownPicture, answer: ShownPicture): ShownPicture => ({
  ...answer,
  pages: answer.pages.map((page) => {
    const under = bare.pages.find(({ number }) => number === page.number);
    return under === undefined ? page : { ...under, over: page.address };
  }),
});

const imagesOf = ({ pages }: ShownPicture): string[] =>
  pages.flatMap(({ address, over }) => (over === null ? [address] : [address, over]));

const revoke = (addresses: readonly string[]): void =>
  addresses.forEach((address) => URL.revokeObjectURL(address));

/** Decoded before it is shown, so that the sheet never flashes white. */
async function toImages(picture: FormPicture): Promise<ShownPicture> {
  const pages = await Promise.all(
    picture.pages.map(async ({ number, svg, widthPt, heightPt }) => {
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      const image = new Image();
      image.src = address;
      await image.decode().catch(() => undefined);
      return { number, address, over: null, widthPt, heightPt };
    }),
  );
  return { ...picture, pages };
}
