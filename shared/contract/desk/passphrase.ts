/** Characters of a backup's passphrase. Free of schemas, because pages load it. */
export const shortestPassphrase = 12;
