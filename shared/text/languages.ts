/** The languages the kiosk speaks, Chinese first: it is also what the others fall back to. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
