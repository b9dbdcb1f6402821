/** Tables of pinyin-pro that its types leave out: word → reading with tone marks, syllables parted by spaces. */
declare module 'pinyin-pro/dist/esm/data/*.mjs' {
  const readings: Readonly<Record<string, string>>;
  export default readings;
}
/** The data of hanzi, which has no types: lines such as `玥:a(𤣩,月)`. */
declare module 'hanzi/lib/data/cjk-decomp.txt.js' {
  const lines: string;
  export default lines;
}
