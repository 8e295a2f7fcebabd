// Package typeset sets official documents (公文) on A4 as GB/T 9704-2012 has them: the
// block of 156 by 225 millimetres with 22 lines of 28 characters, the issuer's name in
// red, number, title, addressee, body, signature with a place for the seal, imprint and
// page numbers; as PDF and as DOCX, in Chinese and in English.
//
// It knows type and paper. What a document says, and to whom, is decided by who fills it.
package typeset
