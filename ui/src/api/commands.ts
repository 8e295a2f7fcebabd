import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, newKey } from './client'
import { problemOf, type Problem } from './problem'
import type { CommandAnswer, paths } from './schema'

type Answers<P extends keyof paths> = paths[P] extends { post: { responses: infer R } } ? R : never
type Is200<R> = R extends { 200: { content: { 'application/json': CommandAnswer } } } ? true : R extends { 201: { content: { 'application/json': CommandAnswer } } } ? true : false

/** The addresses of all commands on cases. */
export type CommandPath = { [P in keyof paths]: Is200<Answers<P>> extends true ? P : never }[keyof paths]

/** What a command says; undefined for one that says nothing beyond itself. */
export type CommandBody<P extends CommandPath> = paths[P] extends { post: { requestBody: { content: { 'application/json': infer B } } } } ? B : undefined

/** A person's wish: on which case (none: it opens one), what he saw of it, what he says. */
export interface Wish<B = unknown> { id?: string; version?: number; body?: B }

/** Keeps one idempotency key per wish: the same wish again, after an answer that never came, has the same key. */
export class Keys {
  private last?: { wish: string; key: string }
  of(wish: unknown): string {
    const text = JSON.stringify(wish)
    if (this.last?.wish !== text) this.last = { wish: text, key: newKey() }
    return this.last.key
  }
  /** The wish was answered: the next one, even of the same words, is another. */
  answered() { this.last = undefined }
}

/** Gives a command. Lost answers are asked for again by themselves, with the same key. */
export function useCommand<P extends CommandPath>(path: P) {
  const keys = useRef(new Keys())
  const cache = useQueryClient()
  return useMutation<CommandAnswer, Problem, Wish<CommandBody<P>>>({
    mutationFn: async (wish) => {
      const headers: Record<string, string> = { 'Idempotency-Key': keys.current.of(wish) }
      if (wish.version) headers['If-Match'] = `"${wish.version}"`
      try {
        const { data } = await api.POST(path as '/notices/{id}/issue', { params: { path: { id: wish.id ?? '' } }, body: wish.body as never, headers })
        keys.current.answered()
        return data as CommandAnswer
      } catch (error) {
        const problem = problemOf(error)
        if (problem.final) keys.current.answered()
        throw problem
      }
    },
    retry: (failures, problem) => failures < 2 && (problem.status === 0 || problem.status === 503),
    retryDelay: (failures, problem) => problem.retryAfter * 1000 || 500 * 2 ** failures,
    // A move shows in lists, counts, inbox and record: whatever is on the screen is read again.
    onSuccess: () => cache.invalidateQueries(),
  })
}

/** The address of a command by the name of its action: "notice.take_review" is /notices/{id}/take-review. */
export function commandPath(action: string): CommandPath {
  const [kind = '', verb = ''] = action.split('.')
  return `/${kind}s/{id}/${verb.replaceAll('_', '-')}` as CommandPath
}
