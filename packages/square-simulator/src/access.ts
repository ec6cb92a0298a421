import { SquareError, unauthorized } from './errors.ts'

interface Grant {
  readonly scopes: ReadonlySet<string> | 'all'
  revoked: boolean
}

/** Which tokens are good, and for what. */
export class Access {
  readonly #grants = new Map<string, Grant>()

  /** Makes a token good for these scopes; granting again replaces what it had. */
  grant(token: string, scopes: readonly string[] | 'all' = 'all'): void {
    this.#grants.set(token, { scopes: scopes === 'all' ? scopes : new Set(scopes), revoked: false })
  }

  /** From now on the token gets 401 ACCESS_TOKEN_REVOKED. */
  revoke(token: string): void {
    const grant = this.#grants.get(token)
    if (grant) grant.revoked = true
  }

  scopesOf(token: string): readonly string[] | 'all' {
    const scopes = this.#grants.get(token)?.scopes ?? []
    return scopes === 'all' ? scopes : [...scopes]
  }

  authenticate(authorization: string | undefined): string {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1] ?? ''
    const grant = this.#grants.get(token)
    if (!grant) throw unauthorized()
    if (grant.revoked) throw unauthorized('ACCESS_TOKEN_REVOKED')
    return token
  }

  requireScope(token: string, scope: string | null): void {
    const scopes = this.#grants.get(token)?.scopes ?? new Set()
    if (scope === null || scopes === 'all' || scopes.has(scope)) return
    throw new SquareError(
      403,
      'INSUFFICIENT_SCOPES',
      `The merchant has not given your application sufficient permissions to do that. The merchant must authorize your application for the following scopes: ${scope}`,
    )
  }
}
