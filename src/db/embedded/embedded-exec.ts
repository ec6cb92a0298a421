import { execFile } from 'node:child_process'

/** Another user than ours. */
export interface RunAs {
  uid: number
  gid: number
}

export interface Run {
  code: number
  output: string
}

/** Runs a program to its end, as another user if told so, detached from our terminal. Never throws: exit code and output say it. */
export function exec(file: string, args: string[], runAs?: RunAs): Promise<Run> {
  return new Promise((resolve) => {
    const options = {
      ...runAs,
      // Our tokens and the operator's PG* variables are no business of the server. Windows cannot start a program without SystemRoot.
      ...(process.platform === 'win32'
        ? {}
        : { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }, cwd: '/' }),
      detached: true,
      windowsHide: true,
      maxBuffer: 16 * 1024 * 1024,
    }
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 127) : 0
      resolve({ code, output: `${stdout}${stderr}` || (error?.message ?? '') })
    })
  })
}
