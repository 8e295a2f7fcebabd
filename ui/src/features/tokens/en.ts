import type { Same } from '@/i18n'
import type { zh } from './zh'

export const en: Same<typeof zh> = {
  title: 'API tokens', note: 'By which other systems of the bank read. A security administrator issues them to who answers for them, never to himself; with that person disabled they stop working.', add: 'Issue a token', name: 'For', owner: 'Answers for it', unit: 'Unit', role: 'Role', expires: 'Expires on', expiresNote: 'A year at most', used: 'Last used', never: 'Never used', made: 'Issued', none: 'No API token', live: 'Valid', revoked: 'Revoked', lapsed: 'Expired', revoke: 'Revoke', revokeAsk: 'Revoke the token “{{name}}”? The system that uses it is locked out at once; it cannot be undone.',
  secret: 'Token “{{name}}”', secretNote: 'Shown this once: put it into the vault of the other system now. One that is lost is revoked and issued anew.', kept: 'I have it', copy: 'Copy', issued: 'Issued', gone: 'Revoked',
}
