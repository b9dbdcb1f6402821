/** The part of fontkit that the tests read fonts with, as an independent witness. */
declare module 'fontkit' {
  export interface Font {
    readonly characterSet: readonly number[];
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  }
  export function openSync(file: string): Font;
}
