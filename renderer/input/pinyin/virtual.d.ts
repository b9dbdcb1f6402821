declare module 'virtual:pinyin-dictionary' {
  /** Address of the dictionary that the build makes from `resources/pinyin`. */
  const address: string;
  export default address;
}
