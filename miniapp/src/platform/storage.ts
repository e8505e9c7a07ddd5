import Taro from '@tarojs/taro'

const PREFIX = 'bft.'
/** The platform's limit is 1 MB a key; a character may take three bytes. */
const MAX_CHARACTERS = 300_000

export interface Storage {
  read<T>(key: string): T | undefined
  /** False when the value is too large or the phone is full: the caller goes on without a copy. */
  write(key: string, value: unknown): boolean
  remove(key: string): void
  keys(): string[]
}

export const storage: Storage = {
  read<T>(key: string) {
    const text: unknown = Taro.getStorageSync(PREFIX + key)
    if (typeof text !== 'string' || text === '') return undefined
    try {
      return JSON.parse(text) as T
    } catch {
      return undefined
    }
  },
  write(key, value) {
    const text = JSON.stringify(value)
    if (text.length > MAX_CHARACTERS) return false
    try {
      Taro.setStorageSync(PREFIX + key, text)
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    Taro.removeStorageSync(PREFIX + key)
  },
  keys() {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
  },
}
