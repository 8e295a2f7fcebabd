import { useQuery } from '@tanstack/react-query'
import { FullscreenOutlined, AimOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, theme, Tooltip } from 'antd'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type { Canvas, ElementLike, Registry } from './bpmn'
import { useEffect, useRef, useState } from 'react'
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

function Drawn({ xml, label, marks, badges, focus, height = 480, still, onSelect }: Props & { xml: string }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const at = useRef<HTMLDivElement>(null)
  const select = useRef(onSelect)
  useEffect(() => { select.current = onSelect }, [onSelect])
  const [viewer, setViewer] = useState<NavigatedViewer>()

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
      return overlays.add(b.element, { position: { top: (registry.get(b.element)?.width ?? 0) < 60 ? -19 : (registry.get(b.element)?.width ?? 0) > 200 ? -17 : -11, left: (registry.get(b.element)?.width ?? 0) / 2 }, scale: { min: 0.8, max: 1.2 }, html })
    })
    return () => added.forEach((id) => overlays.remove(id))
  }, [viewer, badges])

  useEffect(() => { if (viewer) show(viewer, focus) }, [viewer, focus])

  // The last, so that it is taken away after what the others have put on it.
  useEffect(() => {
    if (!at.current) return
    let gone = false
    const made = new NavigatedViewer({
      container: at.current, zoomScroll: { enabled: false }, // the wheel scrolls the page
      bpmnRenderer: { defaultFillColor: token.colorBgContainer, defaultStrokeColor: token.colorTextTertiary, defaultLabelColor: token.colorText },
      textRenderer: { defaultStyle: { fontFamily: token.fontFamily, fontSize: 13 }, externalStyle: { fontFamily: token.fontFamily, fontSize: 12 } },
    })
    made.importXML(xml).then(() => { if (!gone) setViewer(made) }, (e: unknown) => { if (!gone) throw e }) // taken away while it was drawn: nothing to say
    made.on('element.click', ({ element }: { element: ElementLike }) => select.current?.(element.type === 'bpmn:Collaboration' || element.type === 'bpmn:Participant' ? undefined : element.id.replace(/_label$/, '')))
    return () => { gone = true; setViewer(undefined); made.destroy() }
  }, [xml, token])

  const zoom = (by: number) => { const canvas = viewer?.get<Canvas>('canvas'); if (canvas) canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * by)), 'auto') }
  return (
    <div className={`dp-frame${still ? ' dp-still' : ''}`}>
      <div ref={at} className="dp-canvas" style={{ height }} role="group" aria-label={t('region', { name: label })} />
      {!still && (
        <Flex gap={4} className="dp-tools">
          {focus && <Tooltip title={t('here')}><Button size="small" icon={<AimOutlined />} aria-label={t('here')} onClick={() => viewer && show(viewer, focus)} /></Tooltip>}
          <Tooltip title={t('fit')}><Button size="small" icon={<FullscreenOutlined />} aria-label={t('fit')} onClick={() => viewer?.get<Canvas>('canvas').zoom('fit-viewport', 'auto')} /></Tooltip>
          <Tooltip title={t('bigger')}><Button size="small" icon={<PlusOutlined />} aria-label={t('bigger')} onClick={() => zoom(1.25)} /></Tooltip>
          <Tooltip title={t('smaller')}><Button size="small" icon={<MinusOutlined />} aria-label={t('smaller')} onClick={() => zoom(0.8)} /></Tooltip>
        </Flex>
      )}
    </div>
  )
}

/** All of the picture; or, where its words would be too small then, the part around an element. */
function show(viewer: NavigatedViewer, focus?: string) {
  const canvas = viewer.get<Canvas>('canvas')
  const scale = canvas.zoom('fit-viewport', 'auto')
  const element = focus ? viewer.get<Registry>('elementRegistry').get(focus) : undefined
  if (!element || scale >= 0.8) return
  const box = canvas.viewbox()
  const [width, height] = [box.outer.width / 0.8, box.outer.height / 0.8]
  const within = (middle: number, size: number, from: number, all: number) => all <= size ? from + (all - size) / 2 : Math.min(Math.max(middle - size / 2, from - 20), from + all - size + 20)
  canvas.viewbox({
    x: within((element.x ?? 0) + (element.width ?? 0) / 2, width, box.inner.x, box.inner.width),
    y: within((element.y ?? 0) + (element.height ?? 0) / 2, height, box.inner.y, box.inner.height), width, height,
  })
}
