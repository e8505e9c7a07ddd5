declare module 'jsdom' {
  /** As much of it as the harness uses. */
  export class JSDOM {
    constructor(html: string, options: { pretendToBeVisual: boolean })
    readonly window: { document: { body: object } } & Record<string, unknown>
  }
}
