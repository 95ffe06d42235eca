/** Colours of a map. Names and dates keep a contrast of 4.5 to 1 with the ground, dots and marks 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface MapTheme {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  /** Where nobody wrote for long. */
  readonly silence: string;
  /** One a lane, told apart by people who see red and green alike too: lightness alternates (after Okabe and Ito 2008). */
  readonly lanes: readonly string[];
  readonly others: string;
  readonly agreed: string;
  readonly open: string;
  readonly objection: string;
  /** The sign on a mark. */
  readonly sign: string;
}

export const MAP_THEMES: Readonly<Record<'dark' | 'light', MapTheme>> = {
  // The ground of an embed in Discord's dark theme; on the light one it reads as a card.
  dark: {
    ground: '#2b2d31',
    ink: '#e6e8eb',
    faint: '#a9b1ba',
    rule: '#44464d',
    silence: '#33353b',
    lanes: [
      '#56b4e9',
      '#f0c05a',
      '#d78fd0',
      '#5fd3a8',
      '#f58a62',
      '#a9b8ff',
      '#e8e36a',
      '#4fc6c9',
      '#f59fb4',
      '#b5d67a',
    ],
    others: '#a9b1ba',
    agreed: '#57c785',
    open: '#ffc53d',
    objection: '#ff7b72',
    sign: '#16181c',
  },
  light: {
    ground: '#ffffff',
    ink: '#1f2328',
    faint: '#59636e',
    rule: '#d8dee4',
    silence: '#f2f4f7',
    lanes: [
      '#0f6fae',
      '#a46a00',
      '#9a3f92',
      '#0a7d57',
      '#bf4a1c',
      '#4b5bd0',
      '#7d7500',
      '#007c80',
      '#c0365c',
      '#55761a',
    ],
    others: '#59636e',
    agreed: '#1f7a43',
    open: '#9a6700',
    objection: '#c5221f',
    sign: '#ffffff',
  },
};
