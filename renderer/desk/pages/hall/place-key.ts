/** Floor and zone as one choice, such as 1A. */
export const placeKey = ({ floor, zone }: { readonly floor: number; readonly zone: string }): string =>
  `${floor}${zone}`;
