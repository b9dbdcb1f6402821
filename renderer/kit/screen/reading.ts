/** How a person wants to read: carried by attributes of the root element, which the token sheet answers to. */
export interface Reading {
  readonly textSize: 'S' | 'M' | 'L' | 'XL';
  readonly care: boolean;
  readonly contrast: boolean;
}

export function applyReading(reading: Reading, root: HTMLElement): void {
  root.dataset['text'] = reading.textSize;
  root.toggleAttribute('data-care', reading.care);
  root.toggleAttribute('data-contrast', reading.contrast);
}
