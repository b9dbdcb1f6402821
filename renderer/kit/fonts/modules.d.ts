declare module 'virtual:fonts.css';

declare module 'subset-font' {
  /** @returns the font with only the characters of `text` in it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2' | 'woff' | 'truetype' | 'sfnt' },
  ): Promise<Buffer>;
}
