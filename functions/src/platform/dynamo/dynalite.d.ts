// dynalite ships no types; only what the embedded engine calls is declared.
declare module 'dynalite/db/index.js' {
  type Done<T = unknown> = (error: Error | null, result?: T) => void
  interface KeyValue {
    put(key: string, value: unknown, done: Done): void
    get(key: string, done: Done): void
    del(key: string, done: Done): void
    lock(key: string, run: (release: (done: Done) => Done) => void): void
    createValueStream(options: Record<string, unknown>): NodeJS.ReadableStream
  }
  export interface Store {
    options: { maxItemSize: number }
    db: { open(): Promise<void> } & object
    getTable(name: string, checkStatus: boolean | Done, done?: Done): void
    getItemDb(name: string): KeyValue
    getIndexDb(kind: string, table: string, index: string): KeyValue
  }
  const db: {
    create(options: { path?: string }): Store
    createKey(item: object, table: object): string
    validateKey(key: object, table: object): Error | null
    checkConditional(request: object, item: object | undefined): Error | null | undefined
  }
  export default db
}
declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: object, types: object): Record<string, unknown>
    checkValidations(data: object, types: object, custom: unknown, store: object): void
  }
  export default validations
}
declare module 'dynalite/validations/*' {
  const validation: { types: object; custom: unknown }
  export default validation
}
declare module 'dynalite/actions/*' {
  const action: (store: object, data: object, done: (error: Error | null, result?: never) => void) => void
  export default action
}
