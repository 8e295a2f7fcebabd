import { useQuery } from '@tanstack/react-query'
import { FullscreenOutlined, AimOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, theme, Tooltip } from 'antd'
import Viewer from 'bpmn-js/lib/Viewer'
import type { Canvas, ElementLike, Registry } from './bpmn'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { base } from '@/api/client'
import { problemFrom } from '@/api/problem'
import type { ProcessItem } from '@/api/schema'
import { Ready } from '@/components/states'
import { useLanguage } from '@/i18n'
import { useTexts } from './texts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import './process.css'

export type Kind = ProcessItem['kind']
/** A class for an element of the picture: see process.css. */
export interface Mark { element: string; as: string }
/** A small label at an element. */
export interface Badge { element: string; text: string; as?: string }

interface Props {
  kind: Kind; label: string; marks?: Mark[]; badges?: Badge[]
  /** What comes into view first; nothing: all of it. */
  focus?: string
  /** What somebody has chosen beside the picture: it comes into view. */
  chosen?: string
  height?: number
  /** A picture to look at, without handles. */
  still?: boolean
  onSelect?: (element: string | undefined) => void
}

/** The BPMN picture of a process, in the present language and colours. */
export function Diagram(props: Props) {
  const language = useLanguage()
  const file = useQuery({
    queryKey: ['bpmn', props.kind, language], staleTime: Infinity,
    queryFn: async () => {
      const answer = await window.fetch(`${base}/processes/${props.kind}/bpmn?lang=${language}`)
      if (!answer.ok) throw await problemFrom(answer)
      return answer.text()
    },
  })
  return <Ready of={file} rows={8}>{(xml) => <Drawn key={xml} xml={xml} {...props} />}</Ready>
}

/** So much of the drawing's own size its words must have: below that they are no words. */
const legible = 0.85
/** On a desk a picture opens as a whole; where something of it is looked for, or on the phone, at a size at which words are read. */
export function firstScale(size: { width: number; height: number }, wide: number, high: number, focus: boolean): number {
  return focus || wide < 600 ? Math.max(legible, wide / size.width) : Math.min(wide / size.width, high / size.height)
}
const rim = 12

function Drawn({ xml, label, marks, badges, focus, chosen, height = 480, still, onSelect }: Props & { xml: string }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const frame = useRef<HTMLDivElement>(null)
  const at = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  useEffect(() => { select.current = onSelect }, [onSelect])
  const opening = useRef({ height, focus: Boolean(focus) })
  const [viewer, setViewer] = useState<Viewer>()
  const [scale, setScale] = useState(1)
  /** The middle of what was in sight, as a share of the whole, where another size is to keep it. */
  const middle = useRef<[number, number]>(undefined)
  const size = useMemo(() => viewer && sizeOf(viewer), [viewer])

  useEffect(() => {
    if (!viewer) return
    const canvas = viewer.get<Canvas>('canvas')
    const registry = viewer.get<Registry>('elementRegistry')
    const drawn = (marks ?? []).filter((m) => registry.get(m.element))
    drawn.push(...drawn.filter((m) => (registry.get(m.element)?.width ?? 0) > 200).map((m) => ({ ...m, as: 'dp-wide' }))) // around others: paler than they
    drawn.forEach((m) => canvas.addMarker(m.element, m.as))
    return () => drawn.forEach((m) => canvas.removeMarker(m.element, m.as))
  }, [viewer, marks])

  useEffect(() => {
    if (!viewer) return
    const overlays = viewer.get<{ add: (id: string, o: object) => string; remove: (id: string) => void }>('overlays')
    const registry = viewer.get<Registry>('elementRegistry')
    const added = (badges ?? []).filter((b) => registry.get(b.element)).map((b) => {
      const html = document.createElement('div')
      html.className = `dp-badge ${b.as ?? ''}`
      html.textContent = b.text
      // On the upper edge's outside, to the right of a timer that sits there: never over a name.
      return overlays.add(b.element, { position: { top: -17, left: (registry.get(b.element)?.width ?? 0) < 60 ? 0 : 26 }, scale: true, html })
    })
    return () => added.forEach((id) => overlays.remove(id))
  }, [viewer, badges])

  // The drawing is as large as it has to be to be read; what has no room is scrolled to, by wheel, finger, keys or drag.
  useLayoutEffect(() => {
    const [over, canvas] = [frame.current, viewer?.get<Canvas>('canvas')]
    if (!over || !canvas || !size || still) return
    canvas.resized()
    canvas.viewbox(size)
    if (middle.current) over.scrollTo(middle.current[0] * over.scrollWidth - over.clientWidth / 2, middle.current[1] * over.scrollHeight - over.clientHeight / 2)
    middle.current = undefined
  }, [viewer, size, scale, still])

  const show = useCallback((id: string | undefined) => {
    const element = id ? viewer?.get<Registry>('elementRegistry').get(id) : undefined
    const over = frame.current
    if (!over || !element || !size) return
    const [left, top] = [((element.x ?? 0) - size.x) * scale, ((element.y ?? 0) - size.y) * scale]
    const inSight = left > over.scrollLeft && top > over.scrollTop && left + (element.width ?? 0) * scale < over.scrollLeft + over.clientWidth && top + (element.height ?? 0) * scale < over.scrollTop + over.clientHeight
    if (!inSight) over.scrollTo(((element.x ?? 0) + (element.width ?? 0) / 2 - size.x) * scale - over.clientWidth / 2, ((element.y ?? 0) + (element.height ?? 0) / 2 - size.y) * scale - over.clientHeight / 2)
  }, [viewer, size, scale])
  const first = useRef(show)
  useEffect(() => { first.current = show }, [show])
  useEffect(() => { if (viewer) first.current(focus) }, [viewer, focus])
  useEffect(() => { if (viewer) first.current(chosen) }, [viewer, chosen])

  // The last, so that it is taken away after what the others have put on it.
  useEffect(() => {
    const over = frame.current
    if (!at.current || !over) return
    let gone = false
    const made = new Viewer({
      container: at.current,
      bpmnRenderer: { defaultFillColor: token.colorBgContainer, defaultStrokeColor: token.colorTextTertiary, defaultLabelColor: token.colorText },
      textRenderer: { defaultStyle: { fontFamily: token.fontFamily, fontSize: 13 }, externalStyle: { fontFamily: token.fontFamily, fontSize: 12 } },
    })
    // The mark of who made it stays in sight, whatever part of the drawing is.
    const maker = at.current.querySelector('.bjs-powered-by')
    if (maker) over.parentElement?.append(maker)
    made.importXML(xml).then(() => {
      if (gone) return
      if (still) made.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
      else setScale(Math.min(1.2, firstScale(sizeOf(made), over.clientWidth, opening.current.height, opening.current.focus)))
      setViewer(made)
    }, (e: unknown) => { if (!gone) throw e }) // taken away while it was drawn: nothing to say
    made.on('element.click', ({ element }: { element: ElementLike }) => select.current?.(element.type === 'bpmn:Collaboration' || element.type === 'bpmn:Participant' ? undefined : element.id.replace(/_label$/, '')))
    return () => { gone = true; setViewer(undefined); maker?.remove(); made.destroy() }
  }, [xml, token, still])

  const be = (next: number) => {
    const over = frame.current
    if (over) middle.current = [(over.scrollLeft + over.clientWidth / 2) / over.scrollWidth, (over.scrollTop + over.clientHeight / 2) / over.scrollHeight]
    setScale(Math.min(3, Math.max(0.2, next)))
  }
  const whole = () => { const over = frame.current; if (over && size) be(Math.min(over.clientWidth / size.width, height / size.height)) }
  const drag = useDrag(frame)
  return (
    <div className={`dp-frame${still ? ' dp-still' : ''}`} role="group" aria-label={t('region', { name: label })}>
      {!still && (
        <Flex gap={4} justify="end" className="dp-tools">
          {focus && <Tooltip title={t('here')}><Button icon={<AimOutlined />} aria-label={t('here')} onClick={() => show(focus)} /></Tooltip>}
          <Tooltip title={t('fit')}><Button icon={<FullscreenOutlined />} aria-label={t('fit')} onClick={whole} /></Tooltip>
          <Tooltip title={t('smaller')}><Button icon={<MinusOutlined />} aria-label={t('smaller')} onClick={() => be(scale * 0.8)} /></Tooltip>
          <Tooltip title={t('bigger')}><Button icon={<PlusOutlined />} aria-label={t('bigger')} onClick={() => be(scale * 1.25)} /></Tooltip>
        </Flex>
      )}
      <div ref={frame} className="dp-scroll" style={still ? undefined : { maxHeight: height }} {...(!still && { tabIndex: 0, onPointerDown: drag })}>
        <div ref={at} className="dp-canvas" style={still || !size ? { height } : { width: size.width * scale, height: size.height * scale }} />
      </div>
    </div>
  )
}

/** All that is drawn, with a rim around it, in the drawing's own measures. */
function sizeOf(viewer: Viewer) {
  const { inner } = viewer.get<Canvas>('canvas').viewbox()
  return { x: inner.x - rim, y: inner.y - rim, width: inner.width + 2 * rim, height: inner.height + 2 * rim }
}

/** Moves what is in sight with the mouse; fingers and wheels do by themselves. */
function useDrag(over: RefObject<HTMLElement | null>) {
  return useCallback((down: ReactPointerEvent) => {
    const it = over.current
    if (!it || down.pointerType !== 'mouse' || down.button !== 0) return
    const from = { x: down.clientX + it.scrollLeft, y: down.clientY + it.scrollTop }
    const move = (e: PointerEvent) => it.scrollTo(from.x - e.clientX, from.y - e.clientY)
    const up = () => { window.removeEventListener('pointermove', move); window.removeEventListener('pointerup', up) }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
  }, [over])
}
