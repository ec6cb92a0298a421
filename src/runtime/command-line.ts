/**
 * How to run a command of the program, for messages: `npm run sync` for somebody who started this one through npm in a checkout, else
 * `square-sync sync`. `args` follow.
 */
export function commandLine(command: string, ...args: string[]): string {
  const isCheckout = process.env['npm_package_name'] === 'square-sync' // npm says whose script it runs
  const words = isCheckout
    ? ['npm run', command, ...(args.length > 0 ? ['--'] : [])]
    : ['square-sync', command]
  return [...words, ...args].join(' ')
}
