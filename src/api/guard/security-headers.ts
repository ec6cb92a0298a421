import type { FastifyReply } from 'fastify'
import helmet from 'helmet'

/** helmet's headers, called by hand: its plugin is a hook, and an answer to a URL that cannot be decoded reaches no hook. */
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false, // they turn http into https, and many a service stands behind a plain address
    directives: {
      // The board and the API's documentation load their own scripts only; both set styles inline, and draw with data: images. The board's
      // settings are inline too, but as JSON, which is not executed.
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false, // whoever answers for TLS says that
  xFrameOptions: { action: 'deny' },
})

/** On every answer, whoever gives it. */
export function setSecurityHeaders(reply: FastifyReply): void {
  setHeaders(reply.request.raw, reply.raw, () => undefined)
  forbidStoring(reply)
}

/** No browser and no proxy keeps the answer. */
export function forbidStoring(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store')
}
