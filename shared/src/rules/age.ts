/** Full years on a day; someone born on 29 February has the birthday on 1 March in other years. Both days YYYY-MM-DD. */
export function fullYears(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}
