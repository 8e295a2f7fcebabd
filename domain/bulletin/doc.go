// Package bulletin is the life of a bulletin (通报): the list of what stands late, by
// unit (超时工单通报), drafted by the system; or inspection results and examples, good
// and bad, drafted by hand.
//
//	draft → released → closed        (discarded)
//
// A draft's numbers are frozen in the event that opens it. A person writes the text
// around them and may strike a line with a reason; another person releases it. From
// then on nothing of it changes: it has a number and a hash over its content, and the
// units that it goes to sign it as read, each by name, on a clock. A correction is a
// bulletin of its own that names the one it corrects.
//
// It refuses to know where what is late is kept, what is secret, and who is told what.
package bulletin
