const DAY_MS = 86_400_000

/** A local time: `06:00 CST`, with its date unless it is today or less than a day ahead. `zone: false` leaves out the zone's name. */
export function localTime(iso: string, timezone: string, nowMs: number, { zone = true } = {}): string {
  const at = Date.parse(iso)
  const format = (options: Intl.DateTimeFormatOptions, ms = at) =>
    new Intl.DateTimeFormat('en-US', { timeZone: timezone, ...options }).format(ms)
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' }
  const isNear = format(day) === format(day, nowMs) || (at > nowMs && at - nowMs < DAY_MS)
  const time = format({
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone && { timeZoneName: 'short' }),
  })
  return isNear ? time : `${format({ month: 'short', day: 'numeric' })} ${time}`
}
