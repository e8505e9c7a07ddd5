import type { Progress } from '../demo/load'

/** Shows how far a long step is: one line that changes on a terminal, one line a tenth elsewhere. */
export function showProgress(title: string, output: NodeJS.WriteStream = process.stderr): Progress {
  let shown = -1
  return (done, of) => {
    const percent = Math.floor((done / of) * 100)
    const step = output.isTTY ? percent : Math.floor(percent / 10) * 10
    if (step === shown) return
    shown = step
    if (!output.isTTY) output.write(`${title} ${step}%\n`)
    else output.write(`\r${title} ${step}%${percent === 100 ? '\n' : ''}`)
  }
}
