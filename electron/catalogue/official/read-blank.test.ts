import { PDFName, PDFNumber, TextAlignment } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { aBlank, lock, turn } from './official.fixture.ts';
import { readBlank, type PdfBlank } from './read-blank.ts';

async function read(content: Uint8Array): Promise<PdfBlank> {
  const blank = await readBlank(content);
  if (typeof blank === 'string') throw new Error(blank);
  return blank;
}

const rounded = ({ fields }: PdfBlank): unknown => {
  const place = fields[0]!.widgets[0]!.place;
  return [place.x, place.y, place.width, place.height].map(Math.round);
};

describe('the fields of a blank', () => {
  it.each([
    [0, [100, 772, 200, 20], [595, 842]],
    [90, [50, 100, 20, 200], [842, 595]],
    [180, [295, 50, 200, 20], [595, 842]],
    [270, [772, 295, 20, 200], [842, 595]],
    [-90, [772, 295, 20, 200], [842, 595]],
  ])('stand where they are seen on a page turned by %i', async (angle, place, size) => {
    const blank = await read(await aBlank(['name'], (_, page) => turn(page, angle)));
    expect(rounded(blank)).toEqual(place);
    expect(blank.pages).toEqual([{ width: size[0], height: size[1] }]);
  });

  it('count from the corner of the part that is seen', async () => {
    const blank = await read(await aBlank(['name'], (_, page) => page.setCropBox(40, 30, 400, 700)));
    expect(rounded(blank)).toEqual([60, 660, 200, 20]);
    expect(blank.pages).toEqual([{ width: 400, height: 700 }]);
  });

  it('say how many places they have and where their text stands', async () => {
    const blank = await read(
      await aBlank(['id', 'amount'], (document) => {
        const [id, amount] = [
          document.getForm().getTextField('id'),
          document.getForm().getTextField('amount'),
        ];
        id.setMaxLength(18);
        id.enableCombing();
        amount.setMaxLength(9);
        amount.setAlignment(TextAlignment.Right);
      }),
    );
    expect(blank.fields).toMatchObject([
      { name: 'id', kind: 'text', comb: 18, align: 'left' },
      { name: 'amount', kind: 'text', comb: null, align: 'right' },
    ]);
  });

  it('have what their parent says, and else what the whole form says', async () => {
    const blank = await read(
      await aBlank(['person.id', 'note'], (document) => {
        const form = document.getForm();
        const id = form.getTextField('person.id').acroField;
        const note = form.getTextField('note').acroField;
        const parent = id.getParent()!;
        for (const key of ['Ff', 'MaxLen', 'Q', 'FT']) id.dict.delete(PDFName.of(key));
        parent.dict.set(PDFName.of('FT'), PDFName.of('Tx'));
        parent.dict.set(PDFName.of('Ff'), PDFNumber.of(1 << 24));
        parent.dict.set(PDFName.of('MaxLen'), PDFNumber.of(18));
        parent.dict.set(PDFName.of('Q'), PDFNumber.of(1));
        note.dict.delete(PDFName.of('Q'));
        form.acroForm.dict.set(PDFName.of('Q'), PDFNumber.of(2));
      }),
    );
    expect(blank.fields).toMatchObject([
      { name: 'person.id', kind: 'text', comb: 18, align: 'center' },
      { name: 'note', kind: 'text', comb: null, align: 'right' },
    ]);
  });

  it('of one name with several boxes say which is which', async () => {
    const blank = await read(
      await aBlank([], (document, page) => {
        const sex = document.getForm().createRadioGroup('person.sex');
        sex.addOptionToPage('male', page, { x: 10, y: 10, width: 10, height: 10 });
        sex.addOptionToPage('female', page, { x: 50, y: 10, width: 10, height: 10 });
        document
          .getForm()
          .createCheckBox('person.agrees')
          .addToPage(page, { x: 90, y: 10, width: 10, height: 10 });
      }),
    );
    expect(blank.fields.map(({ name, kind, widgets }) => [name, kind, widgets.length])).toEqual([
      ['person.sex', 'button', 2],
      ['person.agrees', 'button', 1],
    ]);
  });
});

describe('a file that cannot be used', () => {
  it('is no PDF', async () => {
    expect(await readBlank(Buffer.from('PK\u0003\u0004 a document'))).toBe('not-a-pdf');
  });
  it('is damaged', async () => {
    const sound = await aBlank(['name']);
    expect(await readBlank(sound.slice(0, 60))).toBe('damaged');
  });
  it('is encrypted', async () => {
    expect(await readBlank(await lock(await aBlank(['name'])))).toBe('encrypted');
  });
});
