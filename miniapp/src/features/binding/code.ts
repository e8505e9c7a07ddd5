/** The eight digits of a binding code as they are sent; undefined where there are not eight. */
export function bindCodeFrom(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : undefined
}
