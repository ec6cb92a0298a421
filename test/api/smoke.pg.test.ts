import { afterAll, beforeAll, test } from 'vitest'
import { openApi, type Api, BEARER } from './api-fixture.ts'
let api: Api
beforeAll(async () => { api = await openApi() })
afterAll(() => api.close())
test('smoke', async () => {
  console.log(api.app.printRoutes({ commonPrefix: false }))
  for (const u of ['/health','/ready','/admin/sync-status','/admin/runs','/admin/runs/x','/admin/quarantine','/docs','/docs/json','/admin/queues','/admin/queues/api/queues','/nope','/%zz','/docs/static/swagger-ui.css','//admin/runs']) {
    const r = await api.app.inject({ url: u, headers: {...BEARER} })
    console.log(u, r.statusCode, JSON.stringify(r.headers).slice(0,400), r.body.slice(0, 300))
  }
  for (const [u,p] of [['/admin/incremental-sync',undefined],['/admin/foundation-sync',{tables:['vendors']}],['/admin/foundation-sync',{table:['vendors']}],['/admin/foundation-sync',{tables:['x']}],['/admin/foundation-sync?wait=0',{tables:'vendors'}],['/admin/table-migration',undefined],['/admin/table-migration?dry_run=true',undefined],['/admin/table-migration?dry_run=yes',undefined]] as const) {
    const r = await api.ask('POST', u, p ? { payload: p } : {})
    console.log(u, r.statusCode, r.body.slice(0, 400))
  }
  const r = await api.ask('GET', '/admin/sync-status'); console.log(r.body.slice(-900))
  console.log(api.logged.filter(l=>!l.includes('"level":20')))
})
