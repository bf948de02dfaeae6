/**
 * The colours of every page, chart and screen, as CSS custom properties: one accent a population,
 * all of them WCAG AA on their ground.
 */
export const lightColours: string =
  '--paper:#fffdf8;--ink:#1d1c1a;--quiet:#5c5850;--rule:#e7e2d6;--rule-strong:#c9c3b4;--left:#1f5f99;--right:#a8431a;--left-soft:#a9c6e0;--right-soft:#e8bda8;--warn:#7a4b00;--warn-paper:#fdf2d8;--mark:#f4efe3'

/** The same in the dark. */
export const darkColours: string =
  '--paper:#171613;--ink:#f1ede4;--quiet:#b4aea1;--rule:#35322c;--rule-strong:#575247;--left:#7fb8ea;--right:#f0a27c;--left-soft:#2f5677;--right-soft:#7d4a32;--warn:#f4cf85;--warn-paper:#3a2e12;--mark:#26241f'
