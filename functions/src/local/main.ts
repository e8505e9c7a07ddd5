import type { Place } from './arguments'
import { officer } from './officer-command'
import { sentenceOf } from './sentence'
import { api, start } from './serve-command'

const COMMANDS = { start, api, officer }

/** Runs one command of the local server; answers the exit code where it ends at once. */
export async function run(name: keyof typeof COMMANDS, argv: readonly string[], place: Place): Promise<void> {
  try {
    await COMMANDS[name](argv, place)
  } catch (error) {
    const sentence = sentenceOf(error)
    console.error(sentence ?? error)
    process.exit(1)
  }
}
