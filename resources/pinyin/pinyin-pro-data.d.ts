/** Tables of pinyin-pro that its types leave out: word → reading with tone marks, syllables parted by spaces. */
declare module 'pinyin-pro/dist/esm/data/*.mjs' {
  const readings: Readonly<Record<string, string>>;
  export default readings;
}
