/** Mirror of tokens.scss for code that needs the values (charts, tab bar, tests). */
export const colours = {
  ink: '#16202b',
  quiet: '#56616d',
  ground: '#f5f6f8',
  card: '#ffffff',
  line: '#e6e9ed',
  edge: '#7d8894',
  action: '#0b5d4b',
  actionPressed: '#084638',
  waiting: '#7a4b00',
  waitingGround: '#fdf0d5',
  danger: '#9c1c0f',
  dangerGround: '#fbe4e1',
  good: '#0b5d4b',
  goodGround: '#e3f2ec',
  quietInk: '#3f4a56',
  quietGround: '#e9edf1',
} as const

/** In px. */
export const sizes = {
  body: 17,
  second: 15,
  title: 22,
  figure: 32,
  elderBody: 24,
  elderSecond: 20,
  elderTitle: 30,
  elderFigure: 44,
  target: 48,
  elderTarget: 60,
  gap: 12,
  pad: 16,
  radius: 12,
  column: 720,
} as const
