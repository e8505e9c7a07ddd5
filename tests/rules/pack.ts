import { fileURLToPath } from 'node:url'

/** The folder of the pack that the tests read. */
export const PACK_FOLDER = fileURLToPath(new URL('../../shared/packs/360729-2017', import.meta.url))
