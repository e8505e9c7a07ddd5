import { handle } from 'hono/aws-lambda'
import { cloudServices } from '../app/cloud'
import { gate } from '../app/gate'
import { handlers } from '../app/handlers'
import { createApp } from '../http/app'

const app = createApp({ handlers, gate, services: await cloudServices(process.env, import.meta.dirname) })
// A first call here, while nobody waits: routes are matched and code is compiled.
await app.request('/api/county')

export const handler = handle(app)
