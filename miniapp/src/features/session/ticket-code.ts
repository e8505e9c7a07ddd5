/** Crockford's alphabet: no I, L, O or U. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/

/** The eight signs of a desktop's code from what was typed or scanned; undefined where there are none. */
export function ticketCodeFrom(text: string): string | undefined {
  const said = /[?&#]code=([^&]+)/.exec(text)?.[1] ?? text
  const plain = said.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return CODE.test(plain) ? plain : undefined
}

/** K7QX2M9A → K7QX 2M9A */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
