// Requests tried out here travel in the session of whoever is signed in; unsafe
// ones need the session's token, and commands a key.
const api = document.getElementById('api');

async function sessionToken() {
  const answer = await fetch('/api/v1/session', { credentials: 'same-origin' });
  return answer.ok ? (await answer.json()).csrf_token : undefined;
}

let token;
const learn = async () => { token = await sessionToken(); };
learn();
api.addEventListener('after-try', learn);

api.addEventListener('before-try', (event) => {
  const { request } = event.detail;
  if (token && request.method !== 'GET') request.headers.set('X-CSRF-Token', token);
});
