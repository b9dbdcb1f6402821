import { join } from 'node:path';

/**
 * Where the fonts lie, in the order they are asked for a character: Noto Sans SC from its npm package on every system (30,890
 * characters), then HanaMin for the rarer ones of names, where it is installed (Debian fonts-hanazono).
 *
 * @param modulesFolder the `node_modules` of the installed kiosk
 */
export const fontFoldersOf = (modulesFolder: string): readonly string[] => [
  ...['400Regular', '500Medium', '700Bold'].map((weight) =>
    join(modulesFolder, '@expo-google-fonts', 'noto-sans-sc', weight),
  ),
  '/usr/share/fonts/truetype/hanazono',
];
