package outgoing

import (
	"regexp"

	"duban/domain/fault"
)

// mailbox is narrower than what the standards allow: what banks give their people,
// and nothing that could be read as a header, a list or a display name.
var mailbox = regexp.MustCompile(`^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$`)

// CheckMail says at pointer when an address is not one mailbox. Empty is none, and right.
func CheckMail(address, pointer string) error {
	if address == "" || len(address) <= 254 && mailbox.MatchString(address) {
		return nil
	}
	return fault.BadField(pointer, "format", "须为电子邮箱地址，例如 zhang@bank.cn", "must be an e-mail address such as zhang@bank.cn")
}
