// Package evidence is what the bank means by a piece of evidence: a photograph, a
// recording or a paper, declared with its hash at the moment of capture, received,
// compared with what was declared, and locked. It knows which content is accepted
// and why other content is not, which states follow which, what a mark on a video
// may say, and what counts as one viewing of it.
//
// It refuses to know where the bytes lie and how they are recognised: the outer
// layers read the object and tell Judge what they found.
package evidence
