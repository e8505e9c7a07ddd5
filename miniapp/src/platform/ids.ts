let count = 0

/**
 * A client-made id for an idempotent write: time, then 80 random bits in base 36.
 * Math.random is enough: the server scopes the key to the signed-in person.
 */
export function newId(prefix: string): string {
  count += 1
  const random = Array.from({ length: 4 }, () =>
    Math.floor(Math.random() * 36 ** 4)
      .toString(36)
      .padStart(4, '0'),
  )
  return `${prefix}_${Date.now().toString(36)}${count.toString(36)}${random.join('')}`
}
