const formats = new Map<string, Intl.DateTimeFormat>()

/** RFC 3339 in the wall time of a zone, seconds cut off: `2024-03-01T08:15:00-06:00`. */
export function localTime(ms: number, timeZone: string): string {
  const minute = Math.floor(ms / 60_000) * 60_000
  const wall = wallClock(minute, timeZone)
  const offset = Math.round((wall - minute) / 60_000)
  const size = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return new Date(wall).toISOString().slice(0, 19) + zone
}

/** The date in a zone, `YYYY-MM-DD`. */
export function localDate(ms: number, timeZone: string): string {
  return localTime(ms, timeZone).slice(0, 10)
}

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    const part = '2-digit'
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: part,
      day: part,
      hour: part,
      minute: part,
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}
