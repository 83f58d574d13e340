import { readFile } from 'node:fs/promises'
import type { Session } from 'electron'
import { errorKind, log } from '../app/log'
import { SCHEME } from './origin'
import { pageFile } from './pageFile'
import { securityHeaders } from './policy'

/** The development server, so that the page keeps its one origin while it is worked on. */
export interface DevelopmentServer {
  /** For example http://localhost:5173 */
  http: string
  /** For example ws://localhost:5173 */
  socket: string
}

/** Answers the addresses of our scheme from `folder`, or from the development server. */
export function servePages(session: Session, folder: string, server: DevelopmentServer | null): void {
  session.protocol.handle(SCHEME, (request) =>
    request.method !== 'GET'
      ? refuse(405)
      : server
        ? fromServer(request.url, server)
        : fromFolder(request.url, folder)
  )
}

const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders() })

async function fromFolder(address: string, folder: string): Promise<Response> {
  const file = pageFile(folder, address)
  if (!file) return refuse(404)
  try {
    const body = new Uint8Array(await readFile(file.path))
    return new Response(body, { headers: { ...securityHeaders(), 'Content-Type': file.type } })
  } catch (error) {
    log(`page file not read: ${errorKind(error)}`)
    return refuse(404)
  }
}

async function fromServer(address: string, server: DevelopmentServer): Promise<Response> {
  const { pathname, search } = new URL(address)
  const answer = await fetch(server.http + pathname + search)
  const headers = {
    ...securityHeaders(server.socket),
    'Content-Type': answer.headers.get('content-type') ?? 'text/plain'
  }
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
}

/** Only in a checkout that is being worked on; the packaged app has no such door. */
export function developmentServer(
  isPackaged: boolean,
  address: string | undefined
): DevelopmentServer | null {
  if (isPackaged || !address) return null
  const { host } = new URL(address)
  return { http: `http://${host}`, socket: `ws://${host}` }
}
