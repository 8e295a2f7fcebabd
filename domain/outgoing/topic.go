package outgoing

import (
	"regexp"
	"slices"
	"strings"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Topic is the full name of what a message is about: "notice.due". Messages whose own
// topic is a bare word are named by the kind of their case as well.
func Topic(kind casefile.Kind, topic string) string {
	if kind == "" || strings.Contains(topic, ".") {
		return topic
	}
	return string(kind) + "." + topic
}

// Covers reports whether a topic is the prefix or lies below it: "notice" covers
// "notice.due" and not "notices.due".
func Covers(prefix, topic string) bool {
	return topic == prefix || strings.HasPrefix(topic, prefix+".")
}

func anyCovers(prefixes []string, topic string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return Covers(p, topic) })
}

// Mandatory topics pass every filter and every switch and go out first: direct
// reports of severe incidents.
func Mandatory(topic string) bool { return Covers("incident", topic) }

// StaysInside reports whether a topic never leaves the inbox. That a channel fails is
// not told over channels: it would be told over the one that fails.
func StaysInside(topic string) bool { return Covers("delivery", topic) }

// Takes reports whether a channel with that filter (none: everything) takes a topic.
func Takes(filter []string, topic string) bool {
	if StaysInside(topic) {
		return false
	}
	return len(filter) == 0 || Mandatory(topic) || anyCovers(filter, topic)
}

var topicForm = regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_]+)*$`)

// CheckTopics notes what is wrong with a list of prefixes.
func CheckTopics(f *fault.Fields, pointer string, topics []string) {
	if len(topics) > 50 {
		f.Add(pointer, "length", "最多 50 项", "must have at most 50 entries")
	}
	for _, t := range topics {
		if len(t) > 100 || !topicForm.MatchString(t) {
			f.Add(pointer, "pattern", "“%[1]s”不是主题，例如 notice 或 notice.due", "%[1]q is no topic such as notice or notice.due", t)
		}
	}
}

// CheckMuted notes what is wrong with a list of topics to be switched off.
func CheckMuted(f *fault.Fields, pointer string, topics []string) {
	CheckTopics(f, pointer, topics)
	if slices.ContainsFunc(topics, Mandatory) {
		f.Add(pointer, "mandatory", "直报类消息不可关闭", "direct reports cannot be switched off")
	}
}
