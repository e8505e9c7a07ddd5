/** True in the web build; the constant is fixed at build time, so the other branch is dropped from the bundle. */
export const onWeb = process.env.TARO_ENV === 'h5'

/** Base of every API address: '' means the page's own origin. */
export const apiBase = (): string => (typeof BFT_API === 'string' ? BFT_API : '')
